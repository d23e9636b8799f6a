import { planRows } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

const book = makeBook([
  makeTable("AssetTypes", [
    ["Windows Desktop", "Workstation"],
    ["AccessPoint", "Network"],
  ]),
]);
const plan = (...rules: [string, string][]) =>
  planRows(
    book,
    "AssetTypes",
    "Source type",
    rules.map(([source, type]) => ({ "Source type": source, "Asset type": type })),
  );

describe("planRows", () => {
  it("changes the row that has the same word, whatever its case", () => {
    const { steps } = plan(["ACCESSPOINT", "Other"]);
    expect(steps).toEqual([
      {
        do: "write",
        area: expect.objectContaining({ row: 2, column: 0, rows: 1, columns: 1 }),
        cells: [["ACCESSPOINT"]],
      },
      { do: "write", area: expect.objectContaining({ row: 2, column: 1, rows: 1, columns: 1 }), cells: [["Other"]] },
    ]);
  });

  it("adds a row for a new word, as text", () => {
    const { steps } = plan(["=1+1", "Other"], ["Kiosk", "Workstation"]);
    expect(steps).toContainEqual(
      expect.objectContaining({ do: "number format", format: "@", area: expect.objectContaining({ row: 3, rows: 2 }) }),
    );
    expect(steps.at(-1)).toMatchObject({
      do: "write",
      area: { row: 3, rows: 2 },
      cells: [
        ["=1+1", "Other"],
        ["Kiosk", "Workstation"],
      ],
    });
  });
});
