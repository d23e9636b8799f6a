import type { Area, Store } from "../store/store";
import { readAddress } from "../xlsx";

/** The entries of the drop-down that a cell's validation gives it; null when it has none. */
export function cellChoices(store: Store, sheetId: string, row: number, column: number): readonly string[] | null {
  const rule = store.validation(sheetId, row, column)?.rule as { list?: { source?: unknown } } | undefined;
  const source = rule?.list?.source;
  if (typeof source !== "string" || source === "") return null;
  if (!source.startsWith("=")) return source.split(",").map((choice) => choice.trim());
  const place = resolveSource(store, sheetId, source.slice(1));
  if (!place) return null;
  const texts = store.texts(place.sheetId, place.area).flat();
  return [...new Set(texts.filter((text) => text !== ""))];
}

interface Place {
  readonly sheetId: string;
  readonly area: Area;
}

/** A range, a name, or a table's column in INDIRECT, which is how a validation refers to one in Excel. */
function resolveSource(store: Store, sheetId: string, source: string): Place | null {
  const indirect = /^INDIRECT\(\s*"([^"]+)"\s*\)$/i.exec(source)?.[1];
  const column = /^([^[]+)\[([^\]]+)\]$/.exec(indirect ?? source);
  if (column) return tableColumn(store, column[1] ?? "", column[2] ?? "");
  const [, quoted, plain, address = source] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(indirect ?? source) ?? [];
  const sheetName = quoted?.replace(/''/g, "'") ?? plain;
  const sheet = sheetName === undefined ? sheetId : store.sheets().find(({ name }) => name === sheetName)?.id;
  const area = readAddress(address);
  if (sheet && area) return { sheetId: sheet, area };
  const named = store.names().find(({ name }) => name.toLowerCase() === source.toLowerCase());
  return named ? resolveSource(store, sheetId, named.reference) : null;
}

function tableColumn(store: Store, tableName: string, title: string): Place | null {
  const table = store.tables().find(({ name }) => name.toLowerCase() === tableName.toLowerCase());
  if (!table) return null;
  const [titles = []] = store.texts(table.sheetId, { ...table.area, rows: 1 });
  const index = titles.findIndex((candidate) => candidate.toLowerCase() === title.toLowerCase());
  if (index < 0 || table.area.rows < 2) return null;
  const area = { row: table.area.row + 1, rows: table.area.rows - 1, column: table.area.column + index, columns: 1 };
  return { sheetId: table.sheetId, area };
}
