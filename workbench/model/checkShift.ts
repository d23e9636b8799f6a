import { RichApiError } from "../interpreter/richApiError";
import type { Area } from "../store/store";
import type { ModelContext } from "./context";

/**
 * Excel refuses to put cells in or take them out where that would tear a table apart: where some of its columns would move
 * and others not, or where its heading would go and rows of it stay.
 */
export function checkShift(
  context: ModelContext,
  sheetId: string,
  area: Area,
  kind: "insert" | "delete",
  along: "rows" | "columns",
): void {
  for (const table of context.store.tables()) {
    if (table.sheetId !== sheetId) continue;
    if (tears(turned(area, along), turned(table.area, along))) throw conflict();
    if (kind === "delete" && along === "rows" && beheads(area, table.area)) throw conflict();
  }
}

/** An area with rows and columns exchanged where cells move to the side, so that one rule serves both. */
function turned(area: Area, along: "rows" | "columns"): Area {
  if (along === "rows") return area;
  return { row: area.column, column: area.row, rows: area.columns, columns: area.rows };
}

/** The cells below the area move: do they take a part of the table's breadth with them and leave the rest? */
function tears(area: Area, table: Area): boolean {
  const right = area.column + area.columns;
  const tableRight = table.column + table.columns;
  const beside = right <= table.column || area.column >= tableRight;
  const whole = area.column <= table.column && right >= tableRight;
  return !beside && !whole && area.row < table.row + table.rows;
}

function beheads(area: Area, table: Area): boolean {
  const bottom = area.row + area.rows;
  const hasHeading = area.row <= table.row && bottom > table.row;
  return hasHeading && bottom < table.row + table.rows && area.column < table.column + table.columns;
}

const conflict = () =>
  new RichApiError(
    "InsertDeleteConflict",
    "The insert or delete operation attempted resulted in a conflict: it would move cells in a table on the worksheet.",
  );
