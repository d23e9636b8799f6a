import type { Asset } from "../agreements";
import { assertTable } from "./assertTable";
import type { Book } from "./book";
import { schemas } from "./schema/schemas";
import { tableColumns } from "./tableColumns";
import { cellSteps } from "./tableRows";
import type { WorkbookPlan } from "./workbookPlan";

/**
 * Writes a reason into the Excluded cell of assets, or clears it ("": billed again). An asset is told by its row and its name;
 * one that has moved on the sheet since it was read is found by its id, name and customer.
 *
 * @returns the plan, and how many assets are no longer on the sheet, which are left alone
 */
export function planExclusion(
  book: Book,
  assets: readonly Asset[],
  reason: string,
): { readonly plan: WorkbookPlan; readonly missing: number } {
  const table = assertTable(book, "Devices");
  const columns = tableColumns(table, schemas.Devices);
  const isRow = (row: number, { id, name, rmmCustomer }: Asset): boolean => {
    const cell = (title: string) => table.rows[row]?.[columns.get(title) ?? -1] ?? "";
    return cell("Name") === name && cell("Device ID") === id && cell("Customer") === rmmCustomer;
  };
  const rows = assets.map((asset) => {
    const there = (asset.place.row ?? 0) - table.headerRow - 2;
    return isRow(there, asset) ? there : table.rows.findIndex((_, row) => isRow(row, asset));
  });
  const found = rows.filter((row) => row >= 0);
  return {
    plan: {
      steps: found.flatMap((row) => cellSteps(book, "Devices", row, { Excluded: reason })),
      writes: { sheets: 0, rows: found.length },
      before: [table],
    },
    missing: rows.length - found.length,
  };
}
