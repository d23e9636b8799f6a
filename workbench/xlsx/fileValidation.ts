import type { DataValidation } from "exceljs";
import type { Validation } from "../store/store";

const operators = {
  Between: "between",
  NotBetween: "notBetween",
  EqualTo: "equal",
  NotEqualTo: "notEqual",
  GreaterThan: "greaterThan",
  LessThan: "lessThan",
  GreaterThanOrEqualTo: "greaterThanOrEqual",
  LessThanOrEqualTo: "lessThanOrEqual",
} as const;
const types = { wholeNumber: "whole", decimal: "decimal", date: "date", textLength: "textLength" } as const;
const msPerDay = 86_400_000;
/** 1 January 1970 in Excel's count of days. */
const unixEpochDay = 25_569;

type Bounds = { formula1?: unknown; formula2?: unknown; operator?: string };

/** The rule of an .xlsx file; null for a rule that no file can hold. */
export function fileValidation(validation: Validation): DataValidation | null {
  const rule = fileRule(validation.rule);
  if (!rule) return null;
  const { errorAlert = {}, prompt = {} } = validation;
  return {
    ...rule,
    allowBlank: validation.ignoreBlanks ?? true,
    showErrorMessage: errorAlert.showAlert !== false,
    ...(errorAlert.style ? { errorStyle: String(errorAlert.style).toLowerCase() } : {}),
    ...(errorAlert.title ? { errorTitle: String(errorAlert.title) } : {}),
    ...(errorAlert.message ? { error: String(errorAlert.message) } : {}),
    ...(prompt.message ? { showInputMessage: true, prompt: String(prompt.message) } : {}),
    ...(prompt.title ? { promptTitle: String(prompt.title) } : {}),
  };
}

function fileRule(rule: Validation["rule"]): DataValidation | null {
  const { list, custom } = rule as { list?: { source?: unknown }; custom?: { formula?: unknown } };
  if (list) {
    const source = String(list.source ?? "");
    const formula = source.startsWith("=") ? source.slice(1) : `"${source.replace(/"/g, '""')}"`;
    return { type: "list", formulae: [formula] };
  }
  if (custom) return { type: "custom", formulae: [String(custom.formula ?? "").replace(/^=/, "")] };
  for (const [name, type] of Object.entries(types)) {
    const bounds = rule[name] as Bounds | undefined;
    if (!bounds) continue;
    const given = [bounds.formula1, bounds.formula2].filter((bound) => bound !== undefined && bound !== "");
    const operator = operators[(bounds.operator ?? "Between") as keyof typeof operators];
    return { type, operator, formulae: given.map((bound) => fileBound(bound, type)) };
  }
  return null;
}

function fileBound(bound: unknown, type: string): string | number | Date {
  if (type !== "date") return typeof bound === "number" ? bound : String(bound).replace(/^=/, "");
  return typeof bound === "number" ? new Date((bound - unixEpochDay) * msPerDay) : new Date(String(bound));
}

export function readValidation(rule: DataValidation): Validation | null {
  const read = readRule(rule);
  if (!read) return null;
  const errorAlert = {
    ...(rule.error && { message: rule.error }),
    ...(rule.errorTitle && { title: rule.errorTitle }),
    ...(rule.errorStyle && { style: capital(rule.errorStyle) }),
    showAlert: rule.showErrorMessage ?? false,
  };
  return {
    rule: read,
    errorAlert,
    ...(rule.prompt && {
      prompt: { message: rule.prompt, showPrompt: true, ...(rule.promptTitle && { title: rule.promptTitle }) },
    }),
    ignoreBlanks: rule.allowBlank ?? false,
  };
}

function readRule(rule: DataValidation): Validation["rule"] | null {
  const [first, second] = rule.formulae ?? [];
  if (rule.type === "list") {
    const formula = String(first ?? "");
    const items = /^"(.*)"$/s.exec(formula)?.[1];
    return { list: { inCellDropDown: true, source: items?.replace(/""/g, '"') ?? `=${formula}` } };
  }
  if (rule.type === "custom") return { custom: { formula: `=${String(first ?? "")}` } };
  const kind = (Object.keys(types) as (keyof typeof types)[]).find((name) => types[name] === rule.type);
  if (!kind) return null;
  const names = Object.keys(operators) as (keyof typeof operators)[];
  const operator = names.find((name) => operators[name] === rule.operator) ?? "Between";
  return {
    [kind]: {
      formula1: readBound(first),
      ...(second !== undefined && { formula2: readBound(second) }),
      operator,
    },
  };
}

function readBound(bound: unknown): unknown {
  return bound instanceof Date ? bound.getTime() / msPerDay + unixEpochDay : bound;
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
