import type { CellValue, Worksheet } from "exceljs";
import { Workbook } from "exceljs";
import type { Area, Store, StoredSheet, StoredTable, StoredValue } from "../store/store";
import { addressOf, cellAddress, quotedSheet } from "./address";
import { fileFormula } from "./fileFormula";
import type { FileName } from "./fileNames";
import { finishFile } from "./finishFile";
import { fileHeaderFooter, filePage } from "./filePage";
import { fileStyle } from "./fileStyle";
import { fileValidation } from "./fileValidation";

/** A store that calculates and knows which areas its array formulas fill. */
export interface CalculatedStore extends Store {
  spills(sheetId: string): readonly Area[];
}

const defaultColumnPoints = 48;
const defaultRowPoints = 15;
const pixelsPerPoint = 96 / 72;
/** The widest digit of Calibri 11 and the padding of a cell, in pixels: the measures of a file's column widths. */
const digitPixels = 7;
const paddingPixels = 5;

const errors = new Set(["#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"]);
/** Errors that files of Excel 2010 do not know; a reader of such a file sees #VALUE!, and its own when it recalculates. */
const youngErrors = new Set(["#SPILL!", "#CALC!"]);

/**
 * The workbook as an .xlsx file that Excel and LibreOffice open: every formula with its value, custom functions as Excel
 * stores them. Waits until everything is calculated.
 */
export async function saveXlsx(store: CalculatedStore, namespace: string): Promise<Uint8Array> {
  await store.settled();
  const workbook = new Workbook();
  workbook.creator = "DeviceBill workbench";
  const sheets = store.sheets();
  for (const sheet of sheets) new SheetWriter(store, namespace, sheet, workbook.addWorksheet(sheet.name)).write();
  const active = sheets.findIndex((sheet) => sheet.id === store.activeSheetId());
  workbook.views = [
    { x: 0, y: 0, width: 24_000, height: 14_000, firstSheet: 0, activeTab: Math.max(active, 0), visibility: "visible" },
  ];
  const file = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finishFile(file, [
    ...store.names().map(visibleName),
    ...sheets.flatMap((sheet, at) => printNames(store, sheet, at)),
  ]);
}

class SheetWriter {
  readonly #area: Area;
  readonly #spills: readonly Area[];

  constructor(
    private readonly store: CalculatedStore,
    private readonly namespace: string,
    private readonly sheet: StoredSheet,
    private readonly file: Worksheet,
  ) {
    this.#area = reachOf(store.usedArea(sheet.id, false));
    this.#spills = store.spills(sheet.id);
  }

  write(): void {
    this.#writeView();
    this.#writeCells();
    this.#writeSizes();
    for (const table of this.store.tables()) if (table.sheetId === this.sheet.id) this.#writeTable(table);
    for (const { area, validation } of this.store.validations(this.sheet.id)) {
      const rule = fileValidation(validation);
      const rules = (this.file as unknown as { dataValidations: { add(at: string, rule: object): void } })
        .dataValidations;
      if (rule) rules.add(addressOf(area), rule);
    }
    const setup = this.store.pageSetup(this.sheet.id);
    Object.assign(this.file.pageSetup, filePage(setup));
    Object.assign(this.file.headerFooter, fileHeaderFooter(setup));
  }

