import type { BaseValueObject, ArrayValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import { ErrorType } from "@univerjs/engine-formula";
import type { FunctionParameter } from "./functionMetadata";

export type ArgumentValue = string | number | boolean | null;
export type Argument = ArgumentValue | ArgumentValue[][];

/** A function that is not called at all, because Excel answers for it: the error that the cell shows. */
export class ArgumentFault {
  constructor(readonly error: string) {}
}

/**
 * The arguments as Excel on the web hands them to a custom function: blank cells of a range are null, an omitted optional
 * argument is null, a matrix of one cell stays a matrix. Too many or too few arguments, or one of the wrong kind, give
 * #VALUE! without a call; an error among the arguments is the function's own result.
 */
export function readArguments(
  variants: readonly FunctionVariantType[],
  parameters: readonly FunctionParameter[],
): Argument[] | ArgumentFault {
  const given = variants.length === 1 && parameters.length === 0 && isOmitted(variants[0]) ? [] : variants;
  const needed = parameters.filter((parameter) => !parameter.optional).length;
  if (given.length > parameters.length || given.length < needed) return new ArgumentFault(ErrorType.VALUE);
  const values: Argument[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const variant = given[index];
    const value = variant && !isOmitted(variant) ? readArgument(variant, parameter) : omitted(parameter);
    if (value instanceof ArgumentFault) return value;
    values.push(value);
  }
  return values;
}

function omitted(parameter: FunctionParameter): Argument | ArgumentFault {
  return parameter.optional ? null : new ArgumentFault(ErrorType.VALUE);
}

function readArgument(variant: FunctionVariantType, parameter: FunctionParameter): Argument | ArgumentFault {
  const cells = readCells(variant);
  if (cells instanceof ArgumentFault) return cells;
  const kind = parameter.type ?? "any";
  if (parameter.dimensionality === "matrix") {
    const wrong = kind !== "any" && cells.some((row) => row.some((cell) => cell !== null && !isOfKind(cell, kind)));
    return wrong ? new ArgumentFault(ErrorType.VALUE) : cells;
  }
  const first = cells[0]?.[0] ?? null;
  if (cells.length > 1 || (cells[0]?.length ?? 0) > 1) return new ArgumentFault(ErrorType.VALUE);
  return readScalar(first, kind);
}

function readCells(variant: FunctionVariantType): ArgumentValue[][] | ArgumentFault {
  if (variant.isReferenceObject()) return new ArgumentFault(ErrorType.VALUE);
  const value = variant as BaseValueObject;
  if (!value.isArray()) {
    const cell = readCell(value);
    return cell instanceof ArgumentFault ? cell : [[cell]];
  }
  const cells: ArgumentValue[][] = [];
  for (const row of (value as ArrayValueObject).getArrayValue()) {
    const line: ArgumentValue[] = [];
    for (const item of row) {
      const cell = item ? readCell(item) : null;
      if (cell instanceof ArgumentFault) return cell;
      line.push(cell);
    }
    cells.push(line);
  }
  return cells;
}

function readCell(value: BaseValueObject): ArgumentValue | ArgumentFault {
  if (value.isError()) return new ArgumentFault(String(value.getValue()));
  return value.isNull() ? null : value.getValue();
}

function readScalar(value: ArgumentValue, kind: string): Argument | ArgumentFault {
  if (kind === "number") {
    if (value === null) return 0;
    if (typeof value === "string") {
      const number = value.trim() === "" ? NaN : Number(value);
      return Number.isFinite(number) ? number : new ArgumentFault(ErrorType.VALUE);
    }
    return Number(value);
  }
  if (kind === "boolean") {
    if (typeof value !== "string") return Boolean(value);
    if (/^(true|false)$/i.test(value)) return /^true$/i.test(value);
    return new ArgumentFault(ErrorType.VALUE);
  }
  if (kind === "string") {
    if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
    return value === null ? "" : String(value);
  }
  return value;
}

function isOfKind(value: Exclude<ArgumentValue, null>, kind: string): boolean {
  return kind === "string" || typeof value === kind;
}

function isOmitted(variant: FunctionVariantType | undefined): boolean {
  return !variant || (!variant.isReferenceObject() && (variant as BaseValueObject).isNull());
}
