import type { BandCliff } from "../src/charges";
import { noCliffs } from "../src/messages";
import { toDouble } from "../src/money";

const header = ["Boundary", "Charge at", "First above", "Charge above", "Drop", "Jump", "First dominated"];

/** Cliffs as rows for a sheet, lowest first, under a header; where there are none, a row that says so. */
export function cliffRows(found: readonly BandCliff[]): (string | number)[][] {
  if (found.length === 0) return [header, [noCliffs, ...header.slice(1).map(() => "")]];
  return [
    header,
    ...found.map(({ at, chargeAt, above, chargeAbove, kind, size, dominated }) => [
      toDouble(at),
      toDouble(chargeAt),
      toDouble(above),
      toDouble(chargeAbove),
      kind === "drop" ? toDouble(size) : "",
      kind === "jump" ? toDouble(size) : "",
      dominated[0] === undefined ? "" : toDouble(dominated[0].from),
    ]),
  ];
}
