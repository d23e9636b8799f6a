/**
 * What a charge is, by definition and slowly: rational numbers on BigInt, band after band. It shares no code with the product,
 * so that the two can only agree by both being right.
 */

/** digits ÷ 10^places. */
export interface Rational {
  readonly digits: bigint;
  readonly places: number;
}

export interface OracleBand {
  /** Where the band starts, as the table says or implies it. */
  readonly from: number;
  /** The highest quantity of the band, or, in a table of Froms, the next band's From; null = open. */
  readonly to: number | null;
  readonly rate: number;
  readonly fee: number;
  /** Units per started block; null = priced by the unit. */
  readonly block: number | null;
}

export interface OracleTable {
  /** "to": a quantity on a bound belongs to the band that ends there; "from": to the one that starts there. */
  readonly membership: "to" | "from";
  /** The first From is 1, and the table is one of Froms: they count units. */
  readonly countsUnits: boolean;
  /** The first band starts at 0 or has no From. */
  readonly startsAtZero: boolean;
  readonly bands: readonly OracleBand[];
}

export interface OracleTerms {
  readonly mechanism: "Look up" | "Fill up" | "Stairstep";
  readonly included?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly decimals?: number;
}

const whole = (digits: bigint): Rational => ({ digits, places: 0 });
const nothing = whole(0n);

/** The decimal that Excel shows for a double: 15 significant digits. */
function shown(double: number): Rational {
  const [mantissa = "", exponent = "0"] = double.toExponential(14).split("e");
  const places = 14 - Number(exponent);
  const digits = BigInt(mantissa.replace(".", ""));
  return places >= 0 ? { digits, places } : whole(digits * 10n ** BigInt(-places));
}

const powers = Array.from({ length: 60 }, (_, exponent) => 10n ** BigInt(exponent));
const powerOfTen = (exponent: number): bigint => powers[exponent] ?? 10n ** BigInt(exponent);

function at(value: Rational, places: number): bigint {
  return places === value.places ? value.digits : value.digits * powerOfTen(places - value.places);
}

function plus(a: Rational, b: Rational): Rational {
  const places = Math.max(a.places, b.places);
  return { digits: at(a, places) + at(b, places), places };
}

const minus = (a: Rational, b: Rational): Rational => plus(a, { digits: -b.digits, places: b.places });
const times = (a: Rational, b: Rational): Rational => ({ digits: a.digits * b.digits, places: a.places + b.places });

function compare(a: Rational, b: Rational): number {
  const { digits } = minus(a, b);
  return digits > 0n ? 1 : digits < 0n ? -1 : 0;
}

interface ShownBand {
  readonly from: Rational;
  readonly to: Rational | null;
  readonly rate: Rational;
  readonly fee: Rational;
  readonly block: Rational | null;
}

/** Many quantities are charged by one table, whose numbers are read once. */
const shownTables = new WeakMap<OracleTable, readonly ShownBand[]>();

function bandsOf(table: OracleTable): readonly ShownBand[] {
  const known = shownTables.get(table);
  if (known !== undefined) return known;
  const bands = table.bands.map(({ from, to, rate, fee, block }) => ({
    from: shown(from),
    to: to === null ? null : shown(to),
    rate: shown(rate),
    fee: shown(fee),
    block: block === null ? null : shown(block),
  }));
  shownTables.set(table, bands);
  return bands;
}

/** Whole blocks that so many units start. */
function started(units: Rational, block: Rational): Rational {
  const places = Math.max(units.places, block.places);
  const [part, size] = [at(units, places), at(block, places)];
  return whole(part / size + (part % size > 0n ? 1n : 0n));
}

const amountOf = (band: ShownBand, units: Rational): Rational =>
  times(band.block === null ? units : started(units, band.block), band.rate);

function bandOf(table: OracleTable, quantity: Rational): ShownBand | undefined {
  const bands = bandsOf(table);
  if (table.membership === "to") return bands.find(({ to }) => to === null || compare(quantity, to) <= 0);
  return bands.findLast(({ from }) => compare(quantity, from) >= 0) ?? bands[0];
}

function fillUp(table: OracleTable, quantity: Rational): Rational {
  const offset = whole(table.countsUnits ? 1n : 0n);
  let sum = nothing;
  for (const [index, band] of bandsOf(table).entries()) {
    const lower = index === 0 ? nothing : minus(band.from, offset);
    const upper = band.to === null ? quantity : minus(band.to, offset);
    const units = minus(compare(quantity, upper) < 0 ? quantity : upper, lower);
    if (units.digits > 0n) sum = plus(sum, plus(amountOf(band, units), band.fee));
  }
  return sum;
}

/** Rounds to so many decimals, half away from zero. */
function rounded(value: Rational, decimals: number): Rational {
  if (value.places <= decimals) return value;
  const unit = 10n ** BigInt(value.places - decimals);
  const size = value.digits < 0n ? -value.digits : value.digits;
  const part = size % unit;
  const up = size / unit + (2n * part >= unit ? 1n : 0n);
  return { digits: value.digits < 0n ? -up : up, places: decimals };
}

/** The exact total; null above a finite last band. */
export function oracleCharge(table: OracleTable, quantity: number, terms: OracleTerms): Rational | null {
  const left = minus(shown(quantity), shown(terms.included ?? 0));
  const units = left.digits > 0n ? left : nothing;
  const top = bandsOf(table).at(-1)?.to ?? null;
  if (top !== null && compare(units, top) > 0) return null;
  const first = bandsOf(table)[0];
  const band = bandOf(table, units);
  if (band === undefined || first === undefined) return null;
  let charge: Rational;
  if (units.digits === 0n) charge = table.startsAtZero ? first.fee : nothing;
  else if (terms.mechanism === "Stairstep") charge = band.fee;
  else if (terms.mechanism === "Look up") charge = plus(amountOf(band, units), band.fee);
  else charge = fillUp(table, units);
  if (terms.minimum !== undefined && compare(charge, shown(terms.minimum)) < 0) charge = shown(terms.minimum);
  if (terms.maximum !== undefined && compare(charge, shown(terms.maximum)) > 0) charge = shown(terms.maximum);
  return terms.decimals === undefined ? charge : rounded(charge, terms.decimals);
}

/** The double nearest a rational number. */
export function nearestDouble({ digits, places }: Rational): number {
  return digits === 0n ? 0 : Number(`${digits}e-${places}`);
}
