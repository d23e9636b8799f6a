import { Decimal } from "decimal.js";
import { planOverride, planOverrideReset } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

const rows = [
  ["A1", "Servers", 46000, 5, "agreed", 6],
  ["A1", "Servers", 46030, 7, "agreed", 6],
];
const book = makeBook([makeTable("Overrides", rows)]);
const override = {
  agreement: "A1",
  rate: "Servers",
  periodStart: 46030,
  billed: new Decimal("8.5"),
  reason: "two on loan",
  countedThen: 6,
};

describe("planOverride", () => {
  it("changes the row of the same rate and period", () => {
    const { steps } = planOverride(book, override);
    const written = steps.flatMap((step) =>
      step.do === "write" ? [[step.area.row, step.area.column, step.cells[0]?.[0]]] : [],
    );
    expect(written).toEqual([
      [2, 0, "A1"],
      [2, 1, "Servers"],
      [2, 2, 46030],
      [2, 3, 8.5],
      [2, 4, "two on loan"],
      [2, 5, 6],
    ]);
  });

  it("adds a row for another period", () => {
    const { steps } = planOverride(book, { ...override, periodStart: 46061 });
    expect(steps.find((step) => step.do === "write")).toMatchObject({
      area: { row: 3, rows: 1 },
      cells: [["A1", "Servers", 46061, 8.5, "two on loan", 6]],
    });
  });
});

describe("planOverrideReset", () => {
  it("takes out the one row and keeps the others", () => {
    const { steps } = planOverrideReset(book, override);
    expect(steps).toEqual([
      { do: "delete cells", area: { table: "Overrides", row: 2, column: 0, rows: 1, columns: 6 } },
    ]);
  });

  it("plans nothing where there is no such override", () => {
    expect(planOverrideReset(book, { ...override, rate: "Seats" }).steps).toEqual([]);
  });
});
