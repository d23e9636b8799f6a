import { shiftArea, type Shift } from "./area";
import { textOfValue } from "../univer/cellContent";
import { MemorySheet } from "./memorySheet";
import type {
  Area,
  CellFormat,
  Hyperlink,
  PageSetup,
  PlacedArea,
  Store,
  StoredSheet,
  StoredTable,
  StoredValue,
  StoreEvent,
  Validation,
} from "./store";

/** A workbook in memory, for tests: it keeps everything and calculates nothing. */
export class MemoryStore implements Store {
  #sheets: MemorySheet[] = [];
  #tables: StoredTable[] = [];
  #active = "";
  #selection: Area = { row: 0, column: 0, rows: 1, columns: 1 };
  #names = new Map<string, { name: string; reference: string }>();
  #settings: Record<string, string> = {};
  readonly #listeners = new Set<(event: StoreEvent) => void>();
  #lastId = 0;

  constructor() {
    this.#active = this.addSheet("Sheet1").id;
  }

  sheets(): readonly StoredSheet[] {
    return this.#sheets.map(({ stored }) => ({ ...stored }));
  }

  addSheet(name: string, position = this.#sheets.length): StoredSheet {
    const stored: StoredSheet = {
      id: `sheet-${++this.#lastId}`,
      name,
      visibility: "Visible",
      tabColor: "",
      showGridlines: true,
      frozenRows: 0,
      frozenColumns: 0,
    };
    this.#sheets.splice(position, 0, new MemorySheet(stored));
    this.#raise({ kind: "sheet added", sheetId: stored.id });
    return stored;
  }

