import type { CellValue } from "../../bands";

/** Two of these for each cell: 1,024 marks. A seal proves that nothing was edited; marks only say where something was. */
const letters = "0123456789abcdefghjkmnpqrstvwxyz";

/** The marks of a row's cells, two characters each, in their order; blank cells at its end have none. */
export function rowMarks(cells: readonly CellValue[], columns: number): string {
  const all = Array.from({ length: columns }, (_, column) => cells[column] ?? "");
  const last = all.findLastIndex((cell) => cell !== "");
  return all
    .slice(0, last + 1)
    .map(cellMark)
    .join("");
}

/** Zero-based columns whose cells are not those that the row was marked with; null where the mark itself is gone. */
export function changedColumns(cells: readonly CellValue[], marks: string, columns: number): readonly number[] | null {
  const now = rowMarks(cells, columns);
  if (now === marks) return [];
  if (marks.length % 2 !== 0 || marks.length > columns * 2) return null;
  const [then, standing] = [marks, now].map((row) => row.padEnd(columns * 2, cellMark(""))) as [string, string];
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
