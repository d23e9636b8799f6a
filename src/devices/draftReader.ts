import { readCustomerPath } from "./columns/customerPath";
import type { Layout } from "./columns/layout";
import { titleKey } from "./columns/titleKey";
import type { ColumnRole, ImportedColumn, ImportOptions } from "./device";
import type { RowBatch } from "./file/rowSource";
import { blank, type ValueList } from "./file/valueList";
import { makeTypeReader } from "./reading/assetType";
import { cellText } from "./reading/cellText";
import type { DateColumn } from "./reading/dateColumn";
import { KindMemory } from "./reading/kindMemory";
import { inferOsFamily, tellsMachine } from "./reading/osFamily";
import { isRetiredShelf, isUnmanaged, makeStatusReader } from "./reading/status";
import type { StatusMeaning } from "./reading/status";
import { DeviceTable, statusMeanings } from "./table/deviceTable";
import type { TextColumn } from "./table/textColumn";

/** The customer of a row that names none, and of an export that names none anywhere. */
export const unassigned = "(Unassigned)";
export const singleTenant = "(single tenant)";

/** Whom a machine belongs to, read once for each text; names by their numbers. */
export interface Owner {
  readonly customer: number;
  readonly site: number;
  /** The customer is a shelf for retired machines. */
  readonly isShelf: boolean;
  /** The text is a title of the header: the row may be a header. */
  readonly isTitle: boolean;
}

/** A customer that a database or a person has written for none. */
const noCustomer = /^(null|none|n\/a|\((null|none|blank|n\/a)\)|-+)$/i;

/** What a kind of machine is billed as. */
interface Kind {
  readonly assetType: number;
  readonly isWordKnown: boolean;
}

/** Reads rows that name a device into a table, by the columns that play a role; the other columns' texts are never made. */
export class DraftReader {
  readonly table: DeviceTable;
  /** Type words that no rule knows. */
  readonly unknownTypes = new Set<string>();
  private readonly columns: Readonly<Record<ColumnRole, readonly number[]>>;
  private readonly statusColumns: readonly {
    readonly index: number;
    readonly read: (text: string) => StatusMeaning;
    /** What values of the column mean, by their numbers, as far as it was asked. */
    readonly meanings: (StatusMeaning | undefined)[];
  }[];
  private readonly managed: readonly ImportedColumn[];
  private readonly titleKeys: ReadonlySet<string>;
  private readonly typeOf: ReturnType<typeof makeTypeReader>;
  private readonly kinds = new KindMemory<Kind>();
  /** By the number of the customer's text. */
  private readonly owners: (Owner | undefined)[] = [];
  /** By the number of the site. */
  private readonly shelves: (boolean | undefined)[] = [];
  /** By the number of an operating system: whether it tells the kind of machine. */
  private readonly telling: (boolean | undefined)[] = [];
  /** Whose the following rows are where they do not say so: as the last line of the report that names one; blank = nobody said. */
  private customerLine = blank;
  /** The first customer that a row was given because it stands above; "" = none was. */
  customerAbove = "";

  constructor(
    private readonly layout: Layout,
    private readonly options: ImportOptions,
    private readonly lastSeen: DateColumn | null,
    private readonly firstSeen: DateColumn | null,
    private readonly values: ValueList,
  ) {
    this.table = new DeviceTable(values);
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
    const hasLastSeen = this.columns.lastSeen.length > 0;
    this.statusColumns = columns
      .filter(({ role }) => role === "status")
      .map(({ title, index }) => ({
        index,
        read: makeStatusReader(title, product, options.asOf.getTime(), !hasLastSeen),
        meanings: [],
      }));
    const titles = layout.headerRow < 0 ? [] : layout.headers;
    this.titleKeys = new Set(titles.map(titleKey).filter((key) => key !== ""));
    this.managed = columns.filter(({ role }) => role === "managed");
    this.typeOf = makeTypeReader({ rules: options.typeRules, own: product?.types, rollUp: options.rollUp });
  }

  /** Number of devices that were read. */
  get count(): number {
    return this.table.records.length;
  }

  /** Reads a row that has a name and an owner; gives the device's place. */
  read(batch: RowBatch, row: number, record: number, owner: Owner): number {
    const { table, columns } = this;
    const site = this.value(this.columns.site, batch, row) || owner.site;
    const sourceType = this.value(this.columns.type, batch, row);
    const os = this.os(batch, row);
    const model = this.value(this.columns.model, batch, row);
    const formFactor = this.value(this.columns.formFactor, batch, row);
    const kind = this.kind(sourceType, os, formFactor, model);
    this.take(columns.id, batch, row, table.ids);
    this.take(columns.name, batch, row, table.names);
    this.take(columns.serial, batch, row, table.serials);
    this.takeMacs(batch, row);
    table.customers.add(owner.customer);
    table.sites.add(site);
    table.sourceTypes.add(sourceType);
    table.assetTypes.add(kind.assetType);
    table.operatingSystems.add(os);
    table.models.add(model);
    table.records.add(record);
    table.statuses.add(statusMeanings.indexOf(this.status(batch, row, owner.isShelf || this.isShelf(site))));
    if (!kind.isWordKnown) this.unknownTypes.add(this.values.at(sourceType));
    if (this.lastSeen !== null) batch.give(row, columns.lastSeen[0]!, this.lastSeen);
    if (this.firstSeen !== null) batch.give(row, columns.firstSeen[0]!, this.firstSeen);
    return this.count - 1;
  }

