import { modelClass, type ModelObject } from "../interpreter/modelObject";
import { itemNotFound } from "../interpreter/richApiError";
import type { ModelContext } from "./context";
import { range, rangeState } from "./range";

interface SheetState {
  readonly context: ModelContext;
  readonly sheetId: string;
}

interface NoteState extends SheetState {
  readonly row: number;
  readonly column: number;
}

const note = modelClass<NoteState>("Note", {
  get: {
    Content: ({ context, sheetId, row, column }) => context.store.note(sheetId, row, column),
    AuthorName: () => "",
  },
  set: {
    Content: ({ context, sheetId, row, column }, content: string) =>
      context.store.setNote(sheetId, row, column, content),
  },
  call: {
    Delete: ({ context, sheetId, row, column }) => context.store.setNote(sheetId, row, column, null),
    GetLocation: ({ context, sheetId, row, column }) => range(context, sheetId, { row, column, rows: 1, columns: 1 }),
  },
});

/** The notes of a sheet, by the cells they stand on. */
export const noteCollection = modelClass<SheetState>("NoteCollection", {
  item: (state, key) => findNote(state, key) ?? fail(itemNotFound()),
  call: {
    Add: (state, cell: unknown, content: string) => {
      const { context, sheetId, area } = rangeState(cell, state.context, state.sheetId);
      context.store.setNote(sheetId, area.row, area.column, content);
      return note({ context, sheetId, row: area.row, column: area.column });
    },
    GetItem: (state, cell: unknown) => findNote(state, cell) ?? fail(itemNotFound()),
    GetItemOrNullObject: (state, cell: unknown) => findNote(state, cell),
  },
});

function findNote(state: SheetState, cell: unknown): ModelObject | null {
  const { context, sheetId, area } = rangeState(cell, state.context, state.sheetId);
  const { row, column } = area;
  return context.store.note(sheetId, row, column) === null ? null : note({ context, sheetId, row, column });
}

function fail(error: Error): never {
  throw error;
}
