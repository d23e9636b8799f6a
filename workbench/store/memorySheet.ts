import type { Shift } from "./area";
import { readTypedText } from "../univer/typedText";
import { Validations } from "../univer/validations";
import type { Area, CellFormat, Hyperlink, PageSetup, StoredSheet, StoredValue } from "./store";

interface Cell {
  value: StoredValue;
  formula?: string;
  numberFormat?: string;
  format?: CellFormat;
  note?: string;
  link?: Hyperlink;
}

const sheetRows = 1_048_576;
const standardWidth = 48;
const standardHeight = 15;

/** One sheet of the memory store: its cells by row, as sparse as they are written. */
export class MemorySheet {
  readonly #rows = new Map<number, Map<number, Cell>>();
  /** Formats of whole columns, which cells that are written later take. */
  readonly #columns = new Map<number, Cell>();
  readonly #widths = new Map<number, number>();
  readonly #heights = new Map<number, number>();
  readonly validations = new Validations();
  pageSetup: PageSetup = {};

  constructor(public stored: StoredSheet) {}

  usedArea(valuesOnly: boolean): Area | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        if (valuesOnly && cell.value === "" && cell.formula === undefined) continue;
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      }
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** One property of each cell of an area. */
  read<T>(area: Area, of: (cell: Cell | undefined) => T): T[][] {
    return Array.from({ length: area.rows }, (_row, r) => {
      const cells = this.#rows.get(area.row + r);
      return Array.from({ length: area.columns }, (_column, c) =>
        of(cells?.get(area.column + c) ?? this.#columns.get(area.column + c)),
      );
    });
  }

  cell(row: number, column: number): Cell | undefined {
    return this.#rows.get(row)?.get(column) ?? this.#columns.get(column);
  }

  /** The cell, made where there is none yet. */
  change(row: number, column: number): Cell {
    const cells = this.#rows.get(row) ?? new Map<number, Cell>();
    this.#rows.set(row, cells);
    const cell = cells.get(column) ?? { value: "", ...this.#columns.get(column) };
    cells.set(column, cell);
    return cell;
  }

  changeAll(area: Area, change: (cell: Cell, row: number, column: number) => void): void {
    if (area.rows === sheetRows) {
      this.#changeColumns(area, change);
      return;
    }
    for (let row = 0; row < area.rows; row++) {
      for (let column = 0; column < area.columns; column++) {
        change(this.change(area.row + row, area.column + column), row, column);
      }
    }
  }

  #changeColumns(area: Area, change: (cell: Cell, row: number, column: number) => void): void {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const whole = this.#columns.get(column) ?? { value: "" };
      this.#columns.set(column, whole);
      change(whole, 0, column - area.column);
      for (const [row, cells] of this.#rows) {
        const cell = cells.get(column);
        if (cell) change(cell, row, column - area.column);
      }
    }
  }

  write(area: Area, cells: readonly (readonly (StoredValue | null)[])[]): void {
    cells.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value === null) return;
        const cell = this.change(area.row + r, area.column + c);
        delete cell.formula;
        if (cell.numberFormat === "@") {
          cell.value = typeof value === "boolean" ? String(value).toUpperCase() : String(value);
        } else if (typeof value !== "string") {
          cell.value = value;
        } else if (value.startsWith("=")) {
          cell.formula = value;
          // Nothing calculates here: a formula has no value, and a test that needs one takes the calculating store.
          cell.value = "";
        } else {
          const typed = readTypedText(value);
          cell.value = typed.value;
          if (typed.format && (cell.numberFormat ?? "General") === "General") cell.numberFormat = typed.format;
        }
      }),
    );
  }

  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    if (area.rows === sheetRows && what !== "Contents") {
      for (let column = area.column; column < area.column + area.columns; column++) this.#columns.delete(column);
    }
    for (const [row, cells] of this.#rows) {
      if (!inSpan(row, area.row, area.rows)) continue;
      for (const [column, cell] of cells) {
        if (!inSpan(column, area.column, area.columns)) continue;
        if (what === "All") cells.delete(column);
        if (what === "Contents") Object.assign(cell, { value: "", formula: undefined });
        if (what === "Formats") Object.assign(cell, { numberFormat: undefined, format: undefined });
      }
    }
  }

  /** Moves the cells behind an insertion or a deletion. */
  shift(shift: Shift): void {
    const { area, along, kind } = shift;
    const moved: [number, number, Cell][] = [];
    for (const [row, cells] of this.#rows) {
      for (const [column, cell] of cells) {
        const beside = along === "rows" ? inSpan(column, area.column, area.columns) : inSpan(row, area.row, area.rows);
        const behind = along === "rows" ? row >= area.row : column >= area.column;
        if (!beside || !behind) continue;
        cells.delete(column);
        const deleted =
          kind === "delete" && inSpan(row, area.row, area.rows) && inSpan(column, area.column, area.columns);
        if (!deleted) moved.push([row, column, cell]);
      }
    }
    const by = (along === "rows" ? area.rows : area.columns) * (kind === "insert" ? 1 : -1);
    for (const [row, column, cell] of moved) {
      const to = along === "rows" ? ([row + by, column] as const) : ([row, column + by] as const);
      Object.assign(this.change(...to), cell);
    }
    this.validations.shift(shift);
  }

  columnWidth(column: number): number {
    return this.#widths.get(column) ?? standardWidth;
  }

  setColumnWidth(column: number, columns: number, points: number): void {
    for (let index = column; index < column + columns; index++) this.#widths.set(index, points);
  }

  rowHeight(row: number): number {
    return this.#heights.get(row) ?? standardHeight;
  }

  setRowHeight(row: number, rows: number, points: number): void {
    for (let index = row; index < row + rows; index++) this.#heights.set(index, points);
  }
}

function inSpan(index: number, start: number, length: number): boolean {
  return index >= start && index < start + length;
}
