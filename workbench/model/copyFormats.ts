import { apiNotFound } from "../interpreter/richApiError";
import { sharedArea } from "../store/area";
import { checkArea, sheetColumns, sheetRows } from "./address";
import type { RangeState } from "./range";

/**
 * Formats as `range.copyFrom(source, "Formats")` copies them: repeated along a side of which the target is a multiple of the
 * source's, else as many cells as the source has.
 */
export function copyFormats(source: RangeState, target: RangeState): void {
  const { context } = target;
  const { rows, columns } = source.area;
  if (rows === sheetRows || columns === sheetColumns) throw apiNotFound("Range", "copyFrom of whole columns or rows");
  const styled = context.store
    .tables()
    .find(({ sheetId, area }) => sheetId === source.sheetId && sharedArea(area, source.area) !== null);
  // Excel makes what a table's style shows the copies' own look.
  if (styled) throw apiNotFound("Range", "copyFrom of the formats of a table's cells");
  const area = checkArea({
    ...target.area,
    rows: target.area.rows % rows === 0 ? target.area.rows : rows,
    columns: target.area.columns % columns === 0 ? target.area.columns : columns,
  });
  context.store.copyFormats({ sheetId: source.sheetId, area: source.area }, { sheetId: target.sheetId, area });
}
