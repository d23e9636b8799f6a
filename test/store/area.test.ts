import { describe, expect, it } from "@jest/globals";
import { shiftArea, withoutArea } from "../../workbench/store/area";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("where an area of rows 5 to 8 lies after a shift", () => {
  it.each([
    ["insert", "above", area(2, 0, 2, 4), area(7, 0, 4, 4)],
    ["insert", "at its first row", area(5, 0, 2, 4), area(7, 0, 4, 4)],
    ["insert", "inside", area(6, 0, 2, 4), area(5, 0, 6, 4)],
    ["insert", "below", area(9, 0, 2, 4), area(5, 0, 4, 4)],
    ["insert", "over part of its breadth", area(2, 1, 2, 3), area(5, 0, 4, 4)],
    ["delete", "above", area(2, 0, 2, 4), area(3, 0, 4, 4)],
    ["delete", "over its top", area(4, 0, 2, 4), area(4, 0, 3, 4)],
    ["delete", "inside", area(6, 0, 2, 9), area(5, 0, 2, 4)],
    ["delete", "over its end", area(8, 0, 5, 4), area(5, 0, 3, 4)],
    ["delete", "over all of it", area(5, 0, 4, 4), null],
    ["delete", "below", area(9, 0, 2, 4), area(5, 0, 4, 4)],
  ] as const)("%s %s", (kind, _where, shifted, expected) => {
    expect(shiftArea(area(5, 0, 4, 4), { kind, along: "rows", area: shifted })).toEqual(expected);
  });

  it("columns move the same way", () => {
    const shift = { kind: "insert", along: "columns", area: area(0, 1, 9, 2) } as const;
    expect(shiftArea(area(5, 3, 4, 4), shift)).toEqual(area(5, 5, 4, 4));
  });
});

describe("an area without another", () => {
  it("is whole where they do not meet", () => {
    expect(withoutArea(area(0, 0, 2, 2), area(5, 5))).toEqual([area(0, 0, 2, 2)]);
  });

  it("is nothing where the other covers it", () => {
    expect(withoutArea(area(1, 1), area(0, 0, 3, 3))).toEqual([]);
  });

  it("keeps each of its other cells once", () => {
    const cells = withoutArea(area(0, 0, 4, 5), area(1, 2, 2, 2)).flatMap((left) =>
      Array.from({ length: left.rows * left.columns }, (_, index) => {
        const row = left.row + Math.floor(index / left.columns);
        return `${row},${left.column + (index % left.columns)}`;
      }),
    );
    expect(cells).toHaveLength(16);
    expect(new Set(cells).size).toBe(16);
  });
});
