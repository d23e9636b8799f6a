import type { BaseValueObject } from "@univerjs/engine-formula";
import {
  ArrayValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { FunctionResult } from "./functionMetadata";

/** What Excel shows while a custom function has not answered. */
export const busy = "#BUSY!";

// Formulas that read a waiting cell wait too, as they do in Excel, instead of failing over its text.
ERROR_TYPE_SET.add(busy as ErrorType);

export function errorValue(error: string): BaseValueObject {
  return ErrorValueObject.create(error as ErrorType);
}

/** The cell's value of a custom function's result; an array spills, null counts as 0, a ragged array is #VALUE!. */
export function valueOfResult(result: FunctionResult): BaseValueObject {
  if ("error" in result) return errorValue(result.error);
  const { value } = result;
  if (!Array.isArray(value)) return scalarValue(value);
  const rows: unknown[] = value;
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const even = rows.every((row) => Array.isArray(row) && row.length === width);
  if (width === 0 || !even) return errorValue(ErrorType.VALUE);
  return ArrayValueObject.create({
    calculateValueList: (rows as unknown[][]).map((row) => row.map(scalarValue)),
    rowCount: rows.length,
    columnCount: width,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalarValue(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (typeof value === "number") return Number.isFinite(value) ? NumberValueObject.create(value) : errorValue("#NUM!");
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "object" && "error" in value && typeof value.error === "string") return errorValue(value.error);
  return errorValue(ErrorType.VALUE);
}
