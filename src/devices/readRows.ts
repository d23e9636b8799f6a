import type { Finding } from "../messages";
import { readCustomerLine } from "./columns/customerLine";
import { isCutOff } from "./columns/cutOff";
import { elapsedUnit } from "./columns/elapsedUnit";
import { titleKey } from "./columns/titleKey";
import type { Layout } from "./columns/layout";
import type { ColumnRole, ImportOptions } from "./device";
import { deviceFinding } from "./deviceFinding";
import { DraftReader } from "./draftReader";
import { maxCellLength, maxRows } from "./file/limits";
import { cellsOf, type RowBatch, type RowFault } from "./file/rowSource";
import { ValueList } from "./file/valueList";
import { cellText } from "./reading/cellText";
import { DateColumn } from "./reading/dateColumn";
import { isDrawnLine, isOtherHeader, isRepeatedHeader, isSummaryRow, isTitleRow } from "./reading/rowKind";
import { RowReadings, type RowReading, type Skipped } from "./rowReadings";
import { DeviceList } from "./table/deviceList";

export interface RowsReading {
  /** Devices of which only the dates, and what follows from them, are still to be settled. */
  readonly devices: DeviceList;
  readonly rows: RowReadings;
  /** Places of devices of rows that have fewer fields than the header has titles, and how many. */
  readonly shortRows: ReadonlyMap<number, number>;
  /** The same of rows with something in the blank columns behind the last title. */
  readonly longRows: ReadonlyMap<number, number>;
  /** Place of the device of a last row that the file was cut off in; -1 = it was not. */
  readonly cutRow: number;
  /** Type words that no rule knows. */
  readonly unknownTypes: ReadonlySet<string>;
  readonly lastSeen: DateColumn | null;
  readonly firstSeen: DateColumn | null;
  /** The first customer that a line between the rows, or above them, names because no column does; "" = none. */
  readonly customerLine: string;
  /** The first customer that a row was given because its own column is blank and the customer stands above; "" = none was. */
  readonly customerAbove: string;
  /** Why reading had to stop, where it had to. */
  readonly refusal: Finding | null;
}

/** Filled cells that a total or a title line has at most; a row with more need not be looked at as one. */
const fewCells = 3;

/** Reads every row under the header into a device or the reason why it is none. */
export function readRows(layout: Layout, file: string, options: ImportOptions): RowsReading {
  const { source, headerRow, width } = layout;
  const values = new ValueList();
  const reader = new RowReader(layout, file, options, values);
  let position = -1;
  for (const batch of source.batches(width, values)) {
    batch.load(reader.loaded);
    for (let row = 0; row < batch.rows; row++) {
      position++;
      if (position <= headerRow) continue;
      const fault = batch.fault(row);
      if (fault === "damaged") return reader.stop("devices.damagedWorkbook");
      if (position - headerRow > maxRows) return reader.stop("devices.tooManyRows");
      reader.read(batch, row, fault, position - headerRow);
    }
    if (source.endsOpen) reader.endBatch(batch);
    options.onRows?.(Math.max(0, position - headerRow));
  }
  return reader.result(null);
}

class RowReader {
  private readonly shortRows = new Map<number, number>();
  private readonly longRows = new Map<number, number>();
  /** What became of the row that was read last, and its last field where it has all of them. */
  private reading: RowReading | null = null;
  private lastField: string | null = null;
  private readonly rows = new RowReadings();
  private readonly drafts: DraftReader;
  private readonly titleKeys: readonly string[];
  /** The row that has the header's titles in another order, and stands above the row that is read; 0 = none does. */
  private otherHeader = 0;
  private readonly preambleKeys: ReadonlySet<string>;
  private readonly nameColumn: number;
  private readonly customerColumn: number;
  private customerLine = "";
  /** The columns whose texts are looked at in every row. */
  readonly loaded: readonly number[];
  private readonly lastSeen: DateColumn | null;
  private readonly firstSeen: DateColumn | null;

