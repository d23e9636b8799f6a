import { mechanisms } from "../charges";
import type { Finding } from "../messages";
import { minorUnits, zero, type Exact } from "../money";
import { text } from "./cellText";
import { nameKey } from "./customerNames";
import {
  billingOptions,
  countBases,
  periodAnchors,
  periodLengths,
  prorations,
  type Day,
  type PriceList,
  type Rate,
  type UnreadableRate,
} from "./rate";
import { readAmount, readDay, readWord } from "./readCell";
import { priceListKey } from "./readPriceLists";
import type { TableRecord } from "./tableRecord";

/**
 * Reads the Agreements table, one rate a row. A row in any doubt is no rate: it is answered as unreadable with every fault
 * found in it, and stays out of the run. Agreement and Rate name a rate; the same pair twice is refused in both rows.
 */
export function readRates(
  records: readonly TableRecord[],
  priceLists: readonly PriceList[],
): { readonly rates: readonly Rate[]; readonly unreadable: readonly UnreadableRate[] } {
  const lists = new Map(priceLists.map((list) => [priceListKey(list.name), list]));
  const rowsByKey = new Map<string, TableRecord[]>();
  for (const record of records) {
    const key = rateKey(text(record, "Agreement"), text(record, "Rate"));
    rowsByKey.set(key, [...(rowsByKey.get(key) ?? []), record]);
  }
  const rates: Rate[] = [];
  const unreadable: UnreadableRate[] = [];
  for (const record of records) {
    const reader = new RowReader(record);
    const rate = readRate(reader, lists);
    const same = rowsByKey.get(rateKey(rate.agreement, rate.rate))?.filter((other) => other !== record) ?? [];
    if (same.length > 0 && rate.agreement !== "" && rate.rate !== "") {
      const rows = same.map(({ place }) => place.row ?? 0).join(", ");
      reader.fault("rates.twice", "Rate", { agreement: rate.agreement, rate: rate.rate, rows });
    }
    const { agreement, customer } = rate;
    if (reader.findings.length === 0 && rate.bands) rates.push({ ...rate, bands: rate.bands });
    else unreadable.push({ place: record.place, agreement, customer, rate: rate.rate, findings: reader.findings });
  }
  return { rates, unreadable };
}

/** Agreement and rate as one key, without regard to case and spaces. */
export function rateKey(agreement: string, rate: string): string {
  return `${nameKey(agreement)}\u0000${nameKey(rate)}`;
}

type ReadRate = Omit<Rate, "bands"> & { readonly bands: Rate["bands"] | null };

function readRate(reader: RowReader, lists: ReadonlyMap<string, PriceList>): ReadRate {
  const start = reader.day("Start") ?? reader.missing("Start", Number.NaN);
  const end = reader.day("End");
  if (end !== null && end < start) reader.fault("rates.endBeforeStart", "End", {});
  const minimum = reader.amount("Minimum");
  const maximum = reader.amount("Maximum");
  if (minimum && maximum && minimum.gt(maximum)) {
    reader.fault("rates.minimumAboveMaximum", "Minimum", { minimum: minimum.toString(), maximum: maximum.toString() });
  }
  const priceList = reader.required("Price list");
  const currency = reader.required("Currency").toUpperCase();
  if (currency !== "" && minorUnits(currency) === undefined) {
    reader.fault("rates.unknownCurrency", "Currency", { currency });
  }
  return {
    place: reader.record.place,
    agreement: reader.required("Agreement"),
    customer: reader.required("Customer"),
    rate: reader.required("Rate"),
    assetTypes: readAssetTypes(reader),
    mechanism: reader.word("Mechanism", mechanisms) ?? reader.missing("Mechanism", "Look up"),
    priceList,
    bands: readBandsOf(priceList, lists, reader),
    billingOption: reader.word("Billing option", billingOptions) ?? reader.missing("Billing option", "In arrears"),
    period: reader.word("Period", periodLengths) ?? reader.missing("Period", "Monthly"),
    start,
    end,
    periodsFrom: reader.word("Periods from", periodAnchors) ?? "Start",
    included: reader.amount("Included"),
    minimum,
    maximum,
    currency,
    proration: reader.word("Proration", prorations) ?? "None",
    count: readCount(reader),
    account: text(reader.record, "Account"),
    reference: text(reader.record, "Reference"),
  };
}

