import { maxColumns, maxRows } from "../limits";
import type { RowBatch } from "../rowSource";
import type { ValueList } from "../valueList";
import { readMergedCells, type MergedCells } from "./mergedCells";
import type { NumberFormat } from "./numberFormats";
import { numberText } from "./numberText";
import type { SharedStrings } from "./sharedStrings";
import { SheetBatch, SheetValues, type SheetCell, type SheetRow } from "./sheetBatch";
import { withoutEntities, withoutEscapes, XmlScanner } from "./xmlScanner";

/** What the cells of every sheet refer to. */
export interface WorkbookParts {
  readonly strings: SharedStrings;
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

const blankRow: SheetRow = { cells: [], fault: "" };
const damagedRow: SheetRow = { cells: [], fault: "damaged" };

/** Rows that are given together; fewer where they are so wide that they have more cells, blank ones between others included. */
const batchRows = 1_024;
const batchCells = 250_000;

/**
 * Reads a sheet's rows as text, in batches. Rows that the file leaves out are blank rows; those after the last filled row
 * are dropped, since formatting alone makes Excel write them. A damaged sheet ends with a row that says so. Cells that are
 * merged downwards have their value in each row.
 *
 * @param width Columns to keep; 0 = all.
 * @param list Takes in what batches give as values.
 */
export function* sheetRows(
  bytes: Uint8Array,
  parts: WorkbookParts,
  width: number,
  list: ValueList,
): Iterable<RowBatch> {
  const values = new SheetValues(parts.strings, list);
  const merged = readMergedCells(bytes);
  if (merged === "too many") {
    yield new SheetBatch([damagedRow], values, 1, null);
    return;
  }
  const reader = new SheetReader(bytes, parts, width > 0 ? width : maxColumns + 1, merged);
  let first = 1;
  for (let rows = reader.read(); rows.length > 0; rows = reader.read()) {
    yield new SheetBatch(rows, values, first, merged);
    first += rows.length;
    merged?.forget();
  }
}

class SheetReader {
  private readonly scanner: XmlScanner;
  /** A cell refers to a text that the workbook does not have. */
  private missesText = false;
  private ended = false;
  /** Number of the row being read, from 1, and of rows given back, blank ones held back included. */
  private row = 0;
  private given = 0;
  private blanks = 0;
  /** Cells of the rows that are given together next. */
  private batched = 0;
  private cells: SheetCell[] = [];
  private column = 0;
  private type = "";
  private style = 0;
  /** The cell's only text as it stands in the file; where there are several, joined in `value`. */
  private valueStart = 0;
  private valueEnd = 0;
  private value: string | null = null;
  private inValue = false;
  private inPhonetic = false;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly parts: WorkbookParts,
    private readonly width: number,
    private readonly merged: MergedCells | null,
  ) {
    this.scanner = new XmlScanner(bytes);
  }

  /** The next rows; none at the end. */
  read(): readonly SheetRow[] {
    const rows: SheetRow[] = [];
    const { scanner } = this;
    this.batched = 0;
    while (!this.ended && rows.length < batchRows && this.batched < batchCells) {
      const token = scanner.next();
      if (token === "open") this.open();
      else if (token === "close") this.close(rows);
      else if (token === "text") {
        if (this.inValue) this.text();
      } else {
        this.ended = true;
        if (token === "damaged" || this.missesText) rows.push(damagedRow);
      }
    }
    return rows;
  }

  private open(): void {
    const { scanner } = this;
    if (scanner.isNamed("c")) this.openCell();
    else if (scanner.isNamed("v") || scanner.isNamed("t")) this.inValue = !this.inPhonetic;
    else if (scanner.isNamed("row")) {
      const { r } = scanner.attributes();
      const number = r === undefined ? this.row + 1 : Number(r);
      this.row = number > this.row && number <= maxRows + 1 ? number : this.row + 1;
      this.cells = [];
      this.column = 0;
    } else if (scanner.isNamed("rPh")) this.inPhonetic = true;
  }