  /** The following rows belong to the customer that a line of the report names. */
  beginCustomer(name: string): void {
    this.customerLine = this.values.number(name);
  }

  /** A role's text in a row that is no device. */
  textOf(role: "id" | "name" | "serial", batch: RowBatch, row: number): string {
    return this.text(this.columns[role], batch, row);
  }

  /** The first of a role's columns that is filled. What tells machines apart is never spread from one to the next. */
  private text(columns: readonly number[], batch: RowBatch, row: number): string {
    for (const index of columns) {
      if (!isOwn(batch, row, index)) continue;
      const text = cellText(batch.cell(row, index));
      if (text !== "") return text;
    }
    return "";
  }

  /** The same for a role whose values come again and again: the value's number. */
  private value(columns: readonly number[], batch: RowBatch, row: number): number {
    for (const index of columns) {
      const value = batch.value(row, index);
      if (value !== blank) return value;
    }
    return blank;
  }

  /** The same into a column of the table. */
  private take(columns: readonly number[], batch: RowBatch, row: number, into: TextColumn): void {
    for (const index of columns) if (isOwn(batch, row, index) && batch.give(row, index, into)) return;
    into.addBlank();
  }

  /** Of several columns the first whose words tell what kind of machine it is: "Windows" may be a server in the next one. */
  private os(batch: RowBatch, row: number): number {
    const { os } = this.columns;
    const first = this.value(os, batch, row);
    if (os.length < 2 || this.tells(first)) return first;
    const names = os.map((index) => batch.value(row, index));
    const known = (name: number) => inferOsFamily(this.values.at(name)) !== "";
    return names.find((name) => this.tells(name)) ?? names.find(known) ?? first;
  }

  private tells(os: number): boolean {
    return (this.telling[os] ??= tellsMachine(this.values.at(os)));
  }

  /** Title of a column that plays a role and whose text is longer than the limit; "" where none is. */
  longColumn(batch: RowBatch, row: number, limit: number): string {
    if (batch.length(row) <= limit) return "";
    return this.layout.columns.find(({ index }) => batch.cell(row, index).length > limit)?.title ?? "";
  }

  /** Whom the row's machine belongs to. */
  owner(batch: RowBatch, row: number): Owner {
    const { customer } = this.columns;
    const own = this.value(customer, batch, row);
    const text = own === blank ? this.customerLine : own;
    if (own === blank && text !== blank && customer.length > 0) this.customerAbove ||= this.values.at(text);
    const owner = (this.owners[text] ??= this.readOwner(this.values.at(text)));
    if (own !== blank && this.layout.customerIsAbove && !owner.isTitle) this.customerLine = own;
    return owner;
  }

  private readOwner(text: string): Owner {
    if (this.columns.customer.length === 0) return this.ownerOf(text || (this.options.customer ?? singleTenant));
    const name = noCustomer.test(text) ? "" : text.replace(/\s+/g, " ");
    const { customerPath } = this.layout;
    if (customerPath !== null) {
      const { customer, site } = readCustomerPath(name, customerPath);
      return this.ownerOf(customer, site, isRetiredShelf(site));
    }
    const dot = this.layout.product?.customerIsLastPart ? name.lastIndexOf(".") : -1;
    return this.ownerOf(name.slice(dot + 1), dot < 0 ? "" : name.slice(0, dot));
  }

  private ownerOf(customer: string, site = "", isOnShelf = false): Owner {
    const { values } = this;
    return {
      customer: values.number(customer === "" ? unassigned : customer),
      site: values.number(site),
      isShelf: isOnShelf || isRetiredShelf(customer),
      isTitle: this.titleKeys.has(titleKey(customer)),
    };
  }

  private isShelf(site: number): boolean {
    return site !== blank && (this.shelves[site] ??= isRetiredShelf(this.values.at(site)));
  }

  private kind(sourceType: number, os: number, formFactor: number, model: number): Kind {
    const { kinds, values } = this;
    const known = kinds.find(sourceType, os, formFactor, model);
    if (known !== undefined) return known;
    const { assetType, isWordKnown } = this.typeOf({
      sourceType: values.at(sourceType),
      os: values.at(os),
      formFactor: values.at(formFactor),
      model: values.at(model),
    });
    return kinds.add(sourceType, os, formFactor, model, { assetType: values.number(assetType), isWordKnown });
  }

  private status(batch: RowBatch, row: number, isShelf: boolean): StatusMeaning {
    let online = false;
    let offline = false;
    let unmanaged = false;
    for (const { index, read, meanings } of this.statusColumns) {
      const value = batch.value(row, index);
      const meaning = (meanings[value] ??= read(this.values.at(value)));
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

  private takeMacs(batch: RowBatch, row: number): void {
    const all = this.columns.mac;
    const mac = batch.isSpread ? all.filter((index) => isOwn(batch, row, index)) : all;
    const { macs } = this.table;
    if (mac.length === 0) macs.addBlank();
    else if (mac.length === 1) batch.give(row, mac[0]!, macs);
    else macs.addText(mac.map((index) => batch.cell(row, index)).join(" "));
  }
}

/** False for a field that has nothing but what a merged cell above may spread to it. */
const isOwn = (batch: RowBatch, row: number, column: number) => !batch.isSpread || batch.isFilled(row, column);
