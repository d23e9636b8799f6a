import type { InvoiceSheet } from "../billing";
import type { Book } from "./book";
import { uniqueSheetName } from "./sheetName";
import type { PlanStep, WorkbookPlan } from "./workbookPlan";

/** Points that a character of a title takes. */
const boldCharacterPoints = 7;

/** Where one of an accounting program's files stands in the workbook, and how many lines it has. */
export interface PutInvoiceSheet {
  readonly sheet: string;
  readonly lines: number;
}

/**
 * What an accounting program imports, each file on a sheet of its own, all of it text, so that a save as CSV writes what
 * stands there whatever the user's locale: the program reads "1234.50" and "2026-09-30". The first sheet is shown.
 */
export function planInvoiceSheets(
  book: Book,
  files: readonly InvoiceSheet[],
): { readonly plan: WorkbookPlan; readonly put: readonly PutInvoiceSheet[] } {
  const put = files.reduce<readonly PutInvoiceSheet[]>((before, { name, rows }) => {
    const taken = [...book.sheetNames, ...before.map(({ sheet }) => sheet)];
    return [...before, { sheet: uniqueSheetName(name, taken), lines: rows.length - 1 }];
  }, []);
  const steps = put.flatMap(({ sheet }, index) => sheetSteps(sheet, files[index]?.rows ?? []));
  const [first] = put;
  return {
    plan: {
      steps: [...steps, ...(first ? [{ do: "show sheet", sheet: first.sheet } as const] : [])],
      writes: { sheets: put.length, rows: files.reduce((sum, { rows }) => sum + rows.length, 0) },
      before: [],
    },
    put,
  };
}

function sheetSteps(sheet: string, rows: InvoiceSheet["rows"]): PlanStep[] {
  const titles = rows[0] ?? [];
  const area = { sheet, row: 0, column: 0, rows: rows.length, columns: titles.length };
  const least = (title: string) => (/description/i.test(title) ? 300 : /customer|contact/i.test(title) ? 170 : 96);
  const widths = titles.map((title) => Math.max(least(title), title.length * boldCharacterPoints));
  return [
    { do: "add sheet", sheet },
    { do: "number format", area, format: "@" },
    { do: "write", area, cells: rows },
    { do: "style", area: { ...area, rows: 1 }, style: { bold: true, lineBelow: true } },
    { do: "column widths", sheet, column: 0, points: widths },
    { do: "freeze rows", sheet, rows: 1 },
  ];
}
