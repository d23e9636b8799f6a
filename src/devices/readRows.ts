import type { Finding } from "../messages";
import { titleKey } from "./columns/titleKey";
import type { Layout } from "./columns/layout";
import type { ColumnRole, Device, ImportedColumn, ImportOptions } from "./device";
import { deviceFinding } from "./deviceFinding";
import { maxCellLength, maxRows } from "./file/limits";
import type { SourceRow } from "./file/rowSource";
import { makeTypeReader } from "./reading/assetType";
import { cellText, detach, makeKeeper } from "./reading/cellText";
import { DateColumn } from "./reading/dateColumn";
import { readMacs } from "./reading/macs";
import { isRepeatedHeader, isSummaryRow, isTitleRow } from "./reading/rowKind";
import { isRetiredShelf, isUnmanaged, makeStatusReader } from "./reading/status";
import type { StatusMeaning } from "./reading/status";

/** A device of which only the dates, and what follows from them, are still to be settled. */
export type Draft = { -readonly [Key in keyof Device]: Device[Key] };

export type Skipped = "title" | "repeated_header" | "summary_row" | "blank_row" | "continuation_row";

/** What became of a row so far: a device (its position), or the reason why it is none. A number per device spares memory. */
export type RowReading =
  | number
  | { readonly kind: "skipped"; readonly as: Skipped }
  | { readonly kind: "rejected"; readonly finding: Finding };

export interface RowsReading {
  readonly drafts: readonly Draft[];
  /** Per device. */
  readonly statuses: readonly StatusMeaning[];
  /** By record number: the first one is record 1. */
  readonly rows: readonly RowReading[];
  /** Devices of rows that have fewer fields than the header has titles, and how many. */
  readonly shortRows: ReadonlyMap<Draft, number>;
  /** Type words that no rule knows. */
  readonly unknownTypes: ReadonlySet<string>;
  readonly lastSeen: DateColumn | null;
  readonly firstSeen: DateColumn | null;
  /** Why reading had to stop, where it had to. */
  readonly refusal: Finding | null;
}

/** The customer of a row that names none, and of an export that names none anywhere. */
export const unassigned = "(Unassigned)";
export const singleTenant = "(single tenant)";

const noMacs: readonly string[] = [];

/** Reads every row under the header into a device or the reason why it is none. */
export function readRows(layout: Layout, file: string, options: ImportOptions): RowsReading {
  const { source, headerRow, width } = layout;
  const reader = new RowReader(layout, file, options);
  let position = -1;
  for (const batch of source.batches(width)) {
    for (const row of batch) {
      position++;
      if (position <= headerRow) continue;
      if (row.fault === "damaged") return reader.stop("devices.damagedWorkbook");
      if (position - headerRow > maxRows) return reader.stop("devices.tooManyRows");
      reader.read(row, position - headerRow);
    }
  }
  return reader.result(null);
}

class RowReader {
  private readonly drafts: Draft[] = [];
  private readonly statuses: StatusMeaning[] = [];
  private readonly shortRows = new Map<Draft, number>();
  private readonly unknownTypes = new Set<string>();
  private readonly rows: RowReading[] = [];
  private readonly titleKeys: readonly string[];
  private readonly preambleKeys: ReadonlySet<string>;
  private readonly columns: Readonly<Record<ColumnRole, readonly number[]>>;
  private readonly mapped: readonly ImportedColumn[];
  private readonly statusColumns: readonly { readonly index: number; readonly read: (text: string) => StatusMeaning }[];
  private readonly managed: readonly ImportedColumn[];
  private readonly lastSeen: DateColumn | null;
  private readonly firstSeen: DateColumn | null;
  private readonly typeOf: ReturnType<typeof makeTypeReader>;
  private readonly keep = makeKeeper();
  private readonly customers = new Map<string, { readonly customer: string; readonly site: string }>();

