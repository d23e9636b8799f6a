import { planExclusion, readContents, schemas } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

const columns = schemas.Devices.columns.map(({ title }) => title);
const row = (name: string, id = "") =>
  columns.map((title) => ({ Name: name, "Device ID": id, Customer: "Harborline", Active: "Yes" })[title] ?? "");
const excluded = columns.indexOf("Excluded");

describe("planExclusion", () => {
  const book = makeBook([makeTable("Devices", [row("A"), row("B", "7"), row("C")])]);
  const { assets } = readContents(book);

  it("writes the reason into the Excluded cell of each asset and nothing else", () => {
    const { plan, missing } = planExclusion(
      book,
      [assets[0], assets[2]].flatMap((asset) => asset ?? []),
      "on loan",
    );
    expect(missing).toBe(0);
    expect(plan.steps).toEqual(
      [1, 3].map((at) => ({
        do: "write",
        area: { table: "Devices", row: at, column: excluded, rows: 1, columns: 1 },
        cells: [["on loan"]],
      })),
    );
  });

  it("finds an asset that has moved on the sheet, and says which are gone", () => {
    const moved = makeBook([makeTable("Devices", [row("X"), row("C"), row("B", "7")])]);
    const { plan, missing } = planExclusion(moved, assets, "on loan");
    expect(missing).toBe(1);
    expect(plan.steps.map((step) => "area" in step && step.area.row)).toEqual([3, 2]);
  });
});
