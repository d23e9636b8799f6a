import { readCustomerPath } from "./columns/customerPath";
import type { Layout } from "./columns/layout";
import type { ColumnRole, Device, ImportedColumn, ImportOptions } from "./device";
import type { LoadedColumns, RowBatch } from "./file/rowSource";
import { makeTypeReader } from "./reading/assetType";
import { cellText, detach } from "./reading/cellText";
import type { DateColumn } from "./reading/dateColumn";
import { readMacs } from "./reading/macs";
import { inferOsFamily, tellsMachine } from "./reading/osFamily";
import { remember } from "./reading/remember";
import { isRetiredShelf, isUnmanaged, makeStatusReader } from "./reading/status";
import type { StatusMeaning } from "./reading/status";

/** A device of which only the dates, and what follows from them, are still to be settled. */
export type Draft = { -readonly [Key in keyof Device]: Device[Key] };

/** The customer of a row that names none, and of an export that names none anywhere. */
export const unassigned = "(Unassigned)";
export const singleTenant = "(single tenant)";

const noMacs: readonly string[] = [];

/** Whom a machine belongs to, read once for each text. */
interface Owner {
  readonly customer: string;
  readonly site: string;
  /** The customer is a shelf for retired machines. */
  readonly isShelf: boolean;
}

/** Reads rows that name a device into drafts, by the columns that play a role; the other columns' texts are never made. */
export class DraftReader {
  readonly drafts: Draft[] = [];
  /** Per draft. */
  readonly statuses: StatusMeaning[] = [];
  /** Type words that no rule knows. */
  readonly unknownTypes = new Set<string>();
  /** The columns whose texts differ from row to row. */
  readonly loaded: LoadedColumns;
  private readonly columns: Readonly<Record<ColumnRole, readonly number[]>>;
  private readonly statusColumns: readonly { readonly index: number; readonly read: (text: string) => StatusMeaning }[];
  private readonly managed: readonly ImportedColumn[];
  private readonly typeOf: ReturnType<typeof makeTypeReader>;
  private readonly isTelling = remember(tellsMachine);
  private readonly owners = new Map<string, Owner>();
  private readonly shelves = new Map<string, boolean>();
  /** Whose the following rows are where no column says so: as the last line of the report that names one; "" = nobody said. */
  private customerLine = "";

  constructor(
    private readonly layout: Layout,
    private readonly options: ImportOptions,
    private readonly lastSeen: DateColumn | null,
    private readonly firstSeen: DateColumn | null,
  ) {
    const { columns, product } = layout;
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
    const { id, name, serial, mac, lastSeen: last, firstSeen: first } = this.columns;
    this.loaded = { kept: [...id, ...name, ...serial], passing: [...mac, ...last.slice(0, 1), ...first.slice(0, 1)] };
    const hasLastSeen = this.columns.lastSeen.length > 0;
    this.statusColumns = columns
      .filter(({ role }) => role === "status")
      .map(({ title, index }) => ({
        index,
        read: makeStatusReader(title, product, options.asOf.getTime(), !hasLastSeen),
      }));
    this.managed = columns.filter(({ role }) => role === "managed");
    this.typeOf = makeTypeReader({ rules: options.typeRules, own: product?.types, rollUp: options.rollUp });
  }

  /** Reads a row whose name is known. */
  read(batch: RowBatch, row: number, name: string, record: number): Draft {
    const owner = this.owner(batch, row);
    const site = this.value(this.columns.site, batch, row) || owner.site;
    const sourceType = this.value(this.columns.type, batch, row);
    const os = this.os(batch, row);
    const model = this.value(this.columns.model, batch, row);
    const formFactor = this.value(this.columns.formFactor, batch, row);
    const { assetType, isWordKnown } = this.typeOf({ sourceType, os, formFactor, model });
    const draft: Draft = {
      id: this.text(this.columns.id, batch, row),
      name,
      customer: owner.customer === "" ? unassigned : owner.customer,
      site,
      sourceType,
      assetType,
      active: false,
      activity: "no date",
      lastSeen: null,
      firstSeen: null,
      serial: this.text(this.columns.serial, batch, row),
      macs: this.macs(batch, row),
      os,
      model,
      record,
    };
    this.drafts.push(draft);
    this.statuses.push(this.status(batch, row, owner.isShelf || this.isShelf(site)));
    if (!isWordKnown) this.unknownTypes.add(sourceType);
    this.lastSeen?.add(batch.cell(row, this.columns.lastSeen[0]!));
    this.firstSeen?.add(batch.cell(row, this.columns.firstSeen[0]!));
    return draft;
  }

