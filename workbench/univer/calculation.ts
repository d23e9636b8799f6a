import type { ICommandInfo, IExecutionOptions } from "@univerjs/core";
import type { ISetFormulaCalculationNotificationMutation } from "@univerjs/engine-formula";
import {
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Area } from "../store/store";
import { rangeOf } from "./univerRange";
import type { Engine } from "./engine";
import { formatTriggers, unitId } from "./engine";

export interface Cell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Knows whether Univer is calculating. Univer starts 100 ms after the last change, runs in slices, and forgets a change
 * that arrives while a run ends; such changes are calculated again here.
 */
export class Calculation {
  #waiting = false;
  #running = false;
  #overlapped: ICommandInfo[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(private readonly engine: Engine) {
    engine.commands.onCommandExecuted((command, options) => this.#follow(command, options));
  }

  get idle(): boolean {
    return !this.#waiting && !this.#running;
  }

  /** Asks for these cells to be calculated again. */
  recalculate(cells: readonly Cell[]): void {
    if (cells.length === 0) return;
    this.#trigger(
      cells.map((cell) => ({
        unitId,
        sheetId: cell.sheetId,
        range: rangeOf({ row: cell.row, column: cell.column, rows: 1, columns: 1 }),
      })),
    );
  }

  recalculateArea(sheetId: string, area: Area): void {
    this.#trigger([{ unitId, sheetId, range: rangeOf(area) }]);
  }

  /** Calls back each time that a calculation has come to its end. */
  onIdle(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #trigger(dirtyRanges: object[]): void {
    this.engine.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { dirtyRanges, forceCalculation: false },
      { onlyLocal: true },
    );
  }

  #follow(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    if (command.id === SetFormulaCalculationStartMutation.id) {
      this.#waiting = false;
      this.#running = true;
    } else if (command.id === SetFormulaCalculationNotificationMutation.id) {
      const { functionsExecutedState: state } = command.params as ISetFormulaCalculationNotificationMutation;
      // A stopped run is always followed by another: only a change during the run stops it.
      if (state === undefined || state === FormulaExecutedStateType.STOP_EXECUTION) return;
      this.#running = false;
      this.#calculateOverlapped();
      if (this.idle) for (const listener of [...this.#listeners]) listener();
    } else if (this.#startsCalculation(command, options)) {
      this.#waiting = true;
      if (this.#running) this.#overlapped.push(command);
    }
  }

  #startsCalculation(command: ICommandInfo, options: IExecutionOptions | undefined): boolean {
    if (!this.engine.injector.get(IActiveDirtyManagerService).get(command.id)) return false;
    if (command.id !== SetRangeValuesMutation.id) return true;
    return !options?.onlyLocal && !formatTriggers.has((command.params as { trigger?: string }).trigger ?? "");
  }

  #calculateOverlapped(): void {
    const commands = this.#overlapped;
    this.#overlapped = [];
    if (commands.length === 0) return;
    const dirty = this.engine.injector.get(IActiveDirtyManagerService);
    const ranges = commands.flatMap((command) => dirty.get(command.id)?.getDirtyData(command).dirtyRanges ?? []);
    if (ranges.length > 0) this.#trigger(ranges);
  }
}
