import { modelClass } from "../interpreter/modelObject";
import type { Validation } from "../store/store";
import type { RangeState } from "./range";

function change(state: RangeState, part: Partial<Validation>): void {
  const { context, sheetId, area } = state;
  const now = context.store.validation(sheetId, area.row, area.column);
  context.store.setValidation(sheetId, area, { rule: {}, ...now, ...part });
}

function read({ context, sheetId, area }: RangeState): Validation | null {
  return context.store.validation(sheetId, area.row, area.column);
}

export const dataValidation = modelClass<RangeState>("DataValidation", {
  get: {
    Rule: (state) => read(state)?.rule ?? {},
    Prompt: (state) => read(state)?.prompt ?? {},
    ErrorAlert: (state) => read(state)?.errorAlert ?? {},
    IgnoreBlanks: (state) => read(state)?.ignoreBlanks ?? true,
    Type: (state) => {
      const [kind] = Object.keys(read(state)?.rule ?? {});
      return kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : "None";
    },
  },
  set: {
    Rule: (state, rule: Record<string, unknown>) => change(state, { rule }),
    Prompt: (state, prompt: Record<string, unknown>) => change(state, { prompt }),
    ErrorAlert: (state, errorAlert: Record<string, unknown>) => change(state, { errorAlert }),
    IgnoreBlanks: (state, ignoreBlanks: boolean) => change(state, { ignoreBlanks }),
  },
  call: { Clear: ({ context, sheetId, area }) => context.store.setValidation(sheetId, area, null) },
});