  constructor(
    private readonly layout: Layout,
    private readonly file: string,
    private readonly options: ImportOptions,
  ) {
    const { headers, columns, product, preamble } = layout;
    this.mapped = columns;
    this.titleKeys = layout.headerRow < 0 ? [] : headers.map(titleKey);
    const lines = preamble.map((line) => line.filter((cell) => cell.trim() !== "").map(titleKey));
    this.preambleKeys = new Set(lines.filter((line) => line.length > 0).map((line) => line.join("|")));
    const indexes = (role: ColumnRole) => columns.filter((column) => column.role === role).map(({ index }) => index);
    this.columns = {
      id: indexes("id"),
      name: indexes("name"),
      customer: indexes("customer"),
      site: indexes("site"),
      type: indexes("type"),
      formFactor: indexes("formFactor"),
      os: indexes("os"),
      serial: indexes("serial"),
      mac: indexes("mac"),
      status: indexes("status"),
      managed: indexes("managed"),
      lastSeen: indexes("lastSeen"),
      firstSeen: indexes("firstSeen"),
      model: indexes("model"),
    };
    const hasLastSeen = this.columns.lastSeen.length > 0;
    this.statusColumns = columns
      .filter(({ role }) => role === "status")
      .map(({ title, index }) => ({ index, read: makeStatusReader(title, product, !hasLastSeen) }));
    this.managed = columns.filter(({ role }) => role === "managed");
    this.lastSeen = this.dateColumn("lastSeen");
    this.firstSeen = this.dateColumn("firstSeen");
    this.typeOf = makeTypeReader({ rules: options.typeRules, own: product?.types, rollUp: options.rollUp });
  }

  read({ cells, fault }: SourceRow, record: number): void {
    this.rows.push(fault === "" ? this.row(cells, record) : this.faulty(fault, record));
  }

  stop(code: "devices.damagedWorkbook" | "devices.tooManyRows"): RowsReading {
    const { sheet } = this.layout.source;
    const place = sheet === "" ? { file: this.file } : { file: this.file, sheet };
    return this.result(deviceFinding(code, "error", place, { limit: maxRows }));
  }

  result(refusal: Finding | null): RowsReading {
    const { drafts, statuses, rows, shortRows, unknownTypes, lastSeen, firstSeen } = this;
    return { drafts, statuses, rows, shortRows, unknownTypes, lastSeen, firstSeen, refusal };
  }

