import { AssetIndex, nameKey, type Asset, type Day, type PastAsset } from "../agreements";
import type { ImportRecord } from "./importRecord";

/** The assets as they were counted on one day. */
export interface AssetsOn {
  readonly assets: readonly Asset[];
  readonly index: AssetIndex;
  /** The sources that an earlier import than today's sheet was counted from, each with that import's date. */
  readonly snapshots: readonly { readonly source: string; readonly asOf: Day }[];
}

/**
 * The assets of any day, by what imports left behind: each source as its last import on or before the day had it, where a
 * later one has changed the sheet since; else as today's sheet has it. Rows typed by hand are always today's. Each day is
 * worked out once.
 */
export class AssetHistory {
  readonly #assets: readonly Asset[];
  readonly #past: readonly PastAsset[];
  /** Dates of each source's imports. */
  readonly #imports = new Map<string, Day[]>();
  /** The newest date of each source on today's sheet. */
  readonly #newest: ReadonlyMap<string, Day>;
  readonly #days = new Map<string, AssetsOn>();
  #firstKnown: ReadonlyMap<string, Day> | null = null;
  #sources: ReadonlyMap<string, readonly string[]> | null = null;

  constructor(assets: readonly Asset[], past: readonly PastAsset[], imports: readonly ImportRecord[]) {
    this.#assets = assets;
    this.#past = past;
    this.#newest = newestImports(assets);
    const add = (source: string, asOf: Day) => {
      const key = sourceKey(source);
      const days = this.#imports.get(key) ?? [];
      this.#imports.set(key, days);
      if (!days.includes(asOf)) days.push(asOf);
    };
    for (const { source, asOf } of imports) if (typeof asOf === "number") add(source, Math.floor(asOf));
    for (const [source, asOf] of this.#newest) add(source, asOf);
  }

  /** The assets as counted on a day. */
  on(day: Day): AssetsOn {
    const snapshots = [...this.#newest].flatMap(([source, newest]) => {
      if (newest <= day) return [];
      const earlier = (this.#imports.get(source) ?? []).filter((asOf) => asOf <= day);
      return earlier.length === 0 ? [] : [{ source, asOf: Math.max(...earlier) }];
    });
    // Days between the same imports have the same assets.
    const key = snapshots.map(({ source, asOf }) => `${source}\u0000${asOf}`).join("\u0001");
    const known = this.#days.get(key);
    if (known) return known;
    const assets = snapshots.length === 0 ? this.#assets : this.#assetsOf(new Map(snapshots.map(pair)));
    const found = {
      assets,
      index: new AssetIndex(assets),
      snapshots: snapshots.map(({ source, asOf }) => ({ source: this.#nameOf(source), asOf })),
    };
    this.#days.set(key, found);
    return found;
  }

  /** Dates of imports after a day and up to another, each once, earliest first. */
  importDays(after: Day, upTo: Day): readonly Day[] {
    const days = new Set([...this.#imports.values()].flat().filter((day) => day > after && day <= upTo));
    return [...days].sort((a, b) => a - b);
  }

  /** The date of a source's first import that is remembered; null for a source that was never imported. */
  firstImport(source: string): Day | null {
    const days = this.#imports.get(sourceKey(source)) ?? [];
    return days.length === 0 ? null : Math.min(...days);
  }

  /** The first day that anything is remembered of a source: an import, or a device as it was then; null where nothing is. */
  firstKnown(source: string): Day | null {
    this.#firstKnown ??= firstDays(this.#assets, this.#past);
    const days = [this.firstImport(source), this.#firstKnown.get(sourceKey(source)) ?? null];
    return days.reduce((first, day) => (first !== null && day !== null ? Math.min(first, day) : (first ?? day)), null);
  }

  /** The sources that a customer has had assets from, today's sheet and all that is remembered; "" where rows were typed. */
  sourcesOf(customer: string): readonly string[] {
    this.#sources ??= sourcesByCustomer([...this.#assets, ...this.#past.map(({ asset }) => asset)]);
    return this.#sources.get(nameKey(customer)) ?? [];
  }

  #assetsOf(asOf: ReadonlyMap<string, Day>): readonly Asset[] {
    const standing = this.#assets.filter(({ source, since }) => {
      const day = asOf.get(sourceKey(source));
      return day === undefined || since === null || since <= day;
    });
    const past = this.#past.filter(({ asset, until }) => {
      const day = asOf.get(sourceKey(asset.source));
      return day !== undefined && asset.since <= day && day < until;
    });
    return [...standing, ...past.map(({ asset }) => asset)];
  }

  /** A source as the sheet writes it. */
  #nameOf(key: string): string {
    return this.#assets.find(({ source }) => sourceKey(source) === key)?.source ?? key;
  }
}

/** The first day of any device's present or earlier state, by source. */
function firstDays(assets: readonly Asset[], past: readonly PastAsset[]): ReadonlyMap<string, Day> {
  const first = new Map<string, Day>();
  for (const { source, since } of [...assets, ...past.map(({ asset }) => asset)]) {
    const key = sourceKey(source);
    if (since !== null && since < (first.get(key) ?? Infinity)) first.set(key, since);
  }
  return first;
}

function sourcesByCustomer(assets: readonly Asset[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Map<string, string>>();
  for (const { customer, source } of assets) {
    const key = nameKey(customer);
    const sources = found.get(key) ?? new Map<string, string>();
    found.set(key, sources);
    if (!sources.has(sourceKey(source))) sources.set(sourceKey(source), source);
  }
  return new Map([...found].map(([customer, sources]) => [customer, [...sources.values()]]));
}

function newestImports(assets: readonly Asset[]): Map<string, Day> {
  const newest = new Map<string, Day>();
  for (const { source, asOf } of assets) {
    const key = sourceKey(source);
    if (key !== "" && asOf !== null && asOf > (newest.get(key) ?? -Infinity)) newest.set(key, asOf);
  }
  return newest;
}

/** Sources are known without regard to letter case, since a user may type one. */
function sourceKey(source: string): string {
  return source.trim().toLowerCase();
}

const pair = ({ source, asOf }: { source: string; asOf: Day }): [string, Day] => [source, asOf];