  /** The following rows belong to the customer that a line of the report names. */
  beginCustomer(name: string): void {
    this.customerLine = name;
  }

  /** A role's text in a row that is no device. */
  textOf(role: "id" | "name" | "serial", batch: RowBatch, row: number): string {
    return this.text(this.columns[role], batch, row);
  }

  /** The first of a role's columns that is filled. */
  private text(columns: readonly number[], batch: RowBatch, row: number): string {
    for (const index of columns) {
      const text = cellText(batch.cell(row, index));
      if (text !== "") return text;
    }
    return "";
  }

  /** The same for a role whose values come again and again. */
  private value(columns: readonly number[], batch: RowBatch, row: number): string {
    for (const index of columns) {
      const value = batch.value(row, index);
      if (value !== "") return value;
    }
    return "";
  }

  /** Of several columns the first whose words tell what kind of machine it is: "Windows" may be a server in the next one. */
  private os(batch: RowBatch, row: number): string {
    const { os } = this.columns;
    const first = this.value(os, batch, row);
    if (os.length < 2 || this.isTelling(first)) return first;
    const values = os.map((index) => batch.value(row, index));
    return values.find(this.isTelling) ?? values.find((value) => inferOsFamily(value) !== "") ?? first;
  }

  /** Title of a column that plays a role and whose text is longer than the limit; "" where none is. */
  longColumn(batch: RowBatch, row: number, limit: number): string {
    if (batch.length(row) <= limit) return "";
    return this.layout.columns.find(({ index }) => batch.cell(row, index).length > limit)?.title ?? "";
  }

  private owner(batch: RowBatch, row: number): Owner {
    const { customer } = this.columns;
    const text = customer.length === 0 ? this.customerLine : this.value(customer, batch, row);
    let owner = this.owners.get(text);
    if (owner === undefined) this.owners.set(text, (owner = this.readOwner(text)));
    return owner;
  }

  private readOwner(text: string): Owner {
    if (this.columns.customer.length === 0) {
      const customer = text || (this.options.customer ?? singleTenant);
      return { customer, site: "", isShelf: isRetiredShelf(customer) };
    }
    const name = text.replace(/\s+/g, " ");
    const { customerPath } = this.layout;
    if (customerPath !== null) {
      const { customer, site } = readCustomerPath(name, customerPath);
      return {
        customer: detach(customer),
        site: detach(site),
        isShelf: isRetiredShelf(customer) || isRetiredShelf(site),
      };
    }
    const dot = this.layout.product?.customerIsLastPart ? name.lastIndexOf(".") : -1;
    const customer = detach(name.slice(dot + 1));
    const site = dot < 0 ? "" : name.slice(0, dot);
    return { customer, site, isShelf: isRetiredShelf(customer) };
  }

  private isShelf(site: string): boolean {
    if (site === "") return false;
    let known = this.shelves.get(site);
    if (known === undefined) this.shelves.set(site, (known = isRetiredShelf(site)));
    return known;
  }

  private status(batch: RowBatch, row: number, isShelf: boolean): StatusMeaning {
    let online = false;
    let offline = false;
    let unmanaged = false;
    for (const { index, read } of this.statusColumns) {
      const meaning = read(batch.value(row, index));
      if (meaning === "retired") return "retired";
      if (meaning === "online") online = true;
      else if (meaning === "offline") offline = true;
      else if (meaning === "unmanaged") unmanaged = true;
    }
    if (isShelf) return "retired";
    if (unmanaged || this.managed.some(({ title, index }) => isUnmanaged(title, batch.cell(row, index)))) {
      return "unmanaged";
    }
    return online && !offline ? "online" : "";
  }

  private macs(batch: RowBatch, row: number): readonly string[] {
    const { mac } = this.columns;
    if (mac.length === 0) return noMacs;
    if (mac.length === 1) return readMacs(batch.cell(row, mac[0]!));
    return readMacs(mac.map((index) => batch.cell(row, index)).join(" "));
  }
}
