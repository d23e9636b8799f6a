import type {
  ICellData,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  Nullable,
  Univer,
  Workbook,
  Worksheet,
} from "@univerjs/core";
import { ICommandService, IUndoRedoService, UniverInstanceType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  ClearSelectionFormatCommand,
  SetBorderCommand,
  SetRangeValuesMutation,
  SetStyleCommand,
} from "@univerjs/sheets";

export const unitId = "workbook";

/** Half an inch of default columns and rows, in pixels, as Excel opens a sheet. */
const defaultColumnPixels = 64;
const defaultRowPixels = 20;
/** The size of a sheet in Excel; in Univer it grows as it is filled. */
export const sheetRows = 1_048_576;
export const sheetColumns = 16_384;
export const startRows = 1000;
export const startColumns = 26;

/** The commands by which cells are written with no other content than before: no formula depends on them. */
export const formatTriggers: ReadonlySet<string> = new Set([
  SetStyleCommand.id,
  SetBorderCommand.id,
  ClearSelectionFormatCommand.id,
]);

export type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;
type Injector = ReturnType<Univer["__getInjector"]>;

/** One Univer workbook and the services of it that the store uses. */
export class Engine {
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly workbook: Workbook;
  readonly formulas: FormulaDataModel;
  /** Who is changing the workbook right now: the add-in through the store, or the person at the grid. */
  origin: "user" | "model" = "user";

  constructor(univer: Univer) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.workbook = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, {
      id: unitId,
      name: "Workbook",
      defaultStyle: { ff: "Calibri, Carlito, Arial", fs: 11 },
      sheetOrder: ["sheet-1"],
      sheets: { "sheet-1": newSheet("sheet-1", "Sheet1") },
    });
    this.formulas = this.injector.get(FormulaDataModel);
  }

  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new Error(`There is no sheet ${id}.`);
    return sheet;
  }

  /** Does something for the add-in: its changes are told as the model's, and the user's undo does not cross them. */
  asModel<T>(work: () => T): T {
    const before = this.origin;
    this.origin = "model";
    try {
      return work();
    } finally {
      this.origin = before;
      if (before === "user") this.injector.get(IUndoRedoService).clearUndoRedo(unitId);
    }
  }

  /** Runs a command as Univer runs those of another author: no sheet is activated, no cell editor closed because of it. */
  run(command: string, params: object, options: IExecutionOptions = {}): void {
    const done = this.commands.syncExecuteCommand(command, { unitId, ...params }, { ...options, fromCollab: true });
    if (!done) throw new Error(`The spreadsheet refused ${command}.`);
  }

  /** Writes cells; what the given data leaves out of a cell stays as it is. */
  putCells(sheetId: string, cellValue: Cells): void {
    this.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue });
  }

  /**
   * Writes cells where neither the old nor the new content is part of a formula. Univer would look through the whole
   * workbook for formulas at every such write, which makes a long table take minutes.
   */
  putPlainCells(sheetId: string, cellValue: Cells): void {
    this.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue }, { fromChangeset: true });
  }

  /** Whether a formula on this sheet spills: its cells look plain but are part of it. */
  spillsOn(sheetId: string): boolean {
    const spilled = this.formulas.getArrayFormulaRange()[unitId]?.[sheetId];
    return spilled !== undefined && spilled !== null && Object.keys(spilled).length > 0;
  }

  /** Writes styles and attachments, which no formula depends on. */
  putStyles(sheetId: string, cellValue: Cells): void {
    this.run(SetRangeValuesMutation.id, { subUnitId: sheetId, cellValue, trigger: SetStyleCommand.id });
  }
}

export function newSheet(id: string, name: string) {
  return {
    id,
    name,
    rowCount: startRows,
    columnCount: startColumns,
    defaultColumnWidth: defaultColumnPixels,
    defaultRowHeight: defaultRowPixels,
  };
}
