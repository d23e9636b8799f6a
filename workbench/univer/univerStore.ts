import type { Univer } from "@univerjs/core";
import { BooleanNumber, mergeWorksheetSnapshotWithDefault, sequenceExecute } from "@univerjs/core";
import { IDefinedNamesService, RemoveDefinedNameMutation, SetDefinedNameMutation } from "@univerjs/engine-formula";
import {
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetFrozenMutation,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderMutation,
  SheetInterceptorService,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
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
} from "../store/store";
import type { Shift } from "../store/area";
import { areaOf, rangeOf } from "./univerRange";
import { Calculation } from "./calculation";
import { CellGrid } from "./cellGrid";
import { CustomFunctions } from "./customFunctions";
import { Engine, newSheet, unitId } from "./engine";
import type { FunctionMetadata, InvokeFunction } from "./functionMetadata";
import { GridEvents, touching } from "./gridEvents";
import { growTables } from "./growTables";
import { Tables } from "./tables";
import { Validations } from "./validations";

/** How often `settled` looks whether a calculation has ended. */
const lookAgainMs = 10;
/** A formula that has no value after so many more calculations has none to give. */
const lastAttempt = 5;

/** A workbook in Univer, which calculates it; the same in the browser and in Node. */
export class UniverStore implements Store {
  readonly #engine: Engine;
  readonly #grid: CellGrid;
  readonly #tables: Tables;
  readonly #calculation: Calculation;
  readonly #functions: CustomFunctions;
  readonly #events: GridEvents;
  readonly #validations = new Map<string, Validations>();
  readonly #pageSetups = new Map<string, PageSetup>();
  readonly #veryHidden = new Set<string>();
  #settings: Record<string, string> = {};
  #lastSheetId = 1;

