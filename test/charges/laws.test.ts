import fc from "fast-check";
import { readBands, type BandTable, type CellValue } from "../../src/bands";
import { priceCharge, type ChargeTerms, type Mechanism } from "../../src/charges";
import { exact, readDouble } from "../../src/money";

/**
 * An independent computation from the definitions, on integers: quantities and bounds count millionths, prices and fees
 * billionths, amounts 10^-15. It shares no code with the product.
 */
interface OracleBand {
  readonly top: bigint | null;
  readonly rate: bigint;
  readonly fee: bigint;
}
interface OracleTerms {
  readonly included: bigint;
  readonly minimum: bigint | null;
  readonly maximum: bigint | null;
  readonly decimals: number | null;
}

const perUnit = 1_000_000n;
const amountDigits = 15;

function oracle(
  quantity: bigint,
  bands: readonly OracleBand[],
  mechanism: Mechanism,
  terms: OracleTerms,
): bigint | null {
  const left = quantity > terms.included ? quantity - terms.included : 0n;
  const index = bands.findIndex((band) => band.top === null || left <= band.top);
  const band = bands[index];
  if (band === undefined) return null;
  let amount = 0n;
  if (mechanism === "Stairstep") amount = band.fee * perUnit;
  if (mechanism === "Look up") amount = left * band.rate + band.fee * perUnit;
  if (mechanism === "Fill up") {
    let below = 0n;
    for (const { top, rate, fee } of bands.slice(0, index + 1)) {
      const units = (top === null || left < top ? left : top) - below;
      if (units > 0n || below === 0n) amount += units * rate + fee * perUnit;
      below = top ?? left;
    }
  }
  const limit = (value: bigint): bigint => value * perUnit;
  if (terms.minimum !== null && amount < limit(terms.minimum)) amount = limit(terms.minimum);
  if (terms.maximum !== null && amount > limit(terms.maximum)) amount = limit(terms.maximum);
  if (terms.decimals === null) return amount;
  const unit = 10n ** BigInt(amountDigits - terms.decimals);
  const size = amount < 0n ? -amount : amount;
  const rounded = ((2n * size + unit) / (2n * unit)) * unit;
  return amount < 0n ? -rounded : rounded;
}

const decimal = (digits: bigint, decimals: number): string => exact(`${digits}e-${decimals}`).toString();
const double = (digits: bigint, decimals: number): number => Number(`${digits}e-${decimals}`);

const mechanism = fc.constantFrom<Mechanism>("Look up", "Fill up", "Stairstep");
/** Rates of few decimals, of nine, and half pennies, which make ties. */
const rate = fc.oneof(
  fc.bigInt({ min: 0n, max: 99_999n }).map((cents) => cents * 10_000_000n),
  fc.bigInt({ min: 0n, max: 9_999_999_999n }),
  fc.bigInt({ min: 0n, max: 2_000n }).map((halves) => (2n * halves + 1n) * 5_000_000n),
);
const fee = fc.oneof(
  fc.constant(0n),
  fc.bigInt({ min: 0n, max: 9_999_999n }).map((mills) => mills * 1_000_000n),
);
const units = fc.oneof(
  fc.bigInt({ min: 0n, max: 2_000n }).map((whole) => whole * perUnit),
  fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
);
/** Bands of whole or of fractional width; the last is open or not. */
const bandsOf = (width: fc.Arbitrary<bigint>): fc.Arbitrary<OracleBand[]> =>
  fc
    .tuple(fc.array(fc.tuple(width, rate, fee), { minLength: 1, maxLength: 100 }), fc.boolean())
    .map(([parts, open]) => {
      let top = 0n;
      return parts.map(([wide, bandRate, bandFee], index) => {
        top += wide;
        return { top: open && index === parts.length - 1 ? null : top, rate: bandRate, fee: bandFee };
      });
    });
const wholeWidth = fc.bigInt({ min: 1n, max: 500n }).map((whole) => whole * perUnit);
const fractionalWidth = fc.bigInt({ min: 1n, max: 900_000_000n });
const terms = fc.record<OracleTerms>({
  included: fc.oneof({ weight: 3, arbitrary: fc.constant(0n) }, fc.bigInt({ min: 0n, max: 50_000_000n })),
  minimum: fc.option(fc.bigInt({ min: 0n, max: 1_000_000_000_000n }), { freq: 2 }),
  maximum: fc.option(fc.bigInt({ min: 1_000_000_000_000n, max: 9_000_000_000_000n }), { freq: 2 }),
  decimals: fc.option(fc.integer({ min: 0, max: 4 })),
});
/** Bounds are where membership is decided: half of the quantities stand on one or next to it. */
const quantityFor = (bands: readonly OracleBand[]): fc.Arbitrary<bigint> => {
  const tops = bands.map((band) => band.top).filter((top) => top !== null);
  const near = fc
    .tuple(fc.constantFrom(0n, ...tops), fc.constantFrom(-perUnit, -1n, 0n, 1n, perUnit))
    .map(([top, off]) => (top + off < 0n ? 0n : top + off));
  return fc.oneof(near, units);
};

