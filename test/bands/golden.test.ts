import { readBands, type CellValue } from "../../src/bands";
import { sentence } from "../../src/messages";
import invalid from "../data/pricing/invalid.json";
import layouts from "../data/pricing/layouts.json";
import { toCells } from "./tableText";

interface Canonical {
  readonly tops?: readonly (string | null)[];
  readonly starts?: readonly string[];
  readonly fill_starts?: readonly string[];
  readonly units: readonly string[];
  readonly flats: readonly string[];
  readonly first_from?: string;
  readonly boundary: string;
}

const blanks: readonly (readonly [string, CellValue])[] = [
  ["0, as on desktop Excel", 0],
  ["null, as on the web", null],
  ['""', ""],
];

const plain = (digits: string): string => String(Number(digits));

describe.each(layouts as readonly { id: string; header: string[] | null; rows: string[][]; canonical: Canonical }[])(
  "the layout $id",
  ({ header, rows, canonical }) => {
    it.each(blanks)("has the bands it means where a blank cell is %s", (_name, blank) => {
      const { table, findings } = readBands([...(header === null ? [] : [header]), ...toCells(rows, blank)]);
      expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
      expect(table?.bands.map((band) => band.unitPrice.toString())).toEqual(canonical.units.map(plain));
      expect(table?.bands.map((band) => band.flatFee.toString())).toEqual(canonical.flats.map(plain));
      expect(table?.membership).toBe(canonical.boundary === "upto" ? "to" : "from");
      if (canonical.tops !== undefined) {
        expect(table?.bands.map((band) => band.to?.toString() ?? null)).toEqual(canonical.tops);
        expect(table?.bands[0]?.from.toString()).toBe(canonical.first_from);
      }
      if (canonical.starts !== undefined) {
        expect(table?.bands.map((band) => band.from.toString())).toEqual(canonical.starts);
        expect(table?.bands.map((band) => band.fillFrom.toString())).toEqual(canonical.fill_starts);
      }
    });
  },
);

/** Row of the fault among the data rows, and the codes that name it. */
const expected: Readonly<Record<string, readonly [number | undefined, string]>> = {
  empty: [undefined, "bands.none"],
  "start-negative": [0, "bands.boundNegative"],
  hole: [1, "bands.gap"],
  overlap: [1, "bands.overlap"],
  "unit-text": [0, "bands.amountUnreadable"],
  "unit-blank": [1, "bands.rateMissing"],
  "flat-negative": [0, "bands.flatNegative"],
  "dup-top": [1, "bands.noWidth"],
  "to-below-from": [1, "bands.toBelowFrom"],
  "open-in-middle": [0, "bands.openNotLast"],
  "first-gap": [0, "bands.firstFrom"],
  "zero-width": [1, "bands.noWidth"],
  "error-cell": [0, "bands.cellError"],
  "text-number-mixed": [1, "bands.boundUnreadable"],
};

describe.each(invalid as readonly { id: string; rows: string[][]; why: string }[])(
  "the table $id",
  ({ id, rows, why }) => {
    it(`is refused with the row of its fault: ${why}`, () => {
      const header = ["From", "To", "Rate", "Flat fee"].slice(0, rows[0]?.length ?? 3);
      const { table, findings } = readBands([header, ...toCells(rows, "")]);
      const [row, code] = expected[id] ?? [];
      expect(table).toBeNull();
      expect(findings.map((finding) => [finding.place.row, finding.code])).toEqual([
        [row === undefined ? undefined : row + 2, code],
      ]);
      expect(findings.map(sentence).join()).toMatch(/\.$/);
    });

    it.each(blanks)("is refused without a header too, where a blank cell is %s", (_name, blank) => {
      // On desktop Excel a blank price cannot be told from a price of 0.
      if (id === "unit-blank" && blank === 0) return;
      const { table, findings } = readBands(toCells(rows, blank));
      expect(table).toBeNull();
      expect(findings.some((finding) => finding.severity === "error")).toBe(true);
    });
  },
);
