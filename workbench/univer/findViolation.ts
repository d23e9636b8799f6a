import type { StoredValue, Validation } from "../store/store";

interface Bounds {
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

const comparisons: Readonly<Record<string, (value: number, first: number, second: number) => boolean>> = {
  Between: (value, first, second) => value >= first && value <= second,
  NotBetween: (value, first, second) => value < first || value > second,
  EqualTo: (value, first) => value === first,
  NotEqualTo: (value, first) => value !== first,
  GreaterThan: (value, first) => value > first,
  LessThan: (value, first) => value < first,
  GreaterThanOrEqualTo: (value, first) => value >= first,
  LessThanOrEqualTo: (value, first) => value <= first,
};

/**
 * Why a cell's validation refuses what was typed: its own message, or Excel's. Null when it accepts the value, only warns,
 * or has a rule that is not checked here (a formula).
 */
export function findViolation(
  validation: Validation,
  value: StoredValue,
  choices: readonly string[] | null,
): string | null {
  const { rule, errorAlert = {}, ignoreBlanks = true } = validation;
  if (errorAlert.showAlert === false || (errorAlert.style ?? "Stop") !== "Stop") return null;
  if (value === "" ? ignoreBlanks : accepts(rule, value, choices)) return null;
  return typeof errorAlert.message === "string" && errorAlert.message !== ""
    ? errorAlert.message
    : "This value does not match the data validation restrictions defined for this cell.";
}

function accepts(rule: Validation["rule"], value: StoredValue, choices: readonly string[] | null): boolean {
  if ("list" in rule) return choices === null || choices.includes(String(value));
  const { wholeNumber, decimal, date, textLength } = rule as Partial<Record<string, Bounds>>;
  if (textLength) return isWithin(String(value).length, textLength);
  const bounds = wholeNumber ?? decimal ?? date;
  if (!bounds) return true;
  if (typeof value !== "number" || (wholeNumber && !Number.isInteger(value))) return false;
  return isWithin(value, bounds);
}

/** A bound that is a formula is not calculated here, and holds. */
function isWithin(value: number, { formula1, formula2, operator = "Between" }: Bounds): boolean {
  const first = numberOf(formula1);
  const second = numberOf(formula2);
  const needsSecond = operator === "Between" || operator === "NotBetween";
  if (first === null || (needsSecond && second === null)) return true;
  return comparisons[operator]?.(value, first, second ?? first) ?? true;
}

function numberOf(bound: unknown): number | null {
  const number = typeof bound === "string" && bound.trim() !== "" ? Number(bound) : bound;
  return typeof number === "number" && Number.isFinite(number) ? number : null;
}
