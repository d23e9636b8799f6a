import type { BandsReading } from "../src/bands";
import { sentence } from "../src/messages";

const kinds = { error: "Error", warning: "Warning", info: "Note" } as const;

/** What was found in a range of bands, as rows for a sheet: how it was read, then each finding with its row. */
export function checkRows({ table, findings, reading }: BandsReading): (string | number)[][] {
  return [
    ["Row", "Kind", "Finding"],
    ["", table === null ? "Refused" : "Accepted", reading === "" ? "The range could not be read as bands." : reading],
    ...findings.map(({ place, ...finding }) => {
      const { row = "", ...rest } = place;
      return [row, kinds[finding.severity], sentence({ ...finding, place: rest })];
    }),
  ];
}
