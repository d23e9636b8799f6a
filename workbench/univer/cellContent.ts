import type { ICellData, Nullable } from "@univerjs/core";
import { CellValueType, numfmt } from "@univerjs/core";
import type { StoredValue } from "../store/store";
import { readTypedText } from "./typedText";

const blank = { f: null, si: null, p: null } as const;

/** The cell data that holds a value which is already of its type: text stays text, whatever it looks like. */
export function cellOfValue(value: StoredValue): ICellData {
  if (value === "") return { ...blank, v: null, t: null };
  if (typeof value === "number") return { ...blank, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...blank, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return {
    ...blank,
    v: value,
    t: readTypedText(value).value === value ? CellValueType.STRING : CellValueType.FORCE_STRING,
  };
}

/** The cell data after writing a value as Excel's `range.values` does, into a cell of the given number format. */
export function cellOfWritten(value: StoredValue, format: string): ICellData {
  if (isTextFormat(format)) return { ...cellOfText(String(value)) };
  if (typeof value !== "string" || value === "") return cellOfValue(value);
  if (value.startsWith("=") && value.length > 1) return { ...blank, f: value, v: null, t: null };
  if (value.startsWith("'")) return cellOfValue(value.slice(1));
  const read = readTypedText(value);
  const cell = cellOfValue(read.value);
  return read.format && format === "General" ? { ...cell, s: { n: { pattern: read.format } } } : cell;
}

function cellOfText(text: string): ICellData {
  return text === "" ? { ...blank, v: null, t: null } : { ...blank, v: text, t: CellValueType.STRING };
}

/** The value of a cell as Excel gives it; "" for a blank cell. */
export function valueOfCell(cell: Nullable<ICellData>): StoredValue {
  if (!cell) return "";
  if (cell.p) return cell.p.body?.dataStream.replace(/\r\n$/, "") ?? "";
  const { v, t } = cell;
  if (v === null || v === undefined) return "";
  if (t === CellValueType.BOOLEAN) return v === 1 || v === true || v === "1";
  if (t === CellValueType.NUMBER) return Number(v);
  if (t === CellValueType.STRING || t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

/** "@" as Excel writes it, "@@@" as Univer's own menus do. */
export function isTextFormat(format: string): boolean {
  return format === "@" || format === "@@@";
}

/** What a cell shows for a value under a number format (en-US codes). */
export function textOfValue(value: StoredValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && !format.includes("@")) return value;
  try {
    return numfmt.format(isTextFormat(format) ? "@" : format, value);
  } catch {
    return String(value);
  }
}
