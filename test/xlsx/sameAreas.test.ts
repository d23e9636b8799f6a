import { describe, expect, it } from "@jest/globals";
import { sameAreas } from "../../workbench/xlsx/sameAreas";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("areas of equal cells", () => {
  it("are few where columns are alike", () => {
    const rows = [
      ["a", "b", "b"],
      ["c", "b", "b"],
      ["c", "b", "b"],
    ];
    expect(sameAreas(rows, String)).toEqual([
      { value: "a", area: area(0, 0) },
      { value: "b", area: area(0, 1, 3, 2) },
      { value: "c", area: area(1, 0, 2, 1) },
    ]);
  });

  it("cover each cell once", () => {
    const rows = Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 9 }, (_, column) => String((row * 7 + column * column) % 3)),
    );
    const covered = Array.from({ length: 20 }, () => Array<string>(9).fill(""));
    for (const { area: at, value } of sameAreas(rows, String)) {
      for (let row = at.row; row < at.row + at.rows; row++) {
        for (let column = at.column; column < at.column + at.columns; column++) {
          expect(covered[row]?.[column]).toBe("");
          (covered[row] as string[])[column] = value;
        }
      }
    }
    expect(covered).toEqual(rows);
  });
});