  private row(cells: readonly string[], record: number): RowReading {
    const filled = firstFilled(cells);
    if (filled.length === 0) return skipped.blank_row;
    if (filled.length <= 3) {
      if (isSummaryRow(filled)) return skipped.summary_row;
      if (isTitleRow(filled, this.preambleKeys)) return skipped.title;
    }
    if (this.repeatsHeader(cells)) return skipped.repeated_header;
    const { width, headers, source } = this.layout;
    if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
      return this.rejected("devices.columnCount", record, { fields: cells.length, columns: headers.length });
    }
    const name = this.text("name", cells);
    if (name === "") return this.nameless(cells, record);
    const long = this.mapped.find(({ index }) => (cells[index]?.length ?? 0) > maxCellLength);
    if (long !== undefined) {
      return this.rejected("devices.cellTooLong", record, { column: long.title, limit: maxCellLength });
    }
    const draft = this.add(name, cells, record);
    if (source.fieldForEveryColumn && cells.length < headers.length) this.shortRows.set(draft, cells.length);
    return this.drafts.length - 1;
  }

  private add(name: string, cells: readonly string[], record: number): Draft {
    const { keep } = this;
    const owner = this.owner(cells);
    const sourceType = keep(this.text("type", cells));
    const os = keep(this.text("os", cells));
    const model = keep(this.text("model", cells));
    const formFactor = this.text("formFactor", cells);
    const { assetType, isWordKnown } = this.typeOf({ sourceType, os, formFactor, model });
    const draft: Draft = {
      id: detach(this.text("id", cells)),
      name: detach(name),
      customer: owner.customer === "" ? unassigned : owner.customer,
      site: owner.site,
      sourceType,
      assetType,
      active: false,
      activity: "no date",
      lastSeen: null,
      firstSeen: null,
      serial: detach(this.text("serial", cells)),
      macs: this.macs(cells),
      os,
      model,
      record,
    };
    this.drafts.push(draft);
    this.statuses.push(this.status(cells, owner));
    if (!isWordKnown) this.unknownTypes.add(sourceType);
    this.lastSeen?.add(cells[this.columns.lastSeen[0]!] ?? "");
    this.firstSeen?.add(cells[this.columns.firstSeen[0]!] ?? "");
    return draft;
  }

  /** The first of the role's columns that is filled. */
  private text(role: ColumnRole, cells: readonly string[]): string {
    for (const index of this.columns[role]) {
      const text = cellText(cells[index]);
      if (text !== "") return text;
    }
    return "";
  }

  private owner(cells: readonly string[]): { readonly customer: string; readonly site: string } {
    const text = this.text("customer", cells);
    const site = this.columns.site.length === 0 ? "" : this.keep(this.text("site", cells));
    let owner = this.customers.get(text);
    if (owner === undefined) {
      const name = text.replace(/\s+/g, " ");
      const dot = this.layout.product?.customerIsLastPart ? name.lastIndexOf(".") : -1;
      owner =
        this.columns.customer.length === 0
          ? { customer: this.options.customer ?? singleTenant, site: "" }
          : { customer: detach(name.slice(dot + 1)), site: dot < 0 ? "" : name.slice(0, dot) };
      this.customers.set(detach(text), owner);
    }
    return site === "" ? owner : { customer: owner.customer, site };
  }

  private status(cells: readonly string[], owner: { readonly customer: string; readonly site: string }): StatusMeaning {
    let online = false;
    let unmanaged = false;
    for (const { index, read } of this.statusColumns) {
      const meaning = read(cells[index] ?? "");
      if (meaning === "retired") return "retired";
      if (meaning === "online") online = true;
      else if (meaning === "unmanaged") unmanaged = true;
    }
    if (isRetiredShelf(owner.site) || isRetiredShelf(owner.customer)) return "retired";
    if (unmanaged || this.managed.some(({ title, index }) => isUnmanaged(title, cells[index] ?? "")))
      return "unmanaged";
    return online ? "online" : "";
  }

  private macs(cells: readonly string[]): readonly string[] {
    const { mac } = this.columns;
    if (mac.length === 0) return noMacs;
    if (mac.length === 1) return readMacs(cells[mac[0]!] ?? "");
    return readMacs(mac.map((index) => cells[index] ?? "").join(" "));
  }

  /** A row without a name: further values of the device above it where no other role is filled, else a fault. */
  private nameless(cells: readonly string[], record: number): RowReading {
    const isBare = this.mapped.every(({ role, index }) => role === "site" || cellText(cells[index]) === "");
    return isBare && this.drafts.length > 0
      ? skipped.continuation_row
      : this.rejected("devices.missingName", record, { id: this.text("id", cells) || this.text("serial", cells) });
  }

  private repeatsHeader(cells: readonly string[]): boolean {
    const index = this.columns.name[0] ?? -1;
    const name = cells[index];
    if (index < 0 || name === undefined || this.titleKeys.length === 0) return false;
    const title = this.layout.headers[index]!;
    if (name.length !== title.length && name.trim().length !== title.length) return false;
    return titleKey(name) === this.titleKeys[index] && isRepeatedHeader(cells, this.titleKeys);
  }

  private faulty(fault: SourceRow["fault"], record: number): RowReading {
    return this.rejected(fault === "too long" ? "devices.recordTooLong" : "devices.unclosedQuote", record);
  }

  private rejected(
    code: Parameters<typeof deviceFinding>[0],
    record: number,
    values: Finding["values"] = {},
  ): RowReading {
    const { sheet } = this.layout.source;
    const place = sheet === "" ? { file: this.file, row: record } : { file: this.file, sheet, row: record };
    return { kind: "rejected", finding: deviceFinding(code, "warning", place, values) };
  }

  private dateColumn(role: ColumnRole): DateColumn | null {
    const column = this.mapped.find((mapped) => mapped.role === role);
    if (column === undefined) return null;
    return new DateColumn(this.options.asOf.getTime(), /^days(since|offline|inactive)/.test(titleKey(column.title)));
  }
}

const skipped: Readonly<Record<Skipped, RowReading>> = {
  title: { kind: "skipped", as: "title" },
  repeated_header: { kind: "skipped", as: "repeated_header" },
  summary_row: { kind: "skipped", as: "summary_row" },
  blank_row: { kind: "skipped", as: "blank_row" },
  continuation_row: { kind: "skipped", as: "continuation_row" },
};

/** The filled fields, up to four of them: more do not matter to what they are asked for. */
function firstFilled(cells: readonly string[]): readonly string[] {
  const filled: string[] = [];
  for (const cell of cells) {
    if (cell === "" || cell.trim() === "") continue;
    filled.push(cell.trim());
    if (filled.length > 3) break;
  }
  return filled;
}
