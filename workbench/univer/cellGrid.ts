import type { ICellData, IRange, IStyleData, Worksheet, Nullable } from "@univerjs/core";
import { Dimension, sequenceExecute } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  getInsertRangeMutations,
  getRemoveRangeMutations,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SetColDataMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import type { Area, CellFormat, Hyperlink, PlacedArea, StoredValue } from "../store/store";
import type { Shift } from "../store/area";
import { coveringArea, sharedArea } from "../store/area";
import { areaOf, rangeOf } from "./univerRange";
import type { Cell } from "./calculation";
import { cellOfValue, cellOfWritten, textOfValue, valueOfCell } from "./cellContent";
import { formatOfStyle, styleOfFormat } from "./cellFormat";
import type { Cells, Engine } from "./engine";
import { sheetColumns, sheetRows, unitId } from "./engine";
import { FilledFormulas } from "./filledFormulas";
import { busy } from "./functionResult";

const pixelsPerPoint = 96 / 72;
/** Room that is left below and beside what was written, so that the grid never ends at the last record. */
const roomBelow = 200;
const roomBeside = 6;
/** Calibri's line height as Excel reckons it: 15 points for a font of 11, 21 for one of 16. */
const rowPointsPerFontPoint = 21 / 16;

/** What travels with a cell when rows are put in or taken out. */
interface Attachments {
  readonly note?: string;
  readonly hyperlink?: Hyperlink;
}

