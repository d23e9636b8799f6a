import type { TableRecord } from "../../src/agreements";
import type { CellValue } from "../../src/bands";

/** Records of a table as the sheets folder reads them: first data row is row 2, columns in the order of the titles. */
export function records(
  table: string,
  titles: readonly string[],
  rows: readonly (readonly CellValue[])[],
): TableRecord[] {
  return rows.map((row, index) => {
    const place = { sheet: table, table, row: index + 2 };
    const cells = Object.fromEntries(titles.map((title, column) => [title, row[column] ?? ""]));
    const placeOf = (column: string) => {
      const at = titles.indexOf(column);
      return at < 0 ? { ...place, column } : { ...place, column, cell: `${String.fromCharCode(65 + at)}${index + 2}` };
    };
    return { place, cells, placeOf };
  });
}

export const agreementTitles = [
  "Agreement",
  "Customer",
  "Rate",
  "Asset types",
  "Mechanism",
  "Price list",
  "Billing option",
  "Period",
  "Start",
  "End",
  "Periods from",
  "Included",
  "Minimum",
  "Maximum",
  "Currency",
  "Proration",
] as const;

/** A row of Agreements that is right, with some cells changed. */
export function agreementRow(change: Partial<Record<(typeof agreementTitles)[number], CellValue>> = {}): CellValue[] {
  const right: Record<(typeof agreementTitles)[number], CellValue> = {
    Agreement: "AG-1",
    Customer: "Café Lumière",
    Rate: "Workstations",
    "Asset types": "Workstation; Laptop",
    Mechanism: "Fill up",
    "Price list": "Seats",
    "Billing option": "In arrears",
    Period: "Monthly",
    Start: 46_023,
    End: "",
    "Periods from": "",
    Included: "",
    Minimum: "",
    Maximum: "",
    Currency: "EUR",
    Proration: "",
  };
  return agreementTitles.map((title) => change[title] ?? right[title]);
}