function cells(
  bands: readonly OracleBand[],
  layout: "up to" | "touching" | "stepping" | "from" | "text",
): CellValue[][] {
  const header = {
    "up to": ["Up to"],
    touching: ["From", "To"],
    stepping: ["From", "To"],
    from: ["From"],
    text: ["Band"],
  }[layout];
  const rows = bands.map((band, index): CellValue[] => {
    const below = bands[index - 1]?.top ?? 0n;
    const from = double(layout === "stepping" && index > 0 ? below + perUnit : below, 6);
    const to = band.top === null ? "∞" : double(band.top, 6);
    const bounds: Record<typeof layout, CellValue[]> = {
      "up to": [to],
      touching: [from, to],
      stepping: [from, to],
      from: [from],
      text: [to === "∞" ? (index === 0 ? "unlimited" : `> ${from}`) : `${from}-${to}`],
    };
    return [...bounds[layout], double(band.rate, 9), double(band.fee, 9)];
  });
  return [[...header, "Unit price", "Flat fee"], ...rows];
}

function read(range: readonly (readonly CellValue[])[]): BandTable {
  const { table, findings } = readBands(range);
  if (table === null) throw new Error(JSON.stringify(findings));
  return table;
}

function charge(quantity: bigint, table: BandTable, by: Mechanism, oracleTerms: OracleTerms): string | null {
  const { included, minimum, maximum, decimals } = oracleTerms;
  const chargeTerms: ChargeTerms = {
    mechanism: by,
    included: exact(decimal(included, 6)),
    ...(minimum === null ? {} : { minimum: exact(decimal(minimum, 9)) }),
    ...(maximum === null ? {} : { maximum: exact(decimal(maximum, 9)) }),
    ...(decimals === null ? {} : { decimals }),
  };
  return priceCharge(readDouble(double(quantity, 6)), table, chargeTerms).charge?.total.toString() ?? null;
}

const expected = (amount: bigint | null): string | null => (amount === null ? null : decimal(amount, amountDigits));

describe("charges, held against rational arithmetic on integers", () => {
  const scene = fc
    .oneof(bandsOf(wholeWidth), bandsOf(fractionalWidth))
    .chain((bands) => fc.tuple(fc.constant(bands), quantityFor(bands), mechanism, terms));

  it("never differ", () => {
    fc.assert(
      fc.property(scene, ([bands, quantity, by, oracleTerms]) => {
        expect(charge(quantity, read(cells(bands, "up to")), by, oracleTerms)).toBe(
          expected(oracle(quantity, bands, by, oracleTerms)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("a table and its rewrite in another layout charge the same", () => {
    const wholeScene = bandsOf(wholeWidth).chain((bands) =>
      fc.tuple(fc.constant(bands), quantityFor(bands), mechanism, terms),
    );
    fc.assert(
      fc.property(wholeScene, ([bands, quantity, by, oracleTerms]) => {
        const once = charge(quantity, read(cells(bands, "up to")), by, oracleTerms);
        for (const layout of ["touching", "stepping", "text"] as const) {
          expect(charge(quantity, read(cells(bands, layout)), by, oracleTerms)).toBe(once);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("a From-only table fills up like the same bounds as Up tos", () => {
    const openBands = bandsOf(fractionalWidth).map((bands) =>
      bands.map((band, i) => (i < bands.length - 1 ? band : { ...band, top: null, rate: band.rate + 1n })),
    );
    const openScene = openBands.chain((bands) => fc.tuple(fc.constant(bands), quantityFor(bands), terms));
    fc.assert(
      fc.property(openScene, ([bands, quantity, oracleTerms]) => {
        expect(charge(quantity, read(cells(bands, "from")), "Fill up", oracleTerms)).toBe(
          charge(quantity, read(cells(bands, "up to")), "Fill up", oracleTerms),
        );
      }),
      { numRuns: 500 },
    );
  });

  it("fill up without flat fees is continuous: a millionth more costs a millionth at one of the rates", () => {
    const free: OracleTerms = { included: 0n, minimum: null, maximum: null, decimals: null };
    fc.assert(
      fc.property(scene, ([bands, quantity]) => {
        const table = read(
          cells(
            bands.map((band) => ({ ...band, fee: 0n })),
            "up to",
          ),
        );
        const [less, more] = [charge(quantity, table, "Fill up", free), charge(quantity + 1n, table, "Fill up", free)];
        if (less === null || more === null || quantity + 1n > 999_999_999_999_999n) return;
        const step = exact(more).minus(exact(less)).mul(exact("1000000")).toString();
        expect(bands.map((band) => decimal(band.rate, 9))).toContain(step);
      }),
      { numRuns: 500 },
    );
  });

  it("a charge is the sum of its lines, which price every unit", () => {
    fc.assert(
      fc.property(scene, ([bands, quantity, by]) => {
        const result = priceCharge(readDouble(double(quantity, 6)), read(cells(bands, "up to")), { mechanism: by });
        if (result.charge === null) return;
        const sum = (of: "amount" | "units"): string =>
          result.charge.lines.reduce((total, line) => total.plus(line[of]), exact("0")).toString();
        expect(sum("amount")).toBe(result.charge.total.toString());
        expect(sum("units")).toBe(decimal(quantity, 6));
      }),
      { numRuns: 500 },
    );
  });
});