  /** The plugins of `univer` must be registered already. */
  constructor(univer: Univer) {
    this.#engine = new Engine(univer);
    this.#grid = new CellGrid(this.#engine);
    this.#tables = new Tables(this.#engine);
    this.#calculation = new Calculation(this.#engine);
    this.#functions = new CustomFunctions(this.#engine, this.#calculation);
    this.#events = new GridEvents(this.#engine, {
      onLineShift: (sheetId, shift) => this.#validationsOf(sheetId).shift(shift),
      onWritten: (sheetId, area, source) => {
        this.#tables.readHeaders(sheetId, area);
        if (source === "user") growTables(this, sheetId, area);
      },
      spillsAt: (sheetId, area) => touching(this.#grid.spills(sheetId), area),
    });
  }

  /** Makes the add-in's custom functions known to the cells. */
  registerFunctions(metadata: readonly FunctionMetadata[], namespace: string): void {
    this.#functions.register(metadata, namespace);
  }

  /** A task pane is ready to answer custom functions; calls that an earlier one left unanswered go to it. */
  connectFunctions(invoke: InvokeFunction): void {
    this.#functions.connect(invoke);
  }

  disconnectFunctions(): void {
    this.#functions.disconnect();
  }

  /** What a custom function said about the error that a cell shows; null when it said nothing. */
  errorMessage(sheetId: string, row: number, column: number): string | null {
    return this.#functions.errorMessage({ sheetId, row, column });
  }

  /** The areas that array formulas fill, each with its formula in the first cell. */
  spills(sheetId: string): readonly Area[] {
    return this.#grid.spills(sheetId);
  }

  sheets(): readonly StoredSheet[] {
    return this.#engine.workbook.getSheets().map((sheet) => {
      const id = sheet.getSheetId();
      const { freeze, showGridlines, tabColor, hidden } = sheet.getConfig();
      return {
        id,
        name: sheet.getName(),
        visibility: hidden ? (this.#veryHidden.has(id) ? "VeryHidden" : "Hidden") : "Visible",
        tabColor: tabColor ?? "",
        showGridlines: showGridlines !== BooleanNumber.FALSE,
        frozenRows: Math.max(freeze.ySplit, 0),
        frozenColumns: Math.max(freeze.xSplit, 0),
      };
    });
  }

  addSheet(name: string, position?: number): StoredSheet {
    const id = `sheet-${++this.#lastSheetId}`;
    const sheet = mergeWorksheetSnapshotWithDefault(newSheet(id, name));
    const index = position ?? this.#engine.workbook.getSheetSize();
    this.#engine.asModel(() => this.#engine.run(InsertSheetMutation.id, { index, sheet }));
    return this.#sheet(id);
  }

  removeSheet(id: string): void {
    const params = { unitId, subUnitId: id };
    this.#engine.asModel(() => {
      for (const table of this.#tables.all()) if (table.sheetId === id) this.#tables.remove(table.id);
      const interceptors = this.#engine.injector.get(SheetInterceptorService);
      const followers = interceptors.onCommandExecute({ id: RemoveSheetCommand.id, params });
      sequenceExecute(
        [...(followers.preRedos ?? []), { id: RemoveSheetMutation.id, params }, ...followers.redos],
        this.#engine.commands,
      );
    });
    this.#validations.delete(id);
    this.#pageSetups.delete(id);
    this.#veryHidden.delete(id);
  }

  moveSheet(id: string, position: number): void {
    const fromOrder = this.#engine.workbook.getSheetIndex(this.#engine.sheet(id));
    this.#engine.asModel(() =>
      this.#engine.run(SetWorksheetOrderMutation.id, { subUnitId: id, fromOrder, toOrder: position }),
    );
  }

  updateSheet(id: string, change: Partial<Omit<StoredSheet, "id">>): void {
    const before = this.#sheet(id);
    const run = (command: string, params: object) =>
      this.#engine.asModel(() => this.#engine.run(command, { subUnitId: id, ...params }));
    if (change.name !== undefined && change.name !== before.name)
      run(SetWorksheetNameCommand.id, { name: change.name });
    if (change.visibility !== undefined && change.visibility !== before.visibility) {
      if (change.visibility === "VeryHidden") this.#veryHidden.add(id);
      else this.#veryHidden.delete(id);
      const hidden = change.visibility === "Visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      run(SetWorksheetHideMutation.id, { hidden });
    }
    if (change.tabColor !== undefined) run(SetTabColorMutation.id, { color: change.tabColor });
    if (change.showGridlines !== undefined) {
      const showGridlines = change.showGridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE;
      run(ToggleGridlinesMutation.id, { showGridlines });
    }
    if (change.frozenRows !== undefined || change.frozenColumns !== undefined) {
      const ySplit = change.frozenRows ?? before.frozenRows;
      const xSplit = change.frozenColumns ?? before.frozenColumns;
      run(SetFrozenMutation.id, { ySplit, xSplit, startRow: ySplit || -1, startColumn: xSplit || -1 });
    }
  }

  activeSheetId(): string {
    return this.#engine.workbook.getActiveSheet().getSheetId();
  }

  activateSheet(id: string): void {
    if (id === this.activeSheetId()) return;
    this.#engine.asModel(() => this.#engine.run(SetWorksheetActiveOperation.id, { subUnitId: id }));
  }

  selection(): { sheetId: string; area: Area } {
    const sheetId = this.activeSheetId();
    const selections = this.#engine.injector.get(SheetsSelectionsService).getWorkbookSelections(unitId);
    const range = selections.getSelectionsOfWorksheet(sheetId).at(-1)?.range;
    return { sheetId, area: range ? areaOf(range) : { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  select(sheetId: string, area: Area): void {
    this.activateSheet(sheetId);
    const range = rangeOf(area);
    const primary = {
      ...rangeOf({ ...area, rows: 1, columns: 1 }),
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    this.#engine.asModel(() =>
      this.#engine.run(SetSelectionsOperation.id, {
        subUnitId: sheetId,
        selections: [{ range, primary, style: null }],
      }),
    );
  }

  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    return this.#grid.usedArea(sheetId, valuesOnly);
  }

  values(sheetId: string, area: Area): StoredValue[][] {
    return this.#grid.values(sheetId, area);
  }

  formulas(sheetId: string, area: Area): StoredValue[][] {
    return this.#grid.formulas(sheetId, area);
  }

  numberFormats(sheetId: string, area: Area): string[][] {
    return this.#grid.numberFormats(sheetId, area);
  }

  texts(sheetId: string, area: Area): string[][] {
    return this.#grid.texts(sheetId, area);
  }

  write(sheetId: string, area: Area, cells: readonly (readonly (StoredValue | null)[])[]): void {
    this.#engine.asModel(() => this.#grid.write(sheetId, area, cells));
  }

  setNumberFormats(sheetId: string, area: Area, formats: string | readonly (readonly string[])[]): void {
    this.#engine.asModel(() => this.#grid.setNumberFormats(sheetId, area, formats));
  }

  format(sheetId: string, row: number, column: number): CellFormat {
    return this.#grid.format(sheetId, row, column);
  }

  setFormat(sheetId: string, area: Area, change: CellFormat): void {
    this.#engine.asModel(() => this.#grid.setFormat(sheetId, area, change));
  }

  copyFormats(from: PlacedArea, to: PlacedArea): void {
    this.#engine.asModel(() => this.#grid.copyFormats(from, to));
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    this.#engine.asModel(() => this.#grid.clear(sheetId, area, what));
  }

  insertCells(sheetId: string, area: Area, shift: "Down" | "Right"): void {
    this.#shift(sheetId, { kind: "insert", area, along: shift === "Down" ? "rows" : "columns" });
  }

  deleteCells(sheetId: string, area: Area, shift: "Up" | "Left"): void {
    this.#shift(sheetId, { kind: "delete", area, along: shift === "Up" ? "rows" : "columns" });
  }

  columnWidth(sheetId: string, column: number): number {
    return this.#grid.columnWidth(sheetId, column);
  }

  setColumnWidth(sheetId: string, column: number, columns: number, points: number): void {
    this.#engine.asModel(() => this.#grid.setColumnWidth(sheetId, column, columns, points));
  }

  rowHeight(sheetId: string, row: number): number {
    return this.#grid.rowHeight(sheetId, row);
  }

  setRowHeight(sheetId: string, row: number, rows: number, points: number): void {
    this.#engine.asModel(() => this.#grid.setRowHeight(sheetId, row, rows, points));
  }

  tables(): readonly StoredTable[] {
    return this.#tables.all();
  }

  addTable(table: Omit<StoredTable, "id">): StoredTable {
    return this.#engine.asModel(() => this.#tables.add(table));
  }

  updateTable(id: string, change: Partial<Omit<StoredTable, "id">>): void {
    this.#engine.asModel(() => this.#tables.update(id, change));
  }

  removeTable(id: string): void {
    this.#engine.asModel(() => this.#tables.remove(id));
  }

  validation(sheetId: string, row: number, column: number): Validation | null {
    return this.#validationsOf(sheetId).at(row, column);
  }

  setValidation(sheetId: string, area: Area, validation: Validation | null): void {
    this.#validationsOf(sheetId).set(area, validation);
  }

  validations(sheetId: string): readonly { area: Area; validation: Validation }[] {
    return this.#validationsOf(sheetId).all();
  }

  note(sheetId: string, row: number, column: number): string | null {
    return this.#grid.note(sheetId, row, column);
  }

  setNote(sheetId: string, row: number, column: number, text: string | null): void {
    this.#engine.asModel(() => this.#grid.setNote(sheetId, row, column, text));
  }

  hyperlink(sheetId: string, row: number, column: number): Hyperlink | null {
    return this.#grid.hyperlink(sheetId, row, column);
  }

  setHyperlink(sheetId: string, row: number, column: number, link: Hyperlink | null): void {
    this.#engine.asModel(() => this.#grid.setHyperlink(sheetId, row, column, link));
  }

  pageSetup(sheetId: string): PageSetup {
    return this.#pageSetups.get(sheetId) ?? {};
  }

  setPageSetup(sheetId: string, change: PageSetup): void {
    const before = this.pageSetup(sheetId);
    const margins = change.margins && { margins: { ...before.margins, ...change.margins } };
    this.#pageSetups.set(sheetId, { ...before, ...change, ...margins });
  }

  names(): readonly { name: string; reference: string }[] {
    const names = this.#engine.injector.get(IDefinedNamesService).getDefinedNameMap(unitId) ?? {};
    return Object.values(names).map(({ name, formulaOrRefString }) => ({ name, reference: formulaOrRefString }));
  }

  setName(name: string, reference: string | null): void {
    const id = `name-${name.toLowerCase()}`;
    this.#engine.asModel(() => {
      if (reference === null) this.#engine.run(RemoveDefinedNameMutation.id, { id, name });
      else this.#engine.run(SetDefinedNameMutation.id, { id, name, formulaOrRefString: reference.replace(/^=/, "") });
    });
  }

  settings(): Record<string, string> {
    return { ...this.#settings };
  }

  setSettings(settings: Record<string, string>): void {
    this.#settings = { ...settings };
  }

  async settled(): Promise<void> {
    for (let attempt = 0; attempt <= lastAttempt; attempt++) {
      // Univer hears of some changes, a resized table's for one, only after the call that made them.
      do await pause();
      while (!this.#calculation.idle || this.#functions.waiting);
      const unvalued = this.sheets().flatMap((sheet) => this.#grid.unvalued(sheet.id));
      if (unvalued.length === 0) return;
      this.#calculation.recalculate(unvalued);
    }
  }

  subscribe(listener: (event: StoreEvent) => void): () => void {
    return this.#events.subscribe(listener);
  }

  #sheet(id: string): StoredSheet {
    const sheet = this.sheets().find((candidate) => candidate.id === id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  #shift(sheetId: string, shift: Shift): void {
    const moved = shift.kind === "insert" ? "inserted" : "deleted";
    const event = { kind: "cells changed", sheetId, area: shift.area, source: "model", shift: moved } as const;
    this.#events.tellAsOne(event, () =>
      this.#engine.asModel(() => {
        this.#grid.shift(sheetId, shift);
        this.#tables.shift(sheetId, shift);
      }),
    );
    this.#validationsOf(sheetId).shift(shift);
  }

  #validationsOf(sheetId: string): Validations {
    const known = this.#validations.get(sheetId);
    if (known) return known;
    const validations = new Validations();
    this.#validations.set(sheetId, validations);
    return validations;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, lookAgainMs));
}
