import { readBands } from "../../src/bands";
import { sentence } from "../../src/messages";
import { cellsOf, tableText } from "./tableText";

const read = (cells: string): string => tableText(readBands(cellsOf(cells)).table);
const codes = (cells: string): string =>
  readBands(cellsOf(cells))
    .findings.filter(({ severity }) => severity === "error")
    .map(({ code, place }) => `${place.row ?? "-"} ${code.replace("bands.", "")}`)
    .join();

describe("readBands, headers as price lists have them", () => {
  it.each<[string, string]>([
    ["At least | At most | Price ; 1 | 10 | 5 ; 11 | 20 | 4", "(1, 10] @5; (10, 20] @4"],
    ["More than | Not more than | Price ; 0 | 10 | 5 ; 10 | | 4", "(0, 10] @5; (10, ∞) @4"],
    [">= | Price ; 0 | 5 ; 10 | 4", "[0, 10) @5; [10, ∞) @4"],
    ["≤ | Price ; 10 | 5 ; 20 | 4", "(0, 10] @5; (10, 20] @4"],
    ["Units in band | Price ; 10 | 5 ; 40 | 4 ; | 3", "(0, 10] @5; (10, 50] @4; (50, ∞) @3"],
    ["Tier | Width | Price ; 1 | 10 | 5 ; 2 | 40 | 4", "(0, 10] @5; (10, 50] @4"],
    ["Next | Price ; 10 | 5 ; 40 | 4 ; -1 | 3", "(0, 10] @5; (10, 50] @4; (50, ∞) @3"],
    ["From | To | Units in band | Price ; 1 | 10 | 10 | 5 ; 11 | 50 | 40 | 4", "(1, 10] @5; (10, 50] @4"],
    ["Tier | Devices | Price ; 1 | 1-10 | 5 ; 2 | 11+ | 4", "(1, 10] @5; (10, ∞) @4"],
    ["Tier | Devices | Price ; S | 1 device | 5 ; L | 2+ devices | 4", "(1, 1] @5; (1, ∞) @4"],
    ["Up to | Cost | Sell ; 10 | 3 | 5 ; | 2 | 4", "(0, 10] @5; (10, ∞) @4"],
    ["Up to | Buy price | RRP ; 10 | 3 | 5 ; | 2 | 4", "(0, 10] @5; (10, ∞) @4"],
    [" | Flat fee ; 10 | 50 ; | 80", "(0, 10] @0 + 50; (10, ∞) @0 + 80"],
    [" | Price | Flat fee ; 10 | 5 | 50 ; | 4 | 80", "(0, 10] @5 + 50; (10, ∞) @4 + 80"],
    [" | Price | Setup fee ; 1-10 | 5 | 50 ; 11+ | 4 | 80", "(1, 10] @5 + 50; (10, ∞) @4 + 80"],
    [" | 1-10 | 11+ ; Price | 5 | 4", "(1, 10] @5; (10, ∞) @4"],
    ["Our bands | Our offer ; Up to | Price ; 10 | 5", "(0, 10] @5"],
    ["Up to | Price per 100 | Per ; 1000 | 5 | 100", "(0, 1000] @5 per 100"],
    ["From | To (less than or equal) | Price ; 0 | 10 | 5", "(0, 10] @5"],
    ["From | To (<=) | Price ; 0 | 10 | 5", "(0, 10] @5"],
    ["Up to | Price | Pack size ; 1000 | 5 | 100", "(0, 1000] @5 per 100"],
    ["Up to | Price | Units per package ; 1000 | 5 | 100", "(0, 1000] @5 per 100"],
    ["Up to | Block price | Per ; 1000 | 5 | 100", "(0, 1000] @5 per 100"],
    ["Up to | List price | Net price ; 10 | 6 | 5", "(0, 10] @5"],
    ["Up to | # | Flat fee ; 10 | 1 | 50 ; | 2 | 80", "(0, 10] @0 + 50; (10, ∞) @0 + 80"],
    ["Up to | Line | Flat fee ; 10 | 1 | 50 ; | 2 | 80", "(0, 10] @0 + 50; (10, ∞) @0 + 80"],
    ["List price | 0 ; Quantity | any additional ; Cost | 2.5 ; Base | 69.1", "(0, ∞) @0 + 69.1"],
    ["Mailboxes | Price ; 1 mailbox | 5 ; 2+ mailboxes | 4", "(1, 1] @5; (1, ∞) @4"],
    ["From | To | Price ; 1 | 10 | 5 ; 11 | & above | 4", "(1, 10] @5; (10, ∞) @4"],
    ["Up to | Price ; 10 | $5 / device / month ; | $4 per device", "(0, 10] @5; (10, ∞) @4"],
    ["Up to | Rate (%) ; 10 | 0.05 ; | 4%", "(0, 10] @0.05; (10, ∞) @0.04"],
    ["Up to | Price (20% off) ; 10 | 5", "(0, 10] @5"],
    ["Up to | Price per 12 months ; 10 | 5", "(0, 10] @5"],
    ["Up to | Price per 1 device ; 10 | 5", "(0, 10] @5"],
  ])("%s", (cells, bands) => {
    expect(read(cells)).toBe(bands);
  });

  it.each<[string, string]>([
    ["Below | Price ; 10 | 5 ; 20 | 4", "- headerUnder"],
    ["Less than | Price ; 10 | 5 ; 20 | 4", "- headerUnder"],
    ["From | Below | Price ; 0 | 10 | 5 ; 10 | 20 | 4", "- headerUnder"],
    ["From | To (<) | Price ; 0 | 10 | 5 ; 10 | 20 | 4", "- headerUnder"],
    ["From | To (less than) | Price ; 0 | 10 | 5 ; 10 | 20 | 4", "- headerUnder"],
    ["From | To (exclusive) | Price ; 0 | 10 | 5 ; 10 | 20 | 4", "- headerUnder"],
    ["Up to (thousands) | Price ; 1 | 5 ; 2 | 4", "- boundsInMany"],
    ["Up to ('000) | Price ; 1 | 5 ; 2 | 4", "- boundsInMany"],
    ["Up to | Price per 100 ; 1000 | 5", "- pricePerMany"],
    ["Up to | Price (per 1,000 devices) ; 1000 | 5", "- pricePerMany"],
    ["Up to | Price per pack ; 1000 | 5", "- pricePerMany"],
    ["Up to | Price / 1k ; 1000 | 5", "- pricePerMany"],
    ["Devices | Package price ; 1-10 | 50 ; 11-20 | 80", "- pricePerMany"],
    ["Up to | Block price ; 1000 | 5", "- pricePerMany"],
    ["Devices | Price per tier ; 1-10 | 50 ; 11-20 | 80", "- feeOrPrice"],
    ["Up to | Variable | Fixed ; 10 | 5 | 50 ; | 4 | 80", "- unitPriceUnclear"],
    ["Up to | Rate (%) ; 10 | 5 ; | 0.04", "2 percentOrNumber"],
    ["Up to | Price ; 10 | $5 per GB ; | $4 per TB", "3 unitsDiffer"],
    ["Up to | Price ; 10 | $5 / month ; | $4 / year", "3 unitsDiffer"],
    ["Up to | Price ; 10 | €1,125 ; | €1,100", "2 twoMeanings,3 twoMeanings"],
    ["11 | 20 | 4 ; 0 | 10 | 5", "- twoReadings"],
    ["2 | 10 | 5 ; 20 | 30 | 4", "- twoReadings"],
    ["1 | 17 | 5 ; 30 | 40 | 4 ; 41 | -1 | 3", "2 gap"],
    ["1 | 1 | 5 ; 3 | 10 | 4", "- twoReadings"],
    ["1 | | 5 ; 11 | | 4", "- twoReadings"],
    ["1 | 0 | 5 ; 11 | 0 | 4", "- twoReadings"],
    ["Up to | Base fee | Each additional ; 10 | 50 | 4", "- priceOfExtra"],
    ["Up to | Base fee | Price per extra device ; 10 | 50 | 4", "- priceOfExtra"],
    ["Up to | Cost | MSP ; 10 | 3 | 5 ; 20 | 2 | 4", "- costOrPrice"],
    ["Von | Bis | Preis ; 1 | 10 | 5", "1 headersUnknown"],
    ["2026 | ; Prices | 45566 ; Up to | Price ; 10 | 5", "1 aboveHeader"],
    ["£50 | 10 ; £80 | 20", "1 boundMoney"],
    ["Devices | Price ; 46032 | 5 ; 46073 | 4", "2 bandDate"],
    ["Width | Price ; 10 | 5 ; -5 | 4", "3 boundNegative"],
    ["Width | Price ; 10 | 5 ; x | 4", "3 boundUnreadable"],
    ["Width | Price ; 10 | 5 ; | 4 ; 5 | 3", "3 openNotLast"],
  ])("refuses %s: %s", (cells, expected) => {
    const { table, findings } = readBands(cellsOf(cells));
    expect(table).toBeNull();
    expect(codes(cells)).toBe(expected);
    expect(findings.map(sentence).join()).toMatch(/\.$/);
  });

  it("leaves large bounds under a plain Up to, and far apart ones, as they are", () => {
    expect(read("Up to | Price ; 46032 | 5 ; 46073 | 4")).toBe("(0, 46032] @5; (46032, 46073] @4");
    expect(read("Devices | Price ; 45000 | 5 ; 60000 | 4")).toBe("(0, 45000] @5; (45000, 60000] @4");
  });

  it("says which columns it did not use, and what it made of widths", () => {
    expect(readBands(cellsOf("SKU | Up to | Price | Setup ; A1 | 10 | 5 | 50 ; A1 | | 4 | 50")).reading).toMatch(
      / Not used: SKU, Setup\.$/,
    );
    expect(readBands(cellsOf("Width | Price ; 10 | 5 ; 40 | 4")).reading).toMatch(
      /^2 bands, one per row, read by how many units each band holds\./,
    );
  });

  it("warns of prices in pence, and of a More than column that is read as From", () => {
    const warnings = (cells: string): string =>
      readBands(cellsOf(cells))
        .findings.map(({ code, severity }) => `${severity} ${code}`)
        .join();
    expect(warnings("Up to | Price (pence) ; 10 | 5")).toBe("warning bands.smallMoney");
    expect(warnings("More than | Price ; 0 | 5 ; 10 | 4")).toBe("warning bands.overReadAsFrom");
    expect(warnings("> | Price ; 0 | 5 ; 10 | 4")).toBe("warning bands.overReadAsFrom");
  });
});
