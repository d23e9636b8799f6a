import type { PlanStep } from "../../../src/sheets";
import { lookRuns, type DocumentRow } from "../../../src/sheets/eventSheet/documentRow";
import { layLooks } from "../../../src/sheets/eventSheet/layLooks";

const laid = (rows: readonly DocumentRow[]) => layLooks("S", lookRuns(rows, 10));

const formats = (steps: readonly PlanStep[]) =>
  steps.flatMap((step) =>
    step.do === "number format"
      ? [[step.format, step.area.row, step.area.column, step.area.rows, step.area.columns]]
      : [],
  );

const styles = (steps: readonly PlanStep[]) =>
  steps.flatMap((step) =>
    step.do === "style" ? [[step.style, step.area.row, step.area.column, step.area.rows, step.area.columns]] : [],
  );

describe("layLooks", () => {
  it("makes everything text first, then gives numbers their format, once for all rows and columns that share it", () => {
    const dated = { formats: { 1: "0", 2: "0", 4: "0.00" } };
    expect(
      formats(laid([{ cells: ["=1+1", 1, 2, "", 3], ...dated }, { cells: ["b", 2], ...dated }, { cells: ["c"] }])),
    ).toEqual([
      ["@", 10, 0, 3, 6],
      ["@", 10, 7, 3, 1],
      ["0", 10, 1, 2, 2],
      ["0.00", 10, 4, 2, 1],
    ]);
  });

  it("styles a row before its single columns, and each row with a line by itself", () => {
    const line = { style: { bold: true }, columnStyles: { 4: { lineAbove: true } } } as const;
    const left = { style: { horizontal: "Left" } } as const;
    expect(
      styles(
        laid([
          { cells: [], ...line },
          { cells: [], ...line },
          { cells: [], ...left },
          { cells: ["x"], ...left },
        ]),
      ),
    ).toEqual([
      [{ size: 8 }, 10, 7, 4, 1],
      [{ bold: true }, 10, 0, 2, 6],
      [{ lineAbove: true }, 10, 4, 1, 1],
      [{ lineAbove: true }, 11, 4, 1, 1],
      [{ horizontal: "Left" }, 12, 0, 2, 6],
    ]);
  });
});