/** A rate that is billed in advance has no period yet whose peak or average could be counted. */
function readCount(reader: RowReader): Rate["count"] {
  const count = reader.word("Count", countBases) ?? "Billing point";
  const option = readWord(reader.record.cells["Billing option"] ?? "", billingOptions);
  const inAdvance = typeof option !== "string" && option.value === "In advance";
  if (inAdvance && count !== "Billing point") reader.fault("rates.countInAdvance", "Count", { count });
  return count;
}

/** Asset types between semicolons; a blank one, or one named twice, is a fault. */
function readAssetTypes(reader: RowReader): readonly string[] {
  const cell = reader.required("Asset types");
  if (cell === "") return [];
  const types = cell.split(";").map((type) => type.trim());
  if (types.at(-1) === "" && types.length > 1) types.pop();
  if (types.includes("")) reader.fault("rates.blankAssetType", "Asset types", { text: cell });
  const seen = new Set<string>();
  for (const type of types) {
    if (type !== "" && seen.has(type.toLowerCase())) reader.fault("rates.assetTypeTwice", "Asset types", { type });
    seen.add(type.toLowerCase());
  }
  return types;
}

function readBandsOf(name: string, lists: ReadonlyMap<string, PriceList>, reader: RowReader): Rate["bands"] | null {
  if (name === "") return null;
  const list = lists.get(priceListKey(name));
  if (!list) {
    const known = [...lists.values()].map((one) => one.name).join(", ");
    reader.fault("rates.unknownPriceList", "Price list", { name, known });
    return null;
  }
  if (!list.bands) {
    const faults = list.findings.filter(({ severity }) => severity === "error").length;
    reader.fault("rates.badPriceList", "Price list", { name, faults });
  }
  return list.bands;
}

/** Reads the cells of one row and keeps what is wrong with them. */
class RowReader {
  readonly findings: Finding[] = [];

  constructor(readonly record: TableRecord) {}

  fault(code: string, column: string, values: Readonly<Record<string, string | number>>): void {
    const place = this.record.placeOf(column);
    this.findings.push({ code, severity: "error", place, values: { column, ...values } });
  }

  required(column: string): string {
    const value = text(this.record, column);
    if (value === "") this.fault("rates.blank", column, {});
    return value;
  }

  /** Reports a blank cell that must not be; the stand-in never reaches a rate, because the row has a fault. */
  missing<T>(column: string, standIn: T): T {
    if (text(this.record, column) === "") this.fault("rates.blank", column, {});
    return standIn;
  }

  day(column: string): Day | null {
    const reading = readDay(this.record.cells[column] ?? "");
    if (reading === "unreadable") this.fault("rates.badDate", column, { text: text(this.record, column) });
    return typeof reading === "string" ? null : reading.value;
  }

  amount(column: string): Exact | null {
    const reading = readAmount(this.record.cells[column] ?? "");
    if (reading === "unreadable") this.fault("rates.badNumber", column, { text: text(this.record, column) });
    if (typeof reading === "string") return null;
    if (reading.value.lt(zero)) this.fault("rates.negative", column, { text: text(this.record, column) });
    return reading.value;
  }

  word<T extends string>(column: string, words: readonly T[]): T | null {
    const reading = readWord(this.record.cells[column] ?? "", words);
    if (reading === "unreadable") {
      this.fault("rates.unknownWord", column, { text: text(this.record, column), words: words.join(", ") });
    }
    return typeof reading === "string" ? null : reading.value;
  }
}
