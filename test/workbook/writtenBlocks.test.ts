import { writtenBlocks } from "../../src/workbook/writtenBlocks";

const step = (rows: number, columns: number) => ({
  do: "write" as const,
  area: { sheet: "S", row: 5, column: 1, rows, columns },
  cells: Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, () => row)),
});

describe("writtenBlocks", () => {
  it("leaves a block whole that office.js sends as it is", () => {
    expect(writtenBlocks(step(187, 8))).toEqual([{ area: step(187, 8).area, cells: step(187, 8).cells }]);
  });

  it("cuts a larger one between rows and loses none", () => {
    const blocks = writtenBlocks(step(400, 8));
    expect(blocks.map(({ area }) => [area.row, area.rows, area.column, area.columns])).toEqual([
      [5, 187, 1, 8],
      [192, 187, 1, 8],
      [379, 26, 1, 8],
    ]);
    expect(blocks.flatMap(({ cells }) => cells)).toEqual(step(400, 8).cells);
  });

  it("writes at least one row at a time", () => {
    expect(writtenBlocks(step(2, 2_000))).toHaveLength(2);
  });
});
