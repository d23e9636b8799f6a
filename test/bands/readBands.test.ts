import fc from "fast-check";
import { readBands, type CellValue } from "../../src/bands";
import { sentence } from "../../src/messages";
import { cellsOf, faults, tableText } from "./tableText";

describe("readBands, refusals", () => {
  it.each<[string, string, string]>([
    ["nothing", "", "- -: none"],
    ["blanks", " | ; | 0", "- -: none"],
    ["a header alone", "Up to | Rate", "- -: none"],
    ["a header over blanks", "Up to | Rate ; 0 | 0 ; |", "- -: none"],
    ["one column", "5 ; 6", "- -: oneColumn"],
    ["five columns without headers", "0 | 10 | 5 | 0 | 7", "- -: manyColumns"],
    ["a bound that may be From or Up to", "1 | 5 ; 11 | 4", "- -: twoReadings"],
    ["the same under a vague header", "Quantity | Price ; 1 | 5 ; 11 | 4", "- -: twoReadings"],
    ["2 columns from 0 to open", "0 | 0 ; 10 | 5 ; | 4", "- -: twoReadings"],
    ["3 columns in one row", "10 | 5 | 2", "- -: twoReadings"],
    ["no bound", "Currency | Price ; GBP | 5", "- -: noBounds"],
    ["two blank columns of bounds", "From | To | Price ; | | 5 ; | | 4", "- -: noBounds"],
    ["no price", "Up to | Devices ; 10 | 5", "- -: noPrice"],
    ["a fee for the unit or for the band", "Up to | Fee ; 10 | 5", "- -: feeOrPrice"],
    ["two bounds", "Tier | Units | Price ; 1 | 10 | 5 ; 2 | 20 | 4", "- -: columnTwice"],
    ["two prices", "Up to | Price | Rate ; 10 | 5 | 4", "- -: columnTwice"],
    ["two flat fees", "Up to | Price | Flat fee | Fee ; 10 | 5 | 4 | 3", "- -: columnTwice"],
    ["a first From of 2", "From | Rate ; 2 | 5 ; 11 | 4", "2 From: firstFrom"],
    ["a first From of a half, alone", "From | Rate ; 0.5 | 5 ; 11 | 4", "2 From: firstFromFraction"],
    ["a negative From", "From | Rate ; -1 | 5 ; 11 | 4", "2 From: boundNegative"],
    ["a negative bound", "Up to | Rate ; -5 | 5 ; 11 | 4", "2 Up to: boundNegative"],
    ["-1 before the last row", "Up to | Rate ; -1 | 5 ; 11 | 4", "2 Up to: boundNegative"],
    ["Froms that do not rise", "From | Rate ; 0 | 5 ; 10 | 4 ; 10 | 3", "4 From: notAscending"],
    ["a blank From", "From | Rate ; 0 | 5 ; | 4 ; 10 | 3", "3 From: fromMissing"],
    ["a word for a From", "From | Rate ; 0 | 5 ; and above | 4", "3 From: boundUnreadable"],
    ["a From left out", "From | To | Rate ; 0 | 10 | 5 ; | 20 | 4 ; 21 | | 3", "3 From: fromMissing"],
    ["tops that fall", "Up to | Rate ; 20 | 5 ; 10 | 4", "3 Up to: notAscending"],
    ["an open band in the middle", "Up to | Rate ; 10 | 5 ; ∞ | 4 ; 20 | 3", "3 Up to: openNotLast"],
    ["a band up to 0 with a price", "Up to | Rate ; 0 | 5 ; 20 | 4", "2 Up to: openNotLast"],
    ["a step above 1", "From | To | Rate ; 0 | 10 | 5 ; 12 | 20 | 4", "3 From: gap"],
    [
      "steps of 0.01 and of 1",
      "From | To | Rate ; 0 | 10 | 5 ; 10.01 | 20 | 4 ; 20.01 | 30 | 3 ; 31 | | 2",
      "5 From: stepDiffers",
    ],
    ["a hole, not prices that rise, without headers", "1 | 100 | 5 ; 120 | 200 | 4", "2 From: gap"],
    ["over, and one too many", "0-10 | 5 ; over 11 | 4", "2 Band: gap"],
    ["a blank row between bands", "Up to | Rate ; 10 | 5 ; 0 | 0 ; 20 | 4", "3 -: blankRow"],
    ["a text that Excel made a date", "Band | Rate ; 45566 | 5 ; 11-20 | 4", "2 Band: bandDate"],
    ["under", "under 10 | 5 ; 10-20 | 4", "1 Band: bandUnder"],
    ["bands in two units", "0-10 GB | 5 ; 11-20 TB | 4", "2 Band: unitsDiffer"],
    ["a number of two meanings", "Up to | Rate ; 1.000 € | 5 ; ∞ | 4", "2 Up to: twoMeanings"],
    ["texts that prove no decimal mark", "0-1.500 | 5 ; 1.500-2.500 | 4", "1 Band: twoMeanings, 2 Band: twoMeanings"],
    ["a price per hundred", "Up to | Rate ; 10 | £5 per 100", "2 Rate: amountUnreadable"],
    ["a price in pence", "Up to | Rate ; 10 | 5p", "2 Rate: amountUnreadable"],
    ["TRUE as a price", "Up to | Rate ; 10 | TRUE", "2 Rate: amountUnreadable"],
    ["a percentage as a bound", "Up to | Rate ; 5% | 4", "2 Up to: boundUnreadable"],
    ["a negative block", "Up to | Rate | Per ; 10 | 4 | -5", "2 Per: blockUnreadable"],
    ["faults in a transposed table", "Up to | 10 | 10 ; Rate | 5 | x", "1 3: noWidth, 2 3: amountUnreadable"],
    [
      "every fault at once",
      "From | To | Rate | Flat ; -1 | 10 | a | 0 ; 15 | 12 | 4 | -1 ; 13 | #REF! | 3 | b ; 40 | 50 | | 0",
      "2 Rate: amountUnreadable, 2 From: boundNegative, 3 Flat: flatNegative, 3 From: gap, 3 To: toBelowFrom, " +
        "4 To: cellError, 4 Flat: amountUnreadable, 5 Rate: rateMissing",
    ],
  ])("%s", (_name, cells, expected) => {
    const reading = readBands(cellsOf(cells));
    expect(reading.table).toBeNull();
    expect(faults(reading).join(", ")).toBe(expected);
  });

  it("says what columns without headers were taken for", () => {
    const { findings } = readBands(cellsOf("0 | 10 | 5 ; 15 | 20 | 4"));
    expect(findings.map((finding) => finding.code)).toEqual(["bands.gap", "bands.noHeaders"]);
  });

  it("uses the caller's rows and place", () => {
    const { findings } = readBands(cellsOf("From | To | Unit price ; 0 | 10 | 5 ; 15 | 20 | 4"), {
      place: { table: "PriceBands" },
      rows: [1, 14, 17],
    });
    expect(findings.map(sentence)).toEqual([
      "PriceBands, row 17, column From: Band 2 starts at 15 but band 1 ends at 10: quantities in between have no price. " +
        "Change this From, or the To of band 1, so that they meet.",
    ]);
  });

  it.each<[string, string, string]>([
    ["mixed currencies", "Up to | Rate ; 10 | $5 ; | €4", "warning bands.currencies"],
    ["negative prices", "Up to | Rate ; 10 | -5 ; | 4", "warning bands.negativeRate"],
    ["Over read as From", "Over | Rate ; 0 | 5 ; 10 | 4", "warning bands.overReadAsFrom"],
    ["flat fees alone", "Up to | Flat fee ; 10 | 5 ; | 4", "info bands.flatOnly"],
    ["one currency", "Up to | Rate ; 10 | $5 ; | $4", ""],
  ])("remarks on %s without refusing", (_name, cells, remarks) => {
    const { table, findings } = readBands(cellsOf(cells));
    expect(table).not.toBeNull();
    expect(findings.map(({ code, severity }) => `${severity} ${code}`).join()).toBe(remarks);
  });
});