  constructor(
    private readonly layout: Layout,
    private readonly file: string,
    private readonly options: ImportOptions,
    values: ValueList,
  ) {
    const { headers, columns, preamble } = layout;
    this.titleKeys = layout.headerRow < 0 ? [] : headers.map(titleKey);
    const lines = preamble.map((line) => line.filter((cell) => cell.trim() !== "").map(titleKey));
    this.preambleKeys = new Set(lines.filter((line) => line.length > 0).map((line) => line.join("|")));
    this.nameColumn = columns.find(({ role }) => role === "name")?.index ?? -1;
    this.lastSeen = this.dateColumn("lastSeen");
    this.firstSeen = this.dateColumn("firstSeen");
    this.drafts = new DraftReader(layout, options, this.lastSeen, this.firstSeen, values);
    this.loaded = this.nameColumn < 0 ? [] : [this.nameColumn];
    this.customerColumn = columns.find(({ role }) => role === "customer")?.index ?? -1;
    for (const line of preamble) this.takeCustomer(line.flatMap((cell) => cell.trim() || []));
  }

  read(batch: RowBatch, row: number, fault: RowFault, record: number): void {
    this.reading = fault === "" ? this.row(batch, row, record) : this.faulty(fault, record);
    this.rows.add(this.reading);
  }

  /** Keeps the last field of the batch's last row, which may be the file's. */
  endBatch(batch: RowBatch): void {
    const columns = this.layout.headers.length;
    const row = batch.rows - 1;
    const isWhole = typeof this.reading === "number" && batch.width(row) === columns;
    this.lastField = isWhole ? batch.cell(row, columns - 1).trim() : null;
  }

  stop(code: "devices.damagedWorkbook" | "devices.tooManyRows"): RowsReading {
    const { sheet } = this.layout.source;
    const place = sheet === "" ? { file: this.file } : { file: this.file, sheet };
    return this.result(deviceFinding(code, "error", place, { limit: maxRows }));
  }

  result(refusal: Finding | null): RowsReading {
    const { rows, shortRows, longRows, lastSeen, firstSeen, customerLine } = this;
    const cutRow = this.endsInField() && typeof this.reading === "number" ? this.reading : -1;
    const { table, unknownTypes, customerAbove } = this.drafts;
    table.finish();
    const devices = new DeviceList(table);
    const notes = { unknownTypes, customerLine, customerAbove, refusal };
    return { devices, rows, shortRows, longRows, cutRow, lastSeen, firstSeen, ...notes };
  }

  /** True where the file was cut off in its last row's last field. */
  private endsInField(): boolean {
    const { headers, sample } = this.layout;
    // The last one of the sample may be the very row.
    const others = sample.slice(0, -1).map((cells) => (cells[headers.length - 1] ?? "").trim());
    return this.lastField !== null && isCutOff(this.lastField, others);
  }

  private row(batch: RowBatch, row: number, record: number): RowReading {
    const filled = countFilled(batch, row);
    if (filled === 0) return skipped.blank_row;
    if (filled <= fewCells) {
      const texts = filledTexts(batch, row);
      if (this.takeCustomer(texts)) return skipped.title;
      if (isSummaryRow(texts)) return skipped.summary_row;
      if (isTitleRow(texts, this.preambleKeys) || this.isCustomerRow(batch, row, filled)) return skipped.title;
    }
    const { drafts } = this;
    const field = batch.cell(row, this.nameColumn);
    if (isDrawnLine(field)) return skipped.title;
    if (this.isTitle(field) && this.isHeader(batch, row, record)) return skipped.repeated_header;
    const { width, headers, source } = this.layout;
    const fields = batch.width(row);
    if (fields > width && isFilledFrom(batch, row, width)) {
      return this.rejected("devices.columnCount", record, { fields, columns: headers.length });
    }
    const name = (batch.isSpread ? "" : cellText(field)) || drafts.textOf("name", batch, row);
    if (name === "") return this.nameless(batch, row, record);
    const long = drafts.longColumn(batch, row, maxCellLength);
    if (long !== "") return this.rejected("devices.cellTooLong", record, { column: long, limit: maxCellLength });
    const owner = drafts.owner(batch, row);
    if (owner.isTitle && this.isHeader(batch, row, record)) return skipped.repeated_header;
    if (this.otherHeader > 0) return this.rejected("devices.otherColumns", record, { header: this.otherHeader });
    const place = drafts.read(batch, row, record, owner);
    if (source.fieldForEveryColumn && fields < headers.length) this.shortRows.set(place, fields);
    else if (fields > headers.length && isFilledFrom(batch, row, headers.length)) this.longRows.set(place, fields);
    return place;
  }