  private close(rows: SheetRow[]): void {
    const { scanner } = this;
    if (scanner.isNamed("v") || scanner.isNamed("t")) this.inValue = false;
    else if (scanner.isNamed("c")) this.closeCell();
    else if (scanner.isNamed("row")) this.closeRow(rows);
    else if (scanner.isNamed("rPh")) this.inPhonetic = false;
  }

  private openCell(): void {
    const { scanner, bytes } = this;
    this.column++;
    this.type = "";
    this.style = 0;
    this.valueStart = this.valueEnd = 0;
    this.value = null;
    while (scanner.nextAttribute()) {
      if (scanner.nameEnd - scanner.nameStart !== 1) continue;
      switch (bytes[scanner.nameStart]) {
        case 114: // r
          this.column = columnOf(bytes, scanner.valueStart, scanner.valueEnd);
          break;
        case 115: // s
          this.style = digits(bytes, scanner.valueStart, scanner.valueEnd);
          break;
        case 116: // t
          this.type = typeOf(scanner);
      }
    }
  }

  private text(): void {
    const { scanner } = this;
    if (this.valueEnd === this.valueStart && this.value === null && !scanner.isData) {
      this.valueStart = scanner.start;
      this.valueEnd = scanner.end;
    } else this.value = this.valueText() + scanner.text();
  }

  /** The cell's text so far. */
  private valueText(): string {
    if (this.value !== null) return this.value;
    const { scanner, valueStart, valueEnd } = this;
    return valueStart === valueEnd ? "" : withoutEntities(scanner.decode(valueStart, valueEnd));
  }

  private closeCell(): void {
    if (this.column < 1 || this.column > this.width) return;
    if (this.value === null && this.valueStart === this.valueEnd) return;
    const cell = this.cell();
    if (cell === "") return;
    while (this.cells.length < this.column - 1) this.cells.push("");
    this.cells[this.column - 1] = cell;
  }

  private cell(): SheetCell {
    switch (this.type) {
      case "s":
        return this.sharedText();
      case "str":
      case "inlineStr":
        return withoutEscapes(this.valueText());
      case "b":
        return this.valueText() === "1" ? "TRUE" : "FALSE";
      case "e":
        return "";
      case "d":
        return this.valueText();
      default:
        return numberText(this.valueText().trim(), this.parts.formats[this.style], this.parts.from1904);
    }
  }

  private sharedText(): SheetCell {
    const plain = this.value === null ? digits(this.bytes, this.valueStart, this.valueEnd) : NaN;
    const index = Number.isNaN(plain) ? Number(this.valueText()) : plain;
    const text = this.parts.strings.at(index);
    if (text === undefined) this.missesText = true;
    return text === undefined || text === "" ? "" : index;
  }

  private closeRow(rows: SheetRow[]): void {
    this.blanks += this.row - this.given - 1;
    this.given = this.row;
    if (this.cells.length === 0) {
      this.blanks++;
      return;
    }
    this.merged?.begin(this.row, this.cells);
    for (; this.blanks > 0; this.blanks--) rows.push(blankRow);
    rows.push({ cells: this.cells, fault: "" });
    this.batched += this.cells.length;
  }
}

/** A cell's type; the usual ones are told by their bytes. */
function typeOf(scanner: XmlScanner): string {
  const { bytes, valueStart, valueEnd } = scanner;
  return valueEnd - valueStart === 1 && bytes[valueStart] === 115 ? "s" : scanner.decode(valueStart, valueEnd);
}

/** A whole number of up to nine digits; NaN for anything else. */
function digits(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return NaN;
  let number = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}

/** The column's number, from 1, of an address such as AB12. */
function columnOf(bytes: Uint8Array, start: number, end: number): number {
  let column = 0;
  for (let i = start; i < end; i++) {
    const letter = (bytes[i]! | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