describe("readBands, laws", () => {
  const turn = (cells: readonly (readonly CellValue[])[]): CellValue[][] =>
    (cells[0] ?? []).map((_, row) => cells.map((column) => column[row] ?? null));

  it("permuting the columns or turning the table changes nothing", () => {
    const columns = cellsOf(
      "From | 0 | 11 | 21 ; To | 10 | 20 | ; Unit price | 5 | 4 | 3 ; Flat fee | 1 | 2 | 0 ; Per | 1 | 5 | 10 ; Notes | | May |",
    );
    const bands = "(0, 10] @5 per 1 + 1; (10, 20] @4 per 5 + 2; (20, ∞) @3 per 10";
    fc.assert(
      fc.property(fc.shuffledSubarray(columns, { minLength: columns.length }), (shuffled) => {
        expect(tableText(readBands(turn(shuffled)).table)).toBe(bands);
        expect(tableText(readBands(shuffled).table)).toBe(bands);
      }),
    );
  });

  it("never throws, words every finding, and gives a table exactly where there is no error", () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(null, "", 0, 1, 10, 11, 20, -1, 0.01, 10.01, 45566, true),
      fc.constantFrom<CellValue>(
        "From",
        "To",
        "Up to",
        "Rate",
        "Flat fee",
        "Per",
        "Band",
        "0-10",
        "11+",
        "next 5",
        "∞",
      ),
      fc.constantFrom<CellValue>("#N/A", "x", "$5", "1.000"),
    );
    const width = fc.integer({ min: 1, max: 5 });
    const range = width.chain((count) =>
      fc.array(fc.array(cell, { minLength: count, maxLength: count }), { maxLength: 6 }),
    );
    fc.assert(
      fc.property(range, (cells) => {
        const { table, findings } = readBands(cells);
        expect(findings.some((finding) => finding.severity === "error")).toBe(table === null);
        for (const finding of findings) expect(sentence(finding)).not.toMatch(/undefined|NaN|\[object/);
        const bands = table?.bands ?? [];
        for (const [index, band] of bands.entries()) {
          expect(band.fillFrom.toString()).toBe(bands[index - 1]?.fillTo?.toString() ?? "0");
          expect(band.fillTo === null).toBe(band.to === null);
          expect(band.to === null && index < bands.length - 1).toBe(false);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
