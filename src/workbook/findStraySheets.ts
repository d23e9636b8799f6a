import { cellText } from "../agreements";
import type { CellValue } from "../bands";
import type { Finding, VerifyCode } from "../messages";
import { titledEvent, type EventWithSheet } from "../sheets";
import { runExcel } from "./runExcel";

/**
 * Sheets that begin as a charge event's does and are no event's own: copies, and what is left of an event that the register
 * does not have. One sync.
 *
 * @param read every event of the register with its sheet
 * @param sheetNames all of the workbook
 */
export async function findStraySheets(
  read: readonly EventWithSheet[],
  sheetNames: readonly string[],
): Promise<Finding<VerifyCode>[]> {
  const own = new Map(read.map(({ event, sheet }) => [event.event, sheet?.name ?? ""]));
  const used = new Set(own.values());
  const others = sheetNames.filter((name) => !used.has(name));
  if (others.length === 0) return [];
  return runExcel(async (context) => {
    const corners = others.map((sheet) => ({
      sheet,
      corner: context.workbook.worksheets.getItem(sheet).getRange("A1").load("values"),
    }));
    await context.sync();
    return corners.flatMap(({ sheet, corner }): Finding<VerifyCode>[] => {
      const event = titledEvent(cellText((corner.values as CellValue[][])[0]?.[0] ?? ""));
      if (event === null) return [];
      const place = { sheet, cell: "A1" };
      const standing = own.get(event);
      return standing === undefined
        ? [{ code: "verify.straySheet", severity: "error", place, values: { event, sheet } }]
        : [{ code: "verify.copy", severity: "warning", place, values: { event, sheet, own: standing } }];
    });
  });
}
