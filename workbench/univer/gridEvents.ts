import type { ICellData, ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType, IRange } from "@univerjs/core";
import type { ISetRangeValuesMutationParams, ISetSelectionsOperationParams } from "@univerjs/sheets";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SelectionMoveType,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/sheets";
import type { Area, StoreEvent } from "../store/store";
import type { Shift } from "../store/area";
import { coveringArea, sharedArea } from "../store/area";
import { areaOf } from "./univerRange";
import type { Engine } from "./engine";
import { formatTriggers, sheetColumns, sheetRows } from "./engine";

type Listener = (event: StoreEvent) => void;

interface SheetParams {
  readonly subUnitId: string;
}

const sheetEvents: Readonly<Record<string, "sheet added" | "sheet removed" | "sheet renamed">> = {
  [InsertSheetMutation.id]: "sheet added",
  [RemoveSheetMutation.id]: "sheet removed",
  [SetWorksheetNameMutation.id]: "sheet renamed",
};

const lineShifts: Readonly<Record<string, Omit<Shift, "area">>> = {
  [InsertRowMutation.id]: { kind: "insert", along: "rows" },
  [RemoveRowMutation.id]: { kind: "delete", along: "rows" },
  [InsertColMutation.id]: { kind: "insert", along: "columns" },
  [RemoveColMutation.id]: { kind: "delete", along: "columns" },
};

const rearrangements = new Set([
  MoveRangeMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
]);

/** Tells what happens in Univer's workbook in the store's words. */
export class GridEvents {
  readonly #listeners = new Set<Listener>();
  #silent = false;

  constructor(
    private readonly engine: Engine,
    private readonly followers: {
      /** Whole rows or columns were put in or taken out. */
      readonly onLineShift: (sheetId: string, shift: Shift) => void;
      /** Cells got new content, not by calculation. */
      readonly onWritten: (sheetId: string, area: Area, source: "user" | "model") => void;
      readonly spillsAt: (sheetId: string, area: Area) => readonly Area[];
    },
  ) {
    engine.commands.onCommandExecuted((command, options) => this.#tell(command, options));
  }

  /** Does something in several steps that are told as one event. */
  tellAsOne(event: StoreEvent, work: () => void): void {
    this.#silent = true;
    try {
      work();
    } finally {
      this.#silent = false;
    }
    this.#emit(event);
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #emit(event: StoreEvent): void {
    if (this.#silent) return;
    for (const listener of [...this.#listeners]) listener(event);
  }

  #tell(command: ICommandInfo, options: IExecutionOptions | undefined): void {
    const { id, params } = command;
    if (id === SetRangeValuesMutation.id) this.#tellWritten(params as ISetRangeValuesMutationParams, options);
    else if (id === SetSelectionsOperation.id) this.#tellSelected(params as ISetSelectionsOperationParams);
    else if (id === SetWorksheetActiveOperation.id) {
      this.#emit({ kind: "sheet activated", sheetId: (params as SheetParams).subUnitId });
    } else if (sheetEvents[id]) {
      const { subUnitId, sheet } = params as SheetParams & { sheet?: { id: string } };
      this.#emit({ kind: sheetEvents[id], sheetId: sheet?.id ?? subUnitId });
    } else if (lineShifts[id]) this.#tellLineShift(lineShifts[id], params as SheetParams & { range: IRange });
    else if (rearrangements.has(id)) this.#tellRearranged(params as Partial<SheetParams>);
  }

  #tellWritten(params: ISetRangeValuesMutationParams, options: IExecutionOptions | undefined): void {
    const { subUnitId: sheetId, cellValue, trigger } = params;
    const area = cellValue && filledArea(cellValue);
    if (!area) return;
    if (options?.fromFormula) {
      if (!options.applyFormulaCalculationResult) return;
      const shown = this.followers.spillsAt(sheetId, area).reduce(coveringArea, area);
      this.#emit({ kind: "cells changed", sheetId, area: shown, source: "calculation" });
      return;
    }
    if ((trigger && formatTriggers.has(trigger)) || !holdsContent(cellValue)) return;
    const source = this.engine.origin;
    this.followers.onWritten(sheetId, area, source);
    this.#emit({ kind: "cells changed", sheetId, area, source });
  }

  #tellSelected({ subUnitId, selections, type }: ISetSelectionsOperationParams): void {
    if (type === SelectionMoveType.MOVING || type === SelectionMoveType.MOVE_START) return;
    const last = selections.at(-1);
    if (last) this.#emit({ kind: "selection changed", sheetId: subUnitId, area: areaOf(last.range) });
  }

  #tellLineShift(shift: Omit<Shift, "area">, { subUnitId: sheetId, range }: SheetParams & { range: IRange }): void {
    const lines = areaOf(range);
    const area =
      shift.along === "rows" ? { ...lines, column: 0, columns: sheetColumns } : { ...lines, row: 0, rows: sheetRows };
    this.followers.onLineShift(sheetId, { ...shift, area });
    const moved = shift.kind === "insert" ? "inserted" : "deleted";
    this.#emit({ kind: "cells changed", sheetId, area, source: this.engine.origin, shift: moved });
  }

  #tellRearranged(params: Partial<SheetParams> & { to?: SheetParams }): void {
    const sheetId = params.subUnitId ?? params.to?.subUnitId;
    if (!sheetId) return;
    const used = this.engine.sheet(sheetId).getCellMatrix().getDataRange();
    this.#emit({ kind: "cells changed", sheetId, area: areaOf(used), source: this.engine.origin });
  }
}

function filledArea(cells: IObjectMatrixPrimitiveType<unknown>): Area | null {
  let filled: Area | null = null;
  for (const [row, columns] of Object.entries(cells)) {
    const numbers = Object.keys(columns ?? {}).map(Number);
    if (numbers.length === 0) continue;
    const first = Math.min(...numbers);
    const line = { row: Number(row), rows: 1, column: first, columns: Math.max(...numbers) - first + 1 };
    filled = filled ? coveringArea(filled, line) : line;
  }
  return filled;
}

function holdsContent(cells: NonNullable<ISetRangeValuesMutationParams["cellValue"]>): boolean {
  return Object.values(cells).some((columns: Record<number, ICellData | null>) =>
    Object.values(columns).some((cell) => !cell || "v" in cell || "f" in cell || "p" in cell),
  );
}

export function touching(areas: readonly Area[], area: Area): readonly Area[] {
  return areas.filter((candidate) => sharedArea(candidate, area));
}
