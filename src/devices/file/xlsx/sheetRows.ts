import type { Attributes } from "saxen";
import { makeKeeper } from "../../reading/cellText";
import { maxColumns, maxRows } from "../limits";
import { batchOf, type RowBatch, type SourceRow } from "../rowSource";
import type { NumberFormat } from "./numberFormats";
import { numberText } from "./numberText";
import { parseXml, withoutEscapes } from "./parseXml";

/** What the cells of every sheet refer to. */
export interface WorkbookParts {
  readonly strings: readonly string[];
  readonly formats: readonly NumberFormat[];
  readonly from1904: boolean;
}

const blankRow: SourceRow = { cells: [], fault: "" };

/**
 * Reads a sheet's rows as text, in batches. Rows that the file leaves out are blank rows; those after the last filled row
 * are dropped, since formatting alone makes Excel write them. A damaged sheet ends with a row that says so.
 *
 * @param width Columns to keep; 0 = all.
 */
export function* sheetRows(bytes: Uint8Array, parts: WorkbookParts, width: number): Iterable<RowBatch> {
  const reader = new SheetReader(parts, width > 0 ? width : maxColumns + 1);
  const steps = parseXml(bytes, reader);
  const keep = makeKeeper();
  for (;;) {
    const step = steps.next();
    yield batchOf(reader.take(), keep);
    if (step.done) {
      if (!step.value || reader.missesText) yield batchOf([{ cells: [], fault: "damaged" }]);
      return;
    }
  }
}

class SheetReader {
  /** A cell refers to a text that the workbook does not have. */
  missesText = false;
  private rows: SourceRow[] = [];
  /** Number of the row being read, from 1, and of rows given back, blank ones held back included. */
  private row = 0;
  private given = 0;
  private blanks = 0;
  private cells: string[] = [];
  private column = 0;
  private type: string | undefined;
  private style = 0;
  private value = "";
  private inValue = false;
  private inPhonetic = false;

  constructor(
    private readonly parts: WorkbookParts,
    private readonly width: number,
  ) {}

  take(): readonly SourceRow[] {
    const rows = this.rows;
    this.rows = [];
    return rows;
  }

  readonly open = (name: string, attributes: () => Attributes): void => {
    if (name === "c") {
      const { r, t, s } = attributes();
      this.column = r === undefined ? this.column + 1 : columnOf(r);
      this.type = t;
      this.style = s === undefined ? 0 : Number(s);
      this.value = "";
    } else if (name === "v" || name === "t") {
      this.inValue = !this.inPhonetic;
    } else if (name === "row") {
      const { r } = attributes();
      const number = r === undefined ? this.row + 1 : Number(r);
      this.row = number > this.row && number <= maxRows + 1 ? number : this.row + 1;
      this.cells = [];
      this.column = 0;
    } else if (name === "rPh") this.inPhonetic = true;
  };

  readonly close = (name: string): void => {
    if (name === "v" || name === "t") this.inValue = false;
    else if (name === "c") this.cell();
    else if (name === "row") this.endRow();
    else if (name === "rPh") this.inPhonetic = false;
  };

  readonly text = (part: string): void => {
    if (this.inValue) this.value += part;
  };

  private cell(): void {
    if (this.column < 1 || this.column > this.width || this.value === "") return;
    const text = this.cellText();
    if (text === "") return;
    while (this.cells.length < this.column - 1) this.cells.push("");
    this.cells[this.column - 1] = text;
  }

  private cellText(): string {
    const { strings, formats, from1904 } = this.parts;
    switch (this.type) {
      case "s":
        return this.sharedText(strings[Number(this.value)]);
      case "str":
      case "inlineStr":
        return withoutEscapes(this.value);
      case "b":
        return this.value === "1" ? "TRUE" : "FALSE";
      case "e":
        return "";
      case "d":
        return this.value;
      default:
        return numberText(this.value.trim(), formats[this.style], from1904);
    }
  }

  private sharedText(text: string | undefined): string {
    if (text === undefined) this.missesText = true;
    return text ?? "";
  }

  private endRow(): void {
    this.blanks += this.row - this.given - 1;
    this.given = this.row;
    if (this.cells.length === 0) {
      this.blanks++;
      return;
    }
    for (; this.blanks > 0; this.blanks--) this.rows.push(blankRow);
    this.rows.push({ cells: this.cells, fault: "" });
  }
}

/** The column's number, from 1, of an address such as AB12. */
function columnOf(address: string): number {
  let column = 0;
  for (let i = 0; i < address.length; i++) {
    const letter = (address.charCodeAt(i) | 32) - 96;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column;
}
