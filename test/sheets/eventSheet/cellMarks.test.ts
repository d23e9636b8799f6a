import { changedColumns, rowMarks } from "../../../src/sheets/eventSheet/cellMarks";

const row = ["WS-1", "", 46_000, "00123", "", ""];
const marks = rowMarks(row, 6);
const changed = (column: number, value: string | number) =>
  changedColumns(
    row.map((cell, index) => (index === column ? value : cell)),
    marks,
    6,
  );

describe("the marks of a row's cells", () => {
  it("are two characters for each cell up to the last that is filled, none for a blank row", () => {
    expect(marks).toMatch(/^[0-9a-z]{8}$/);
    expect(rowMarks(["", "", null, ""], 6)).toBe("");
    expect(changedColumns(row, marks, 6)).toEqual([]);
    expect(changedColumns([...row, ""], marks, 6)).toEqual([]);
  });

  it("name the cell that was changed, filled or emptied, and tell a number from its text", () => {
    expect(changed(0, "WS-2")).toEqual([0]);
    expect(changed(1, "x")).toEqual([1]);
    expect(changed(2, "46000")).toEqual([2]);
    expect(changed(3, "")).toEqual([3]);
    expect(changed(5, "added")).toEqual([5]);
    expect(changedColumns(["a"], "", 6)).toEqual([0]);
  });

  it("say nothing of a row whose mark is gone or was written over", () => {
    expect(changedColumns(row, "abc", 6)).toBeNull();
    expect(changedColumns(row, "somebody's own note", 6)).toBeNull();
  });

  it("differ for nearly all pairs of texts", () => {
    const seen = new Set(Array.from({ length: 2_000 }, (_, index) => rowMarks([`WS-${index}`], 1)));
    expect(seen.size).toBeGreaterThan(850);
  });
});