  /** True for a row that has nothing but a customer: those below it that name none are the customer's. */
  private isCustomerRow(batch: RowBatch, row: number, filled: number): boolean {
    const { customerColumn, nameColumn } = this;
    if (filled > 1 || customerColumn < 0 || customerColumn === nameColumn) return false;
    const customer = batch.isFilled(row, customerColumn) ? cellText(batch.cell(row, customerColumn)) : "";
    if (customer !== "") this.drafts.beginCustomer(customer);
    return customer !== "";
  }

  /** True for a line that names whose devices stand below it, in an export where no column says so. */
  private takeCustomer(filled: readonly string[]): boolean {
    const customer = this.customerColumn >= 0 ? null : readCustomerLine(filled);
    if (customer === null) return false;
    this.drafts.beginCustomer(customer);
    this.customerLine ||= customer;
    return true;
  }

  /**
   * A row without a name: further values of the device above it where its name is merged with that one's, or no other role is
   * filled; else a fault.
   */
  private nameless(batch: RowBatch, row: number, record: number): RowReading {
    const { drafts } = this;
    const isMerged = batch.isSpread && cellText(batch.cell(row, this.nameColumn)) !== "";
    const isBare = this.layout.columns.every(
      ({ role, index }) => role === "site" || !batch.isFilled(row, index) || cellText(batch.cell(row, index)) === "",
    );
    if ((isMerged || isBare) && drafts.count > 0) return skipped.continuation_row;
    const id = drafts.textOf("id", batch, row) || drafts.textOf("serial", batch, row);
    return this.rejected("devices.missingName", record, { id });
  }

  /** True for a name that is its column's title, so that the row may be a header. */
  private isTitle(name: string): boolean {
    const title = this.layout.headers[this.nameColumn] ?? "";
    if (title === "" || (name.length !== title.length && name.trim().length !== title.length)) return false;
    return titleKey(name) === this.titleKeys[this.nameColumn];
  }

  /** True for the header again, and for one with the columns in another order: the rows below that one cannot be read by this. */
  private isHeader(batch: RowBatch, row: number, record: number): boolean {
    const cells = cellsOf(batch, row).map((cell, column) => (batch.isFilled(row, column) ? cell : ""));
    const isSame = isRepeatedHeader(cells, this.titleKeys);
    if (!isSame && !isOtherHeader(cells, this.titleKeys)) return false;
    this.otherHeader = isSame ? 0 : record;
    return true;
  }

  private faulty(fault: RowFault, record: number): RowReading {
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
    const column = this.layout.columns.find((mapped) => mapped.role === role);
    if (column === undefined) return null;
    return new DateColumn(this.options.asOf.getTime(), elapsedUnit(column.title));
  }
}

const skipped: Readonly<Record<Skipped, RowReading>> = {
  title: { kind: "skipped", as: "title" },
  repeated_header: { kind: "skipped", as: "repeated_header" },
  summary_row: { kind: "skipped", as: "summary_row" },
  blank_row: { kind: "skipped", as: "blank_row" },
  continuation_row: { kind: "skipped", as: "continuation_row" },
};

/** The texts of the fields that the row itself fills, without surrounding spaces. */
function filledTexts(batch: RowBatch, row: number): readonly string[] {
  const texts: string[] = [];
  const width = batch.width(row);
  for (let column = 0; column < width; column++) {
    if (batch.isFilled(row, column)) texts.push(batch.cell(row, column).trim());
  }
  return texts;
}

/** How many fields are filled, as far as it matters: one more than `fewCells` stands for any number. */
function countFilled(batch: RowBatch, row: number): number {
  const width = batch.width(row);
  let filled = 0;
  for (let column = 0; column < width && filled <= fewCells; column++) if (batch.isFilled(row, column)) filled++;
  return filled;
}

function isFilledFrom(batch: RowBatch, row: number, from: number): boolean {
  const width = batch.width(row);
  for (let column = from; column < width; column++) if (batch.isFilled(row, column)) return true;
  return false;
}
