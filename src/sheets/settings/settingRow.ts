import { cellText } from "../../agreements";
import { rowRecordOf } from "../rowRecord";
import { schemas } from "../schema/schemas";
import type { TableData } from "../tableData";

/** Where a setting stands in the Settings table, zero-based below the heading; of two rows the first; -1 where nowhere. */
export function settingRow(table: TableData, name: string): number {
  return table.rows.findIndex(
    (_, row) =>
      cellText(rowRecordOf(table, schemas.Settings, row)["Setting"] ?? "").toLowerCase() === name.toLowerCase(),
  );
}
