import { planMapping, schemas } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

const column = schemas.Agreements.columns.findIndex(({ title }) => title === "Asset types");
const row = (agreement: string, rate: string) => [agreement, "Customer", rate, "Server"];
const change = (sheetRow: number, agreement: string, rate: string) => ({
  place: { sheet: "Agreements", table: "Agreements", row: sheetRow },
  agreement,
  rate,
  assetTypes: ["Workstation", "Laptop"],
});

describe("planMapping", () => {
  const book = makeBook([makeTable("Agreements", [row("A1", "Servers"), row("A1", "Seats")])]);

  it("writes the types into the one cell of the rate's row, separated by semicolons", () => {
    const { plan, findings } = planMapping(book, [change(3, "A1", "Seats")]);
    expect(findings).toEqual([]);
    expect(plan.steps).toEqual([
      {
        do: "write",
        area: { table: "Agreements", row: 2, column, rows: 1, columns: 1 },
        cells: [["Workstation; Laptop"]],
      },
    ]);
  });

  it("follows a row that has moved since it was read", () => {
    const { plan } = planMapping(book, [change(9, "A1", "Servers")]);
    expect(plan.steps[0]).toMatchObject({ area: { row: 1 } });
  });

  it("writes nothing where one of the rates is gone", () => {
    const { plan, findings } = planMapping(book, [change(2, "A1", "Servers"), change(3, "A1", "Mobiles")]);
    expect(findings.map(({ code }) => code)).toEqual(["sheets.rate_not_found"]);
    expect(plan.steps).toEqual([]);
  });
});
