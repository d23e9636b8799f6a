import type { CellValue } from "../../bands";

/** Two of these for each cell: 1,024 marks. A seal proves that nothing was edited; marks only say where something was. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** The marks of a row's cells, two characters each, in their order; "" for a blank row. */
export function rowMarks(cells: readonly CellValue[], columns: number): string {
  const all = Array.from({ length: columns }, (_, column) => cells[column] ?? "");
  return all.every((cell) => cell === "") ? "" : all.map(cellMark).join("");
}

/** Zero-based columns whose cells are not those that the row was marked with; null where the mark itself is gone. */
export function changedColumns(cells: readonly CellValue[], marks: string, columns: number): readonly number[] | null {
  const now = rowMarks(cells, columns);
  if (now === marks) return [];
  const blank = cellMark("").repeat(columns);
  const [then, standing] = [marks === "" ? blank : marks, now === "" ? blank : now];
  if (then.length !== columns * 2) return null;
  return Array.from({ length: columns }, (_, column) => column).filter(
    (column) => then.slice(column * 2, column * 2 + 2) !== standing.slice(column * 2, column * 2 + 2),
  );
}

/** By the cell's type and text: 12 and "12" differ. FNV-1a, folded to ten bits. */
function cellMark(cell: CellValue): string {
  const text = cell === "" || cell === null ? "" : `${typeof cell}:${cell}`;
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  const bits = (hash ^ (hash >>> 10) ^ (hash >>> 20)) & 1023;
  return `${letters[bits >> 5]}${letters[bits & 31]}`;
}