/** Reads and writes the cells of Univer's sheets as areas. */
export class CellGrid {
  constructor(private readonly engine: Engine) {}

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const include = (row: number, column: number, rows = 1, columns = 1) => {
      const area = { row, column, rows, columns };
      used = used ? coveringArea(used, area) : area;
    };
    this.engine
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (hasContent(cell) || (!valuesOnly && (cell.s || cell.custom)))) include(row, column);
      });
    for (const spill of this.spills(sheetId)) include(spill.row, spill.column, spill.rows, spill.columns);
    return used;
  }

  /** The areas that array formulas fill, each with its formula in the first cell; none for one that has no room. */
  spills(sheetId: string): Area[] {
    const sheet = this.engine.sheet(sheetId);
    const rows = this.engine.formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {};
    return Object.values(rows)
      .flatMap((columns) => Object.values(columns as Record<number, IRange | null>))
      .flatMap((range) => (range ? [areaOf(range)] : []))
      .filter((area) => sheet.getCellRaw(area.row, area.column)?.v !== ErrorType.SPILL);
  }

  values(sheetId: string, area: Area): StoredValue[][] {
    const sheet = this.engine.sheet(sheetId);
    return cellsOf(area, (row, column) => this.#value(sheet, row, column));
  }

  formulas(sheetId: string, area: Area): StoredValue[][] {
    const sheet = this.engine.sheet(sheetId);
    const filled = new FilledFormulas(sheet, this.engine);
    return cellsOf(area, (row, column) => filled.at(row, column) ?? this.#value(sheet, row, column));
  }

  texts(sheetId: string, area: Area): string[][] {
    const sheet = this.engine.sheet(sheetId);
    return cellsOf(area, (row, column) =>
      textOfValue(this.#value(sheet, row, column), numberFormatOf(sheet, row, column)),
    );
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    const sheet = this.engine.sheet(sheetId);
    return cellsOf(area, (row, column) => numberFormatOf(sheet, row, column));
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return formatOfStyle(ownStyle(this.engine.sheet(sheetId), row, column));
  }

  /** The formula cells that have no value yet, or still wait for a custom function. */
  unvalued(sheetId: string): Cell[] {
    const found: Cell[] = [];
    this.engine
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (!cell?.f && !cell?.si) return;
        if (cell.v === undefined || cell.v === null || cell.v === busy) found.push({ sheetId, row, column });
      });
    return found;
  }

  write(sheetId: string, area: Area, cells: readonly (readonly (StoredValue | null)[])[]): void {
    this.#grow(sheetId, area);
    const sheet = this.engine.sheet(sheetId);
    let plain = !this.engine.spillsOn(sheetId);
    const written = matrixOf(area, (row, column) => {
      const value = cells[row - area.row]?.[column - area.column];
      if (value === null || value === undefined) return null;
      const cell = cellOfWritten(value, numberFormatOf(sheet, row, column));
      plain &&= !isPartOfFormula(cell) && !isPartOfFormula(sheet.getCellRaw(row, column));
      return cell;
    });
    if (plain) this.engine.putPlainCells(sheetId, written);
    else this.engine.putCells(sheetId, written);
  }

  setNumberFormats(sheetId: string, area: Area, formats: string | readonly (readonly string[])[]): void {
    if (typeof formats === "string") {
      this.#style(sheetId, area, () => ({ n: { pattern: formats } }));
      return;
    }
    this.#style(sheetId, area, (row, column) => {
      const pattern = formats[row - area.row]?.[column - area.column];
      return pattern === undefined ? null : { n: { pattern } };
    });
  }

  setFormat(sheetId: string, area: Area, change: CellFormat): void {
    const style = styleOfFormat(change);
    this.#style(sheetId, area, () => style);
    if (change.fontSize !== undefined && area.rows < sheetRows) this.#growRows(sheetId, area, change.fontSize);
  }

  copyFormats(from: PlacedArea, to: PlacedArea): void {
    const source = this.engine.sheet(from.sheetId);
    const styles = cellsOf(from.area, (row, column) => ownStyle(source, row, column));
    const styleAt = (row: number, column: number): IStyleData | null =>
      styles[(row - to.area.row) % from.area.rows]?.[(column - to.area.column) % from.area.columns] ?? null;
    // A style that is put on a cell changes only what it names, so the old one goes first.
    this.clear(to.sheetId, to.area, "Formats");
    this.#style(to.sheetId, to.area, styleAt);
    for (let row = 0; row < to.area.rows; row++) {
      const sizes = styles[row % from.area.rows]?.map(({ fs }) => fs ?? 0) ?? [];
      this.#growRows(to.sheetId, { ...to.area, row: to.area.row + row, rows: 1 }, Math.max(...sizes));
    }
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    const used = this.usedArea(sheetId, false);
    const cleared = used && sharedArea(used, area);
    if (!cleared) return;
    const sheet = this.engine.sheet(sheetId);
    const onExisting = (data: ICellData) =>
      matrixOf(cleared, (row, column) => (sheet.getCellRaw(row, column) ? { ...data } : null));
    if (what !== "Formats") this.engine.putCells(sheetId, onExisting(cellOfValue("")));
    if (what !== "Contents") this.engine.putStyles(sheetId, onExisting({ s: null }));
    if (what === "All") this.engine.putStyles(sheetId, onExisting({ custom: null }));
  }

  /** Moves the cells behind an area to make room or to close the gap; formulas that point at them follow. */
  shift(sheetId: string, shift: Shift): void {
    const used = this.usedArea(sheetId, false);
    const area = used && clipped(shift.area, coveringArea(used, { ...used, row: 0, column: 0 }));
    if (!area) return;
    const command = shiftCommands[shift.kind][shift.along];
    const params = {
      unitId,
      subUnitId: sheetId,
      range: rangeOf(area),
      shiftDimension: shift.along === "rows" ? Dimension.ROWS : Dimension.COLUMNS,
    };
    if (shift.kind === "insert") this.#grow(sheetId, coveringArea(used, movedTo(used, area, shift.along)));
    this.#onSheet(sheetId, () => {
      const interceptors = this.engine.injector.get(SheetInterceptorService);
      const followers = interceptors.onCommandExecute({ id: command.id, params });
      const moves =
        shift.kind === "insert"
          ? getInsertRangeMutations(this.engine.injector, params)
          : getRemoveRangeMutations(this.engine.injector, params);
      sequenceExecute([...(followers.preRedos ?? []), ...moves.redo, ...followers.redos], this.engine.commands);
    });
  }

  columnWidth(sheetId: string, column: number): number {
    return this.engine.sheet(sheetId).getColumnWidth(column) / pixelsPerPoint;
  }

  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void {
    this.#grow(sheetId, { row: 0, rows: 1, column, columns });
    const ranges = [rangeOf({ row: 0, rows: 1, column, columns })];
    const colWidth = Math.round(points * pixelsPerPoint);
    this.engine.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth });
  }

  rowHeight(sheetId: string, row: number): number {
    return this.engine.sheet(sheetId).getRowHeight(row) / pixelsPerPoint;
  }

  setRowHeight(sheetId: string, row: number, rows: number, points: number): void {
    this.#grow(sheetId, { row, rows, column: 0, columns: 1 });
    const ranges = [rangeOf({ row, rows, column: 0, columns: 1 })];
    const rowHeight = Math.round(points * pixelsPerPoint);
    this.engine.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight });
    this.engine.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheetId, ranges, autoHeightInfo: 0 });
  }

  note(sheetId: string, row: number, column: number): string | null {
    return this.#attachments(sheetId, row, column).note ?? null;
  }

  setNote(sheetId: string, row: number, column: number, text: string | null): void {
    this.#attach(sheetId, row, column, { note: text ?? undefined });
  }

  hyperlink(sheetId: string, row: number, column: number): Hyperlink | null {
    return this.#attachments(sheetId, row, column).hyperlink ?? null;
  }

  setHyperlink(sheetId: string, row: number, column: number, link: Hyperlink | null): void {
    this.#attach(sheetId, row, column, { hyperlink: link ?? undefined });
  }

  #value(sheet: Worksheet, row: number, column: number): StoredValue {
    const spilled = this.engine.formulas.getArrayFormulaCellData()[unitId]?.[sheet.getSheetId()]?.[row]?.[column];
    return valueOfCell(spilled ?? sheet.getCellRaw(row, column));
  }

  #style(sheetId: string, area: Area, styleAt: (row: number, column: number) => IStyleData | null): void {
    const wholeColumns = area.rows >= sheetRows;
    if (wholeColumns) this.#styleColumns(sheetId, area, styleAt);
    const used = wholeColumns ? this.usedArea(sheetId, false) : area;
    const styled = used && sharedArea(used, area);
    if (!styled) return;
    this.#grow(sheetId, styled);
    const sheet = this.engine.sheet(sheetId);
    const patch = matrixOf(styled, (row, column) => {
      const style = styleAt(row, column);
      const cell = sheet.getCellRaw(row, column);
      if (!style || (wholeColumns && !cell)) return null;
      // The type is handed along because Univer would read the value anew under a text format; Excel does not.
      return cell?.t ? { s: style, t: cell.t } : { s: style };
    });
    this.engine.putStyles(sheetId, patch);
  }

  #styleColumns(sheetId: string, area: Area, styleAt: (row: number, column: number) => IStyleData | null): void {
    this.#grow(sheetId, { ...area, row: 0, rows: 1 });
    const sheet = this.engine.sheet(sheetId);
    const columnData: Record<number, { s: IStyleData }> = {};
    for (let column = area.column; column < area.column + area.columns; column++) {
      columnData[column] = { s: { ...sheet.getColumnStyle(column), ...styleAt(area.row, column) } };
    }
    this.engine.run(SetColDataMutation.id, { subUnitId: sheetId, columnData });
  }

  /** Rows grow with their font, as Excel lets them; they never shrink. */
  #growRows(sheetId: string, { row, rows }: Area, fontSize: number): void {
    const needed = fontSize * rowPointsPerFontPoint;
    for (let at = row; at < row + rows; at++) {
      if (this.rowHeight(sheetId, at) < needed) this.setRowHeight(sheetId, at, 1, needed);
    }
  }

  #attachments(sheetId: string, row: number, column: number): Attachments {
    return (this.engine.sheet(sheetId).getCellRaw(row, column)?.custom as Attachments | null) ?? {};
  }

  #attach(sheetId: string, row: number, column: number, change: Attachments): void {
    this.#grow(sheetId, { row, column, rows: 1, columns: 1 });
    const attached = Object.entries({ ...this.#attachments(sheetId, row, column), ...change });
    const kept = attached.filter(([, value]) => value !== undefined);
    const custom = kept.length > 0 ? Object.fromEntries(kept) : null;
    this.engine.putStyles(sheetId, { [row]: { [column]: { custom } } });
  }

  #grow(sheetId: string, area: Area): void {
    const sheet = this.engine.sheet(sheetId);
    const rows = area.row + area.rows;
    const columns = area.column + area.columns;
    if (rows > sheet.getRowCount()) {
      this.engine.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: rows + roomBelow });
    }
    if (columns > sheet.getColumnCount()) {
      const columnCount = columns + roomBeside;
      this.engine.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount });
    }
  }

  /** Univer reckons which references follow a shift on the active sheet only. */
  #onSheet(sheetId: string, work: () => void): void {
    const { workbook } = this.engine;
    const active = workbook.getActiveSheet();
    if (active.getSheetId() === sheetId) {
      work();
      return;
    }
    workbook.setActiveSheet(this.engine.sheet(sheetId));
    try {
      work();
    } finally {
      workbook.setActiveSheet(active);
    }
  }
}

