import type { Cell, CellValue, DataValidation, Worksheet } from "exceljs";
import { ValueType, Workbook } from "exceljs";
import type { Area, CellFormat, Store, StoredSheet, StoredValue } from "../store/store";
import { readAddress } from "./address";
import { gridFormula } from "./fileFormula";
import { readFileLinks } from "./fileLinks";
import { readFileNames } from "./fileNames";
import { readPage } from "./filePage";
import { colorOf, formatOfStyle } from "./fileStyle";
import { readValidation } from "./fileValidation";
import { areasOfCells, sameAreas } from "./sameAreas";

const pointsPerPixel = 72 / 96;
const digitPixels = 7;
const paddingPixels = 5;
const msPerDay = 86_400_000;
const unixEpochDay = 25_569;

/** A file that is not an .xlsx workbook; the store is as it was. */
export class UnreadableXlsx extends Error {}

/** Replaces what the store holds with the workbook of an .xlsx file. Nothing happens to the store if it cannot be read. */
export async function openXlsx(bytes: Uint8Array, store: Store, namespace: string): Promise<void> {
  const workbook = await readWorkbook(bytes);
  const opened = replaceSheets(
    store,
    workbook.worksheets.map((sheet) => sheet.name),
  );
  for (const { name, reference } of readFileNames(bytes)) store.setName(name, reference);
  const links = readFileLinks(bytes);
  workbook.worksheets.forEach((file, index) => {
    const sheet = opened[index];
    if (!sheet) return;
    new SheetReader(store, namespace, sheet.id, file).read();
    for (const { address, location, tooltip } of links.get(file.name) ?? []) {
      const cell = readAddress(address);
      if (!cell) continue;
      const link = location ? { documentReference: location } : store.hyperlink(sheet.id, cell.row, cell.column);
      if (link)
        store.setHyperlink(sheet.id, cell.row, cell.column, { ...link, ...(tooltip && { screenTip: tooltip }) });
    }
  });
  const shown = opened[workbook.views[0]?.activeTab ?? 0] ?? opened[0];
  if (shown) store.activateSheet(shown.id);
}

/** An empty workbook of one sheet in place of what the store holds. */
export function emptyWorkbook(store: Store): void {
  replaceSheets(store, ["Sheet1"]);
}

async function readWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(bytes.slice().buffer as ArrayBuffer);
  } catch {
    throw new UnreadableXlsx("This file is not an .xlsx workbook that can be opened.");
  }
  if (workbook.worksheets.length === 0) throw new UnreadableXlsx("This file has no sheet in it.");
  return workbook;
}

function replaceSheets(store: Store, names: readonly string[]): StoredSheet[] {
  const before = store.sheets();
  for (const table of store.tables()) store.removeTable(table.id);
  for (const { name } of store.names()) store.setName(name, null);
  // The old sheets go last, because a workbook is never without one; until then they make way for the new ones' names.
  before.forEach((sheet, index) =>
    store.updateSheet(sheet.id, { name: `leaving ${index + 1}`, visibility: "Visible" }),
  );
  const added = names.map((name) => store.addSheet(name));
  if (added[0]) store.activateSheet(added[0].id);
  for (const sheet of before) store.removeSheet(sheet.id);
  store.setSettings({});
  return added;
}

class SheetReader {
  constructor(
    private readonly store: Store,
    private readonly namespace: string,
    private readonly sheetId: string,
    private readonly file: Worksheet,
  ) {}

  read(): void {
    this.#readView();
    const area = { row: 0, column: 0, rows: this.file.rowCount, columns: this.file.columnCount };
    if (area.rows > 0 && area.columns > 0) this.#readCells(area);
    this.#readSizes(area);
    this.#readTables();
    this.#readValidations();
    this.store.setPageSetup(this.sheetId, readPage(this.file.pageSetup, this.file.headerFooter));
  }

  #readView(): void {
    const [view] = this.file.views;
    const frozen = view?.state === "frozen" ? view : null;
    this.store.updateSheet(this.sheetId, {
      visibility: ({ visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const)[this.file.state],
      tabColor: colorOf(this.file.properties.tabColor) ?? "",
      showGridlines: view?.showGridLines ?? true,
      frozenRows: frozen?.ySplit ?? 0,
      frozenColumns: frozen?.xSplit ?? 0,
    });
  }