  #writeView(): void {
    const { visibility, tabColor, showGridlines, frozenRows, frozenColumns } = this.sheet;
    this.file.state = visibility === "Visible" ? "visible" : visibility === "Hidden" ? "hidden" : "veryHidden";
    if (tabColor) this.file.properties.tabColor = { argb: `FF${tabColor.replace("#", "").toUpperCase()}` };
    const frozen = frozenRows > 0 || frozenColumns > 0;
    this.file.views = [
      frozen
        ? { state: "frozen", xSplit: frozenColumns, ySplit: frozenRows, showGridLines: showGridlines }
        : { state: "normal", showGridLines: showGridlines },
    ];
  }

  #writeCells(): void {
    const { id } = this.sheet;
    const values = this.store.values(id, this.#area);
    const formulas = this.store.formulas(id, this.#area);
    const formats = this.store.numberFormats(id, this.#area);
    for (let row = 0; row < this.#area.rows; row++) {
      for (let column = 0; column < this.#area.columns; column++) {
        const value = values[row]?.[column] ?? "";
        const formula = formulas[row]?.[column] ?? "";
        const style = fileStyle(this.store.format(id, row, column), formats[row]?.[column] ?? "General");
        const note = this.store.note(id, row, column);
        if (value === "" && formula === "" && !note && Object.keys(style).length === 0) continue;
        const cell = this.file.getCell(row + 1, column + 1);
        cell.value = this.#cellValue(row, column, value, formula);
        cell.style = style;
        if (note) cell.note = { texts: [{ text: note }], margins: { insetmode: "auto" } };
      }
    }
  }

  #cellValue(row: number, column: number, value: StoredValue, formula: StoredValue): CellValue {
    const isFormula = typeof formula === "string" && formula !== value && formula.startsWith("=");
    if (isFormula) {
      const spill = this.#spills.find((area) => area.row === row && area.column === column);
      const shown = { formula: fileFormula(formula, this.namespace), result: fileResult(value) };
      const array = spill && { shareType: "array" as const, ref: addressOf(spill) };
      return array && addressOf(spill).includes(":") ? { ...shown, ...array } : shown;
    }
    if (value === "") return null;
    const link = this.store.hyperlink(this.sheet.id, row, column);
    const target = link?.documentReference ? `#${link.documentReference}` : link?.address;
    if (target && typeof value === "string") {
      return { text: value, hyperlink: target, ...(link?.screenTip && { tooltip: link.screenTip }) };
    }
    return value;
  }

  #writeSizes(): void {
    for (let column = 0; column < this.#area.columns; column++) {
      const points = this.store.columnWidth(this.sheet.id, column);
      if (Math.abs(points - defaultColumnPoints) < 0.1) continue;
      this.file.getColumn(column + 1).width = (points * pixelsPerPoint - paddingPixels) / digitPixels;
    }
    for (let row = 0; row < this.#area.rows; row++) {
      const points = this.store.rowHeight(this.sheet.id, row);
      if (Math.abs(points - defaultRowPoints) > 0.1) this.file.getRow(row + 1).height = points;
    }
  }

  #writeTable(table: StoredTable): void {
    const { area } = table;
    const cellsOf = (row: number) =>
      Array.from({ length: area.columns }, (_, column) => this.file.getCell(row + 1, area.column + column + 1));
    this.file.addTable({
      name: table.name,
      ref: cellAddress(area.row, area.column),
      headerRow: true,
      style: { theme: table.style as "TableStyleMedium2", showRowStripes: table.showBandedRows },
      columns: cellsOf(area.row).map((cell, index) => ({
        name: cell.text || `Column${index + 1}`,
        filterButton: table.showFilterButton,
      })),
      rows: Array.from({ length: area.rows - 1 }, (_, row) => cellsOf(area.row + row + 1).map((cell) => cell.value)),
    });
  }
}

function fileResult(value: StoredValue): string | number | boolean | { error: "#N/A" } | undefined {
  if (typeof value !== "string" || !errors.has(value)) return value;
  return { error: (youngErrors.has(value) ? "#VALUE!" : value) as "#N/A" };
}

/** From the sheet's first cell on, because a file names each row and column. */
function reachOf(used: Area | null): Area {
  return { row: 0, column: 0, rows: used ? used.row + used.rows : 0, columns: used ? used.column + used.columns : 0 };
}

function visibleName({ name, reference }: { name: string; reference: string }): FileName {
  return { name, reference: reference.replace(/^=/, "") };
}

function printNames(store: Store, sheet: StoredSheet, at: number): FileName[] {
  const { titleRows, titleColumns, printArea } = store.pageSetup(sheet.id);
  const local = (reference: string) => `${quotedSheet(sheet.name)}!${absolute(reference.replace(/^.*!/, ""))}`;
  const titles = [titleColumns, titleRows].flatMap((reference) => reference ?? []);
  return [
    ...(printArea ? [{ name: "_xlnm.Print_Area", reference: local(printArea), sheet: at }] : []),
    ...(titles.length > 0 ? [{ name: "_xlnm.Print_Titles", reference: titles.map(local).join(","), sheet: at }] : []),
  ];
}

function absolute(reference: string): string {
  return reference
    .replace(/\$/g, "")
    .replace(
      /([A-Z]+)?(\d+)?/gi,
      (_, letters?: string, row?: string) => `${letters ? `$${letters}` : ""}${row ? `$${row}` : ""}`,
    );
}
