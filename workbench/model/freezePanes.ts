import { modelClass } from "../interpreter/modelObject";
import type { ModelContext } from "./context";
import { range, rangeState } from "./range";

interface SheetState {
  readonly context: ModelContext;
  readonly sheetId: string;
}

function freeze({ context, sheetId }: SheetState, frozenRows: number, frozenColumns: number): void {
  context.store.updateSheet(sheetId, { frozenRows, frozenColumns });
}

export const freezePanes = modelClass<SheetState>("WorksheetFreezePanes", {
  call: {
    FreezeRows: (state, rows: number) => freeze(state, rows, 0),
    FreezeColumns: (state, columns: number) => freeze(state, 0, columns),
    FreezeAt: (state, frozen: unknown) => {
      const { area } = rangeState(frozen, state.context, state.sheetId);
      freeze(state, area.row + area.rows, area.column + area.columns);
    },
    Unfreeze: (state) => freeze(state, 0, 0),
    GetLocationOrNullObject: ({ context, sheetId }) => {
      const sheet = context.store.sheets().find(({ id }) => id === sheetId);
      const rows = sheet?.frozenRows ?? 0;
      const columns = sheet?.frozenColumns ?? 0;
      if (rows === 0 && columns === 0) return null;
      return range(context, sheetId, { row: 0, column: 0, rows: rows || 1_048_576, columns: columns || 16_384 });
    },
  },
});
