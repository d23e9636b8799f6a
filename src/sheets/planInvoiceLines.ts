import type { InvoiceLayout } from "../billing";
import type { Book } from "./book";
import { uniqueSheetName } from "./sheetName";
import type { WorkbookPlan } from "./workbookPlan";

/**
 * Invoice lines on a sheet of their own, all of it text, so that a save as CSV writes what stands there whatever the user's
 * locale: the accounting program reads "1234.50" and "2026-09-30".
 */
export function planInvoiceLines(
  book: Book,
  layout: InvoiceLayout,
  rows: readonly (readonly string[])[],
): { readonly plan: WorkbookPlan; readonly sheet: string } {
  const sheet = uniqueSheetName(`Invoice lines ${layout}`, book.sheetNames);
  const columns = rows[0]?.length ?? 1;
  const area = { sheet, row: 0, column: 0, rows: rows.length, columns };
  const widths = (rows[0] ?? []).map((title) =>
    /description/i.test(title) ? 300 : /customer|contact/i.test(title) ? 170 : 96,
  );
  return {
    plan: {
      steps: [
        { do: "add sheet", sheet },
        { do: "number format", area, format: "@" },
        { do: "write", area, cells: rows },
        { do: "style", area: { ...area, rows: 1 }, style: { bold: true, lineBelow: true } },
        { do: "column widths", sheet, column: 0, points: widths },
        { do: "freeze rows", sheet, rows: 1 },
        { do: "show sheet", sheet },
      ],
      writes: { sheets: 1, rows: rows.length },
      before: [],
    },
    sheet,
  };
}
