import type { Finding } from "../messages";
import type { Book } from "./book";
import type { SheetsCode } from "../messages";
import { schemas } from "./schema/schemas";
import type { TableName } from "./schema/tableName";
import { tableColumns, titleKey } from "./tableColumns";

/** Every reason why one of these tables cannot be written as it stands: missing, lacking columns, totals, protected. */
export function findObstacles(book: Book, names: readonly TableName[]): Finding<SheetsCode>[] {
  const findings: Finding<SheetsCode>[] = [];
  const missing = names.filter((name) => book.tables[name] === null);
  if (missing.length > 0) {
    findings.push(obstacle("sheets.missing_tables", {}, { tables: missing.join(", "), count: missing.length }));
  }
  for (const name of names) {
    const table = book.tables[name];
    if (table === null) continue;
    const place = { sheet: table.sheet, table: table.name };
    findings.push(...findColumnFaults(book, name));
    if (table.hasTotals) findings.push(obstacle("sheets.totals_row", place, {}));
    if (book.protectedSheets.includes(table.sheet)) {
      findings.push(obstacle("sheets.protected", place, { sheet: table.sheet }));
    }
  }
  return findings;
}

/** Columns of a table that are missing, or that stand twice in titles that read alike. */
export function findColumnFaults(book: Book, name: TableName): Finding<SheetsCode>[] {
  const table = book.tables[name];
  if (table === null) return [];
  const place = { sheet: table.sheet, table: table.name };
  const schema = schemas[name];
  const found = tableColumns(table, schema);
  const findings: Finding<SheetsCode>[] = [];
  const missing = schema.columns
    .filter(({ title, optional }) => !optional && !found.has(title))
    .map(({ title }) => title);
  if (missing.length > 0) {
    findings.push(obstacle("sheets.missing_columns", place, { columns: missing.join(", "), count: missing.length }));
  }
  for (const { title } of schema.columns) {
    const alike = table.headers.filter((header) => titleKey(header) === titleKey(title));
    if (alike.length > 1)
      findings.push(obstacle("sheets.repeated_column", { ...place, column: title }, { column: title }));
  }
  return findings;
}

function obstacle(code: SheetsCode, place: Finding["place"], values: Finding["values"]): Finding<SheetsCode> {
  return { code, severity: "error", place, values };
}
