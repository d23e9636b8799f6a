import { readBands, type BandTable } from "../../src/bands";
import { sentence } from "../../src/messages";
import { cellsOf } from "../bands/tableText";

/** The band table of a compact text such as `Up to | Rate ; 10 | 5 ; | 4`. */
export function tableOf(cells: string): BandTable {
  const { table, findings } = readBands(cellsOf(cells));
  if (table === null) throw new Error(findings.map(sentence).join("\n"));
  return table;
}
