import { priceCharge, type ChargeTerms, type Mechanism } from "../../src/charges";
import { sentence } from "../../src/messages";
import { exact } from "../../src/money";
import { tableOf } from "./tableOf";

type Terms = Readonly<Record<string, string | number>>;

function price(quantity: string, cells: string, mechanism: Mechanism, terms: Terms = {}): string {
  const { decimals, ...amounts } = terms;
  const exacts = Object.fromEntries(Object.entries(amounts).map(([name, value]) => [name, exact(String(value))]));
  const allTerms: ChargeTerms = { mechanism, ...exacts, ...(typeof decimals === "number" ? { decimals } : {}) };
  const result = priceCharge(exact(quantity), tableOf(cells), allTerms);
  return result.charge === null ? result.finding.code : result.charge.total.toString();
}

const open = "Up to | Rate | Flat fee ; 10 | 5 | 2 ; | 4 | 3";
const finite = "Up to | Rate ; 10 | 5 ; 20 | 4";

describe("priceCharge", () => {
  it.each<[Mechanism, string]>([
    ["Look up", "63"],
    ["Fill up", "75"],
    ["Stairstep", "3"],
  ])("prices 15 units by %s at %s", (mechanism, total) => {
    expect(price("15", open, mechanism)).toBe(total);
  });

  it.each<[string, Terms, string]>([
    ["15", { included: 5 }, "52"],
    ["15", { included: 15 }, "2"],
    ["15", { included: 100 }, "2"],
    ["15", { included: "4.5" }, "45"],
    ["15", { minimum: 100 }, "100"],
    ["15", { minimum: 63 }, "63"],
    ["15", { maximum: 50 }, "50"],
    ["15", { minimum: 50, maximum: 50 }, "50"],
    ["0", { minimum: 10 }, "10"],
    ["0", { maximum: 1 }, "1"],
    ["15", { included: 15, minimum: 20 }, "20"],
    ["15", { minimum: "99.995", decimals: 2 }, "100"],
    ["15", { maximum: "9.994", decimals: 2 }, "9.99"],
  ])(
    "takes included units off first, then minimum, maximum and rounding: %s units, %p → %s",
    (quantity, terms, total) => {
      expect(price(quantity, open, "Look up", terms)).toBe(total);
    },
  );

  it.each<[string, string]>([
    ["20", "80"],
    ["20.000001", "charge.aboveLastBand"],
    ["21", "charge.aboveLastBand"],
  ])("never charges short above a finite last band: %s → %s", (quantity, total) => {
    expect(price(quantity, finite, "Look up")).toBe(total);
    expect(price(quantity, finite, "Stairstep").startsWith("charge.")).toBe(total.startsWith("charge."));
    expect(price(quantity, finite, "Fill up").startsWith("charge.")).toBe(total.startsWith("charge."));
  });

  it("holds what is left after included units against the last band", () => {
    expect(price("25", finite, "Look up", { included: 5 })).toBe("80");
    expect(price("26", finite, "Look up", { included: 5 })).toBe("charge.aboveLastBand");
  });

  it("refuses what has no meaning, with a sentence", () => {
    expect(price("-1", open, "Fill up")).toBe("charge.negativeQuantity");
    expect(price("1", open, "Fill up", { included: -1 })).toBe("charge.negativeIncluded");
    expect(price("1", open, "Fill up", { minimum: 10, maximum: 9 })).toBe("charge.minimumAboveMaximum");
    const result = priceCharge(exact("21"), tableOf(finite), { mechanism: "Fill up" });
    expect(result.finding === null ? "" : sentence(result.finding)).toBe(
      "The quantity 21 is above the last band, which ends at 20. Add a band, or clear the upper bound of band 2 so that it has no end.",
    );
  });

  it.each<[string, number, string]>([
    ["3", 2, "0.02"],
    ["1", 2, "0.01"],
    ["0.9", 2, "0"],
    ["301", 0, "2"],
    ["3", 3, "0.015"],
  ])("rounds once, half away from zero: %s units at 0.005 to %i decimals → %s", (quantity, decimals, total) => {
    expect(price(quantity, "Up to | Rate ; | 0.005", "Look up", { decimals })).toBe(total);
  });

  it("rounds a credit away from zero too", () => {
    expect(price("1", "Up to | Rate ; | -0.005", "Look up", { decimals: 2 })).toBe("-0.01");
  });

  it("keeps every step: lines, limit, rounding", () => {
    const terms = { mechanism: "Fill up", included: exact("5"), minimum: exact("99.995"), decimals: 2 } as const;
    const { charge } = priceCharge(exact("20"), tableOf(open), terms);
    expect(charge?.lines.map((line) => line.amount.toString())).toEqual(["52", "23"]);
    const { quantity, pricedQuantity, charge: sum, limit, limited, rounding, total } = charge ?? {};
    expect([quantity, pricedQuantity, sum, limit, limited, rounding, total].map(String)).toEqual([
      ...["20", "15", "75", "minimum", "99.995", "0.005", "100"],
    ]);
  });
});