const shiftCommands = {
  insert: { rows: InsertRangeMoveDownCommand, columns: InsertRangeMoveRightCommand },
  delete: { rows: DeleteRangeMoveUpCommand, columns: DeleteRangeMoveLeftCommand },
} as const;

/** Whole rows or columns as far as the sheet has content; null where a shift has nothing to move. */
function clipped(area: Area, used: Area): Area | null {
  if (area.row >= used.rows || area.column >= used.columns) return null;
  const whole = { rows: area.rows >= sheetRows, columns: area.columns >= sheetColumns };
  return {
    ...area,
    rows: whole.rows ? used.rows - area.row : area.rows,
    columns: whole.columns ? used.columns - area.column : area.columns,
  };
}

function movedTo(used: Area, area: Area, along: "rows" | "columns"): Area {
  return along === "rows" ? { ...used, row: used.row + area.rows } : { ...used, column: used.column + area.columns };
}

function hasContent(cell: ICellData): boolean {
  return (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f || cell.si || cell.p);
}

function ownStyle(sheet: Worksheet, row: number, column: number): IStyleData {
  return sheet.getComposedCellStyleByCellData(row, column, sheet.getCellRaw(row, column));
}

function numberFormatOf(sheet: Worksheet, row: number, column: number): string {
  const pattern = ownStyle(sheet, row, column).n?.pattern;
  if (!pattern) return "General";
  return pattern === "@@@" ? "@" : pattern;
}

function cellsOf<T>(area: Area, cellAt: (row: number, column: number) => T): T[][] {
  return Array.from({ length: area.rows }, (_, row) =>
    Array.from({ length: area.columns }, (_, column) => cellAt(area.row + row, area.column + column)),
  );
}

function matrixOf(area: Area, cellAt: (row: number, column: number) => ICellData | null): Cells {
  const cells: Cells = {};
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = cellAt(row, column);
      if (cell) (cells[row] ??= {})[column] = cell;
    }
  }
  return cells;
}

function isPartOfFormula(cell: Nullable<ICellData>): boolean {
  return Boolean(cell?.f) || Boolean(cell?.si);
}
