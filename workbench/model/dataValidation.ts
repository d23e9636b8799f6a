import { modelClass } from "../interpreter/modelObject";
import { invalidArgument } from "../interpreter/richApiError";
import type { Validation } from "../store/store";
import type { RangeState } from "./range";

const kinds: Readonly<Record<string, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  list: "List",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** What Excel takes, in characters. */
const longest = { source: 255, title: 32, message: 255 };

function change(state: RangeState, part: Partial<Validation>): void {
  const { context, sheetId, area } = state;
  context.store.setValidation(sheetId, area, { rule: {}, ...read(state), ...part });
}

function read({ context, sheetId, area }: RangeState): Validation | null {
  return context.store.validation(sheetId, area.row, area.column);
}

function checkRule(rule: unknown): Record<string, unknown> {
  if (typeof rule !== "object" || rule === null) throw invalidArgument();
  const [kind = "", ...more] = Object.keys(rule);
  if (!Object.hasOwn(kinds, kind) || more.length > 0) throw invalidArgument();
  const { list } = rule as { list?: { source?: unknown } };
  if (typeof list?.source === "string" && list.source.length > longest.source) throw invalidArgument();
  return rule as Record<string, unknown>;
}

function checkMessage(text: Record<string, unknown>): Record<string, unknown> {
  const { title = "", message = "" } = text;
  if (String(title).length > longest.title || String(message).length > longest.message) throw invalidArgument();
  return text;
}

export const dataValidation = modelClass<RangeState>("DataValidation", {
  get: {
    Rule: (state) => read(state)?.rule ?? {},
    Prompt: (state) => read(state)?.prompt ?? { showPrompt: true, title: "", message: "" },
    ErrorAlert: (state) => read(state)?.errorAlert ?? { showAlert: true, style: "Stop", title: "", message: "" },
    IgnoreBlanks: (state) => read(state)?.ignoreBlanks ?? true,
    Type: (state) => kinds[Object.keys(read(state)?.rule ?? {})[0] ?? ""] ?? "None",
  },
  set: {
    Rule: (state, rule: unknown) => change(state, { rule: checkRule(rule) }),
    Prompt: (state, prompt: Record<string, unknown>) => change(state, { prompt: checkMessage(prompt) }),
    ErrorAlert: (state, alert: Record<string, unknown>) => change(state, { errorAlert: checkMessage(alert) }),
    IgnoreBlanks: (state, ignoreBlanks: boolean) => change(state, { ignoreBlanks }),
  },
  call: { Clear: ({ context, sheetId, area }) => context.store.setValidation(sheetId, area, null) },
});