  removeSheet(id: string): void {
    this.#tables = this.#tables.filter(({ sheetId }) => sheetId !== id);
    this.#sheets = this.#sheets.filter(({ stored }) => stored.id !== id);
    this.#raise({ kind: "sheet removed", sheetId: id });
    if (this.#active !== id) return;
    const next = this.#sheets.find(({ stored }) => stored.visibility === "Visible") ?? this.#sheets[0];
    if (next) this.activateSheet(next.stored.id);
  }

  moveSheet(id: string, position: number): void {
    const sheet = this.#sheet(id);
    this.#sheets = this.#sheets.filter((other) => other !== sheet);
    this.#sheets.splice(position, 0, sheet);
  }

  updateSheet(id: string, change: Partial<Omit<StoredSheet, "id">>): void {
    const sheet = this.#sheet(id);
    const renamed = change.name !== undefined && change.name !== sheet.stored.name;
    sheet.stored = { ...sheet.stored, ...change };
    if (renamed) this.#raise({ kind: "sheet renamed", sheetId: id });
  }

  activeSheetId(): string {
    return this.#active;
  }

  activateSheet(id: string): void {
    if (this.#active === id) return;
    this.#active = this.#sheet(id).stored.id;
    this.#raise({ kind: "sheet activated", sheetId: id });
  }

  selection(): { sheetId: string; area: Area } {
    return { sheetId: this.#active, area: this.#selection };
  }

  select(sheetId: string, area: Area): void {
    this.activateSheet(sheetId);
    this.#selection = area;
    this.#raise({ kind: "selection changed", sheetId, area });
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    return this.#sheet(sheetId).usedArea(valuesOnly);
  }

  values(sheetId: string, area: Area): StoredValue[][] {
    return this.#sheet(sheetId).read(area, (cell) => cell?.value ?? "");
  }

  formulas(sheetId: string, area: Area): StoredValue[][] {
    return this.#sheet(sheetId).read(area, (cell) => cell?.formula ?? cell?.value ?? "");
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    return this.#sheet(sheetId).read(area, (cell) => cell?.numberFormat ?? "General");
  }

  texts(sheetId: string, area: Area): string[][] {
    return this.#sheet(sheetId).read(area, (cell) => textOfValue(cell?.value ?? "", cell?.numberFormat ?? "General"));
  }

  write(sheetId: string, area: Area, cells: readonly (readonly (StoredValue | null)[])[]): void {
    this.#sheet(sheetId).write(area, cells);
    this.#raise({ kind: "cells changed", sheetId, area, source: "model" });
  }

  /** Writes as a user who types into the grid. */
  type(sheetId: string, row: number, column: number, value: StoredValue): void {
    const area = { row, column, rows: 1, columns: 1 };
    this.#sheet(sheetId).write(area, [[value]]);
    this.#raise({ kind: "cells changed", sheetId, area, source: "user" });
  }

  setNumberFormats(sheetId: string, area: Area, formats: string | readonly (readonly string[])[]): void {
    this.#sheet(sheetId).changeAll(area, (cell, row, column) => {
      cell.numberFormat = typeof formats === "string" ? formats : (formats[row]?.[column] ?? "General");
    });
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return this.#sheet(sheetId).cell(row, column)?.format ?? {};
  }

  setFormat(sheetId: string, area: Area, change: CellFormat): void {
    this.#sheet(sheetId).changeAll(area, (cell) => {
      const borders = change.borders && { borders: { ...cell.format?.borders, ...change.borders } };
      cell.format = { ...cell.format, ...change, ...borders };
    });
  }

  copyFormats(from: PlacedArea, to: PlacedArea): void {
    const looks = this.#sheet(from.sheetId).read(from.area, (cell) => ({
      numberFormat: cell?.numberFormat,
      format: cell?.format,
    }));
    this.#sheet(to.sheetId).changeAll(to.area, (cell, row, column) => {
      Object.assign(cell, looks[row % from.area.rows]?.[column % from.area.columns]);
    });
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    this.#sheet(sheetId).clear(area, what);
    if (what !== "Formats") this.#raise({ kind: "cells changed", sheetId, area, source: "model" });
  }

  insertCells(sheetId: string, area: Area, shift: "Down" | "Right"): void {
    this.#shift(sheetId, { kind: "insert", area, along: shift === "Down" ? "rows" : "columns" });
  }

  deleteCells(sheetId: string, area: Area, shift: "Up" | "Left"): void {
    this.#shift(sheetId, { kind: "delete", area, along: shift === "Up" ? "rows" : "columns" });
  }

  columnWidth(sheetId: string, column: number): number {
    return this.#sheet(sheetId).columnWidth(column);
  }

  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void {
    this.#sheet(sheetId).setColumnWidth(column, columns, points);
  }

  rowHeight(sheetId: string, row: number): number {
    return this.#sheet(sheetId).rowHeight(row);
  }

  setRowHeight(sheetId: string, row: number, rows: number, points: number): void {
    this.#sheet(sheetId).setRowHeight(row, rows, points);
  }

  tables(): readonly StoredTable[] {
    return this.#tables.map((table) => ({ ...table }));
  }

  addTable(table: Omit<StoredTable, "id">): StoredTable {
    const added = { ...table, id: `table-${++this.#lastId}` };
    this.#tables.push(added);
    return added;
  }

  updateTable(id: string, change: Partial<Omit<StoredTable, "id">>): void {
    this.#tables = this.#tables.map((table) => (table.id === id ? { ...table, ...change } : table));
  }

  removeTable(id: string): void {
    this.#tables = this.#tables.filter((table) => table.id !== id);
  }

  validation(sheetId: string, row: number, column: number): Validation | null {
    return this.#sheet(sheetId).validations.at(row, column);
  }

  setValidation(sheetId: string, area: Area, validation: Validation | null): void {
    this.#sheet(sheetId).validations.set(area, validation);
  }

  validations(sheetId: string): readonly { area: Area; validation: Validation }[] {
    return this.#sheet(sheetId).validations.all();
  }

  note(sheetId: string, row: number, column: number): string | null {
    return this.#sheet(sheetId).cell(row, column)?.note ?? null;
  }

  setNote(sheetId: string, row: number, column: number, text: string | null): void {
    this.#sheet(sheetId).change(row, column).note = text ?? undefined;
  }

  hyperlink(sheetId: string, row: number, column: number): Hyperlink | null {
    return this.#sheet(sheetId).cell(row, column)?.link ?? null;
  }

  setHyperlink(sheetId: string, row: number, column: number, link: Hyperlink | null): void {
    this.#sheet(sheetId).change(row, column).link = link ?? undefined;
  }

  pageSetup(sheetId: string): PageSetup {
    return { ...this.#sheet(sheetId).pageSetup };
  }

  setPageSetup(sheetId: string, change: PageSetup): void {
    const sheet = this.#sheet(sheetId);
    sheet.pageSetup = { ...sheet.pageSetup, ...change };
  }

  names(): readonly { name: string; reference: string }[] {
    return [...this.#names.values()];
  }

  setName(name: string, reference: string | null): void {
    if (reference === null) this.#names.delete(name.toLowerCase());
    else this.#names.set(name.toLowerCase(), { name, reference });
  }

  settings(): Record<string, string> {
    return { ...this.#settings };
  }

  setSettings(settings: Record<string, string>): void {
    this.#settings = { ...settings };
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #sheet(id: string): MemorySheet {
    const sheet = this.#sheets.find(({ stored }) => stored.id === id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  #shift(sheetId: string, shift: Shift): void {
    this.#sheet(sheetId).shift(shift);
    this.#tables = this.#tables.flatMap((table) => {
      if (table.sheetId !== sheetId) return [table];
      const area = shiftArea(table.area, shift);
      return area ? [{ ...table, area }] : [];
    });
    const moved = shift.kind === "insert" ? "inserted" : "deleted";
    this.#raise({ kind: "cells changed", sheetId, area: shift.area, source: "model", shift: moved });
  }

  #raise(event: StoreEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}
