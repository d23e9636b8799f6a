import { documentSteps } from "../../../src/sheets/eventSheet/documentSteps";

describe("documentSteps", () => {
  const steps = documentSteps("S", 2, [
    { cells: ["=1+1", 1], formats: { 1: "0" } },
    { cells: ["b", 2], formats: { 1: "0" } },
    { cells: ["c"], style: { bold: true } },
    { cells: ["d", 3], formats: { 1: "0" }, columnStyles: { 1: { italic: true } } },
  ]);

  it("makes everything text before it writes, then gives numbers their format, in runs down a column", () => {
    const formats = steps.flatMap((step) =>
      step.do === "number format" ? [[step.format, step.area.row, step.area.rows]] : [],
    );
    expect(formats).toEqual([
      ["@", 0, 4],
      ["0", 0, 2],
      ["0", 3, 1],
    ]);
    const write = steps.findIndex((step) => step.do === "write");
    expect(steps.slice(0, write).every((step) => step.do === "number format")).toBe(true);
  });

  it("writes one block, short rows filled with blanks", () => {
    expect(steps.filter((step) => step.do === "write")).toEqual([
      {
        do: "write",
        area: { sheet: "S", row: 0, column: 0, rows: 4, columns: 2 },
        cells: [
          ["=1+1", 1],
          ["b", 2],
          ["c", ""],
          ["d", 3],
        ],
      },
    ]);
  });
});
