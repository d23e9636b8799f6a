import { sharedArea } from "../store/area";
import type { RangeState } from "./range";

/** Width of a character and height of a line of the standard font, in points; what Excel fits cells by. */
const characterPoints = 5.6;
const linePoints = 15;
/** Excel's widest column, in characters. */
const mostCharacters = 255;

/** Fits the widths of columns to the longest line that a cell of the range's columns shows. */
export function autofitColumns({ context, sheetId, area }: RangeState): void {
  const used = context.store.usedArea(sheetId, true);
  const fitted = used && sharedArea(used, { ...used, column: area.column, columns: area.columns });
  if (!fitted) return;
  for (let column = fitted.column; column < fitted.column + fitted.columns; column++) {
    const texts = context.store.texts(sheetId, { ...fitted, column, columns: 1 });
    const longest = Math.max(1, ...texts.flatMap(([text = ""]) => text.split("\n").map((line) => line.length)));
    context.store.setColumnWidth(sheetId, column, 1, Math.min(longest + 2, mostCharacters) * characterPoints);
  }
}

/** Fits the heights of rows to the lines that their cells show; wrapped text takes as many as its column's width asks for. */
export function autofitRows({ context, sheetId, area }: RangeState): void {
  const used = context.store.usedArea(sheetId, true);
  context.store.setRowHeight(sheetId, area.row, area.rows, linePoints);
  const fitted = used && sharedArea(used, { ...used, row: area.row, rows: area.rows });
  if (!fitted) return;
  context.store.texts(sheetId, fitted).forEach((texts, index) => {
    const row = fitted.row + index;
    const counts = texts.map((text, column) => linesOf({ context, sheetId, area: fitted }, row, column, text));
    const most = Math.max(...counts);
    if (most > 1) context.store.setRowHeight(sheetId, row, 1, most * linePoints);
  });
}

function linesOf({ context, sheetId, area }: RangeState, row: number, index: number, text: string): number {
  const lines = text.split("\n");
  const column = area.column + index;
  if (!context.store.format(sheetId, row, column).wrapText) return lines.length;
  const fitting = Math.max(1, Math.floor(context.store.columnWidth(sheetId, column) / characterPoints));
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fitting)), 0);
}