  #readCells(area: Area): void {
    const numberFormats: string[][] = [];
    const values: StoredValue[][] = [];
    const formats: CellFormat[][] = [];
    const spilled: Area[] = [];
    for (let row = 0; row < area.rows; row++) {
      const cells = Array.from({ length: area.columns }, (_, column) => this.file.findCell(row + 1, column + 1));
      numberFormats.push(cells.map((cell) => cell?.numFmt ?? "General"));
      formats.push(cells.map((cell) => (cell ? formatOfStyle(cell.style) : {})));
      values.push(
        cells.map((cell, column) => {
          if (!cell || spilled.some((spill) => contains(spill, row, column))) return "";
          const spill = spillOf(cell);
          if (spill) spilled.push(spill);
          return this.#value(cell);
        }),
      );
      cells.forEach((cell, column) => cell && this.#readAttachments(cell, row, column));
    }
    for (const { area: same, value } of sameAreas(numberFormats, String)) {
      if (value !== "General") this.store.setNumberFormats(this.sheetId, same, value);
    }
    for (const { area: same, value } of sameAreas(formats, (format) => JSON.stringify(format))) {
      if (Object.keys(value).length > 0) this.store.setFormat(this.sheetId, same, value);
    }
    this.store.write(this.sheetId, area, values);
  }

  #value(cell: Cell): StoredValue {
    if (cell.type === ValueType.Formula) return gridFormula(cell.formula, this.namespace);
    const value = storedValue(cell.value);
    // Text of a file stays text, whatever it looks like; the apostrophe says so, as it does when one is typed.
    const looksTyped = typeof value === "string" && value !== "" && cell.numFmt !== "@";
    return looksTyped && /^['=]|\d|^(true|false)$/i.test(value) ? `'${value}` : value;
  }

  #readAttachments(cell: Cell, row: number, column: number): void {
    const note = noteText(cell.note);
    if (note) this.store.setNote(this.sheetId, row, column, note);
    if (cell.type !== ValueType.Hyperlink || !cell.hyperlink) return;
    this.store.setHyperlink(this.sheetId, row, column, { address: cell.hyperlink });
  }

  #readSizes(area: Area): void {
    for (let column = 0; column < Math.max(area.columns, this.file.columns?.length ?? 0); column++) {
      const { width } = this.file.getColumn(column + 1);
      if (!width) continue;
      const points = (width * digitPixels + paddingPixels) * pointsPerPixel;
      this.store.setColumnWidth(this.sheetId, column, 1, points);
    }
    for (let row = 0; row < area.rows; row++) {
      const height = this.file.findRow(row + 1)?.height;
      if (height) this.store.setRowHeight(this.sheetId, row, 1, height);
    }
  }

  #readTables(): void {
    for (const { name, tableRef, style, autoFilterRef, columns } of tablesOf(this.file)) {
      const area = readAddress(tableRef);
      if (!area) continue;
      this.store.addTable({
        name,
        sheetId: this.sheetId,
        area,
        style: style?.theme ?? "TableStyleMedium2",
        showBandedRows: style?.showRowStripes ?? true,
        showFilterButton: Boolean(autoFilterRef) && columns.some((column) => column.filterButton !== false),
      });
    }
  }

  #readValidations(): void {
    const { model } = (this.file as unknown as { dataValidations: { model: Record<string, DataValidation> } })
      .dataValidations;
    // exceljs gives each cell of a rule's range the same object.
    const cells = new Map<DataValidation, Area[]>();
    for (const [address, rule] of Object.entries(model)) {
      const cell = readAddress(address);
      const places = cells.get(rule) ?? [];
      cells.set(rule, places);
      if (cell) places.push(cell);
    }
    for (const [rule, places] of cells) {
      const validation = readValidation(rule);
      if (!validation) continue;
      for (const area of areasOfCells(places)) this.store.setValidation(this.sheetId, area, validation);
    }
  }
}

interface FileTable {
  readonly name: string;
  readonly tableRef: string;
  readonly style?: { theme?: string; showRowStripes?: boolean };
  readonly autoFilterRef?: string;
  readonly columns: readonly { filterButton?: boolean }[];
}

function tablesOf(file: Worksheet): FileTable[] {
  const { tables } = file as unknown as { tables: Record<string, { table: FileTable }> };
  return Object.values(tables).map(({ table }) => table);
}

function storedValue(value: CellValue): StoredValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (value instanceof Date) return value.getTime() / msPerDay + unixEpochDay;
  if ("error" in value) return value.error;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  if ("hyperlink" in value) return linkText(value.text);
  return "";
}

function linkText(text: unknown): string {
  if (typeof text === "object" && text !== null && "richText" in text) return String(storedValue(text as CellValue));
  return String(text ?? "");
}

function noteText(note: Cell["note"] | undefined): string {
  if (!note) return "";
  return typeof note === "string" ? note : (note.texts ?? []).map(({ text }) => text).join("");
}

function spillOf(cell: Cell): Area | null {
  const { ref, shareType } = cell.model as { ref?: string; shareType?: string };
  return shareType === "array" && ref ? readAddress(ref) : null;
}

function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
