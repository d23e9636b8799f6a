import { columnLetters } from "./cellAddress";
import type { TableSchema } from "./schema/tableSchema";
import type { PlanPage } from "./workbookPlan";

/**
 * Points of columns that a page across may hold: A4 and Letter lie 690 points wide between Excel's margins, and at three fifths of
 * its size text of 11 points can still be read.
 */
const readableWidth = 1150;

/** How a table is printed: across, its heading on each page, over as many pages side by side as keep it readable. */
export function tablePage({ columns, namedBy = 1, printed = columns.length }: TableSchema): PlanPage {
  const widthOf = (count: number) => columns.slice(0, count).reduce((sum, { width }) => sum + width, 0);
  const named = widthOf(namedBy);
  const whole = widthOf(printed);
  const pagesWide = whole <= readableWidth ? 1 : Math.ceil((whole - named) / (readableWidth - named));
  return {
    orientation: "Landscape",
    titleRows: "$1:$1",
    centred: true,
    ...(pagesWide > 1 ? { pagesWide, titleColumns: `$A:$${columnLetters(namedBy - 1)}` } : {}),
    ...(printed < columns.length ? { columns: printed } : {}),
    leftFooter: "&A",
    rightFooter: "Page &P of &N",
  };
}
