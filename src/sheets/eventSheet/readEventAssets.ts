import { cellText } from "../../agreements";
import type { CellValue } from "../../bands";
import type { EventAsset } from "../../billing";
import { assetHeading } from "./assetRows";

/**
 * The covered assets as a charge event's own table lists them, heading row first; null where a column is gone. A blank row is
 * no asset: a table without assets has one.
 */
export function readEventAssets(cells: readonly (readonly CellValue[])[]): readonly EventAsset[] | null {
  const [titles = [], ...rows] = cells;
  const columns = assetHeading.map((title) => titles.findIndex((cell) => cell === title));
  if (columns.includes(-1)) return null;
  const [id = 0, name = 0, assetType = 0, serial = 0, site = 0] = columns;
  return rows.flatMap((row) => {
    const text = (column: number) => cellText(row[column] ?? "");
    if (row.every((cell) => cellText(cell) === "")) return [];
    return [{ id: text(id), name: text(name), assetType: text(assetType), serial: text(serial), site: text(site) }];
  });
}
