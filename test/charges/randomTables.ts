import type { OracleBand, OracleTable, OracleTerms } from "./rationalOracle";

/** A generator of numbers from 0 up to, not including, 1, the same for the same seed. */
export type Random = () => number;

export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface RandomTable {
  readonly cells: (string | number)[][];
  readonly table: OracleTable;
}

export interface RandomOptions {
  readonly bands: number;
  /** Decimals of the rates; "tie" for rates that end on half a penny. */
  readonly rates: number | "tie";
  readonly layout?: "up to" | "touching" | "stepping" | "from" | "from 1";
  readonly fees?: boolean;
  readonly blocks?: boolean;
  readonly fractionalBounds?: boolean;
  /** Some rates below zero. */
  readonly negative?: boolean;
  readonly open?: boolean;
  /** Widths of the bands are at most so much. */
  readonly widest?: number;
}

const integer = (random: Random, below: number): number => Math.floor(random() * below);
const decimal = (random: Random, below: number, decimals: number): number =>
  Number((random() * below).toFixed(decimals));

/** The double beside it that Excel shows as the same decimal, as a formula in a cell often leaves one. */
function beside(random: Random, value: number): number {
  if (value === 0 || random() > 0.1) return value;
  const near = value * (1 + (random() < 0.5 ? -1 : 1) * 2 ** -52);
  return Number(near.toPrecision(15)) === value ? near : value;
}

function rate(random: Random, kind: number | "tie"): number {
  if (kind === "tie") return (2 * integer(random, 2000) + 1) / 200;
  return decimal(random, random() < 0.2 ? 1000 : 20, kind);
}

/** A random table, as cells with headers and as the oracle knows it. */
export function randomTable(random: Random, options: RandomOptions): RandomTable {
  const layout = options.layout ?? "up to";
  const open = layout === "from" || layout === "from 1" || (options.open ?? random() < 0.8);
  const decimals = options.fractionalBounds === true ? 1 + integer(random, 3) : 0;
  const step = layout === "stepping" ? 10 ** -decimals : 0;
  const widest = options.widest ?? (random() < 0.5 ? 20 : 5000);
  const bands: OracleBand[] = [];
  let below = layout === "from 1" ? 1 : 0;
  for (let index = 0; index < options.bands; index += 1) {
    // Two steps at least, and a first band that holds 1 where it begins there.
    const least = index === 0 && layout === "stepping" ? 1 : 2 * 10 ** -decimals;
    const width = decimals === 0 ? 1 + integer(random, widest) : Math.max(decimal(random, widest, decimals), least);
    const top = Number((below + width).toFixed(decimals));
    // A lone row of zeros is no band but a blank range, as desktop Excel passes it.
    const size = beside(random, rate(random, options.rates)) || (options.bands === 1 ? 1 : 0);
    bands.push({
      from: below,
      to: open && index === options.bands - 1 ? null : top,
      rate: options.negative === true && random() < 0.2 ? -size : size,
      fee: options.fees === true && random() < 0.7 ? beside(random, decimal(random, 200, integer(random, 4))) : 0,
      block: options.blocks === true && random() < 0.7 ? 1 + integer(random, 50) : null,
    });
    below = top;
  }
  return {
    cells: cellsOf(bands, layout, step, options),
    table: {
      membership: layout === "from" || layout === "from 1" ? "from" : "to",
      countsUnits: layout === "from 1",
      startsAtZero: layout !== "from 1" && layout !== "stepping",
      bands,
    },
  };
}

function cellsOf(
  bands: readonly OracleBand[],
  layout: NonNullable<RandomOptions["layout"]>,
  step: number,
  options: RandomOptions,
): (string | number)[][] {
  const from = (index: number, band: OracleBand): number =>
    layout === "stepping" ? (index === 0 ? 1 : Number((band.from + step).toFixed(3))) : band.from;
  const bounds: Record<typeof layout, (band: OracleBand, index: number) => (string | number)[]> = {
    "up to": ({ to }) => [to ?? "∞"],
    touching: (band) => [band.from, band.to ?? "∞"],
    stepping: (band, index) => [from(index, band), band.to ?? "∞"],
    from: (band) => [band.from],
    "from 1": (band) => [band.from],
  };
  const titles = {
    "up to": ["Up to"],
    touching: ["From", "To"],
    stepping: ["From", "To"],
    from: ["From"],
    "from 1": ["From"],
  };
  const blocks = options.blocks === true;
  return [
    [...titles[layout], "Rate", "Flat fee", ...(blocks ? ["Per"] : [])],
    ...bands.map((band, index) => [
      ...bounds[layout](band, index),
      band.rate,
      band.fee,
      ...(blocks ? [band.block ?? ""] : []),
    ]),
  ];
}

/** Quantities where charges go wrong first: on bounds and beside them, whole, with decimals, and very large. */
export function randomQuantity(random: Random, { table }: RandomTable, decimals: number): number {
  const kind = random();
  if (kind < 0.4) {
    const band = table.bands[integer(random, table.bands.length)];
    const bound = (random() < 0.5 ? band?.from : band?.to) ?? 0;
    const smallest = 10 ** -decimals;
    const off = [0, 0, 1, -1, smallest, -smallest][integer(random, 6)] ?? 0;
    return beside(random, Math.max(0, Number((bound + off).toFixed(9))));
  }
  if (kind < 0.7) return integer(random, 20_000);
  if (kind < 0.75) return integer(random, 1e9);
  return beside(random, decimal(random, random() < 0.2 ? 1e6 : 1000, decimals));
}

/** Terms, half of the time with included units, minimum, maximum or rounding. */
export function randomTerms(random: Random, mechanism: OracleTerms["mechanism"]): OracleTerms {
  const sometimes = <T>(share: number, make: () => T): T | undefined => (random() < share ? make() : undefined);
  const included = sometimes(0.25, () => decimal(random, 30, integer(random, 3)));
  const minimum = sometimes(0.25, () => decimal(random, 500, integer(random, 4)));
  const maximum = sometimes(0.25, () => 500 + decimal(random, 50_000, integer(random, 4)));
  const decimals = sometimes(0.8, () => (random() < 0.7 ? 2 : integer(random, 5)));
  return {
    mechanism,
    ...(included === undefined ? {} : { included }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(decimals === undefined ? {} : { decimals }),
  };
}

/** One random table of any kind. */
export function anyTable(random: Random): RandomTable {
  const layouts = ["up to", "up to", "touching", "stepping", "from", "from 1"] as const;
  const rates = ["tie", "tie", 0, 2, 3, 4, 6, 9] as const;
  const layout = layouts[integer(random, layouts.length)] ?? "up to";
  return randomTable(random, {
    bands: random() < 0.5 ? 1 + integer(random, 10) : 1 + integer(random, 100),
    rates: rates[integer(random, rates.length)] ?? 2,
    layout,
    fees: random() < 0.6,
    blocks: random() < 0.15,
    fractionalBounds: layout !== "from 1" && random() < 0.25,
    negative: random() < 0.05,
  });
}
