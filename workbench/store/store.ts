/**
 * What the Excel model keeps its document in. Two stores implement it: the memory store (tests; does not calculate)
 * and the Univer store (browser and headless run; calculates). Indices are zero-based; an area is half-open in none of
 * its directions: it starts at (row, column) and spans rows × columns cells.
 */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** An area on its sheet. */
export interface PlacedArea {
  readonly sheetId: string;
  readonly area: Area;
}

/** A cell's value as Excel gives it. "" is blank; an error is its text, for example "#N/A". */
export type StoredValue = string | number | boolean;

export interface CellFormat {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  fontName?: string;
  fontSize?: number;
  /** "#RRGGBB" */
  fontColor?: string;
  fillColor?: string;
  horizontalAlignment?: "General" | "Left" | "Center" | "Right";
  verticalAlignment?: "Top" | "Center" | "Bottom";
  wrapText?: boolean;
  /** Edge → style and colour, Excel's own names. */
  borders?: Partial<Record<"EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight", { style: string; color: string }>>;
}

export interface StoredSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  tabColor: string;
  showGridlines: boolean;
  frozenRows: number;
  frozenColumns: number;
}

export interface StoredTable {
  readonly id: string;
  name: string;
  sheetId: string;
  /** Header row included, totals row none. */
  area: Area;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

export interface PageSetup {
  orientation?: "Portrait" | "Landscape";
  paperSize?: string;
  /** Pages to fit, as in Excel's zoom: undefined = automatic. */
  fitWidth?: number;
  fitHeight?: number;
  titleRows?: string;
  titleColumns?: string;
  printArea?: string;
  centerHeader?: string;
  leftHeader?: string;
  rightHeader?: string;
  leftFooter?: string;
  centerFooter?: string;
  rightFooter?: string;
  centerHorizontally?: boolean;
  printGridlines?: boolean;
  /** points */
  margins?: { top?: number; bottom?: number; left?: number; right?: number };
}

export interface Hyperlink {
  /** Where it leads outside the workbook. */
  address?: string;
  /** Where it leads inside the workbook, for example "'Price list'!A1". */
  documentReference?: string;
  /** What is shown while the pointer rests on it. */
  screenTip?: string;
}

export interface Validation {
  rule: Record<string, unknown>;
  errorAlert?: Record<string, unknown>;
  prompt?: Record<string, unknown>;
  ignoreBlanks?: boolean;
}

export type StoreEvent =
  | {
      kind: "cells changed";
      sheetId: string;
      area: Area;
      source: "user" | "model" | "calculation";
      /** Cells were put in or taken out, and others moved; absent where cells were only written. */
      shift?: "inserted" | "deleted";
    }
  | { kind: "selection changed"; sheetId: string; area: Area }
  | { kind: "sheet activated"; sheetId: string }
  | { kind: "sheet added" | "sheet removed" | "sheet renamed"; sheetId: string };

export interface Store {
  sheets(): readonly StoredSheet[];
  addSheet(name: string, position?: number): StoredSheet;
  removeSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  updateSheet(id: string, change: Partial<Omit<StoredSheet, "id">>): void;
  activeSheetId(): string;
  activateSheet(id: string): void;
  selection(): { sheetId: string; area: Area };
  select(sheetId: string, area: Area): void;

  /** The smallest area from the first to the last cell with content, or null. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  values(sheetId: string, area: Area): StoredValue[][];
  /** The formula text with "=" where a cell has one, else its value. */
  formulas(sheetId: string, area: Area): StoredValue[][];
  numberFormats(sheetId: string, area: Area): string[][];
  /** What the cell shows under its number format. */
  texts(sheetId: string, area: Area): string[][];
  /**
   * Writes as Excel's `range.values`/`range.formulas` do: a string that starts with "=" is a formula unless the cell's
   * format is "@"; null leaves a cell as it is; "" clears its content.
   */
  write(sheetId: string, area: Area, cells: readonly (readonly (StoredValue | null)[])[]): void;
  /** One format for the whole area, or one per cell. */
  setNumberFormats(sheetId: string, area: Area, formats: string | readonly (readonly string[])[]): void;
  format(sheetId: string, row: number, column: number): CellFormat;
  setFormat(sheetId: string, area: Area, change: CellFormat): void;
  /** Number formats and looks of cells put in place of others', repeated where the target is larger. */
  copyFormats(from: PlacedArea, to: PlacedArea): void;
  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void;
  /** Moves the cells below (or right) to make room or close the gap; tables on the way move with them. */
  insertCells(sheetId: string, area: Area, shift: "Down" | "Right"): void;
  deleteCells(sheetId: string, area: Area, shift: "Up" | "Left"): void;

  /** Points, as Excel's `format.columnWidth`. */
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, rows: number, points: number): void;

  tables(): readonly StoredTable[];
  addTable(table: Omit<StoredTable, "id">): StoredTable;
  updateTable(id: string, change: Partial<Omit<StoredTable, "id">>): void;
  removeTable(id: string): void;

  validation(sheetId: string, row: number, column: number): Validation | null;
  setValidation(sheetId: string, area: Area, validation: Validation | null): void;
  validations(sheetId: string): readonly { area: Area; validation: Validation }[];
  note(sheetId: string, row: number, column: number): string | null;
  setNote(sheetId: string, row: number, column: number, text: string | null): void;
  hyperlink(sheetId: string, row: number, column: number): Hyperlink | null;
  setHyperlink(sheetId: string, row: number, column: number, link: Hyperlink | null): void;
  pageSetup(sheetId: string): PageSetup;
  setPageSetup(sheetId: string, change: PageSetup): void;
  names(): readonly { name: string; reference: string }[];
  setName(name: string, reference: string | null): void;
  /** Document settings (Office.context.document.settings). */
  settings(): Record<string, string>;
  setSettings(settings: Record<string, string>): void;

  /** Resolves when every formula, custom functions included, has its value. At once in a store that does not calculate. */
  settled(): Promise<void>;
  subscribe(listener: (event: StoreEvent) => void): () => void;
}
