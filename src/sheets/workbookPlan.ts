import type { TableData } from "./tableData";

/**
 * What to write, as plain data: nothing here has happened yet. Steps are applied in order, as many to one request as
 * fit. Text is kept text by number formats, which a plan sets before the values they are for.
 */
export interface WorkbookPlan {
  readonly steps: readonly PlanStep[];
  /** What the plan adds or rewrites, for "what will be written". */
  readonly writes: { readonly sheets: number; readonly rows: number };
  /** The tables that the plan changes, as they were read: what a plan that stops half-way is brought back to. */
  readonly before: readonly TableData[];
  /** By what a release is known again; no other plan has it. */
  readonly release?: ReleaseTrace;
}

/** What only one release has written, and nobody who released at the same moment. */
export interface ReleaseTrace {
  /** Seals of its events, which stand in the register's rows and on the sheets. */
  readonly seals: readonly string[];
  /** Its note in the Settings table, as it stands there. */
  readonly note: string;
  /** Its last event, as the Settings table names it. */
  readonly lastEvent: string;
}

/** Cells of a block that is sent as it is; office.js takes a larger one apart, at two and a half times the bytes for each part. */
export const writtenCells = 1_500;

/** A value to write; "" clears the cell, null leaves it as it is. */
export type PlanCell = string | number | boolean | null;

/**
 * An area that starts at a cell, row and column zero-based: on a sheet, or counted from a table's first heading cell
 * (row 1 is then its first row), wherever the user has moved the table.
 */
export type PlanArea = ({ readonly sheet: string } | { readonly table: string }) & {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

/** An area of a sheet. */
export type SheetArea = PlanArea & { readonly sheet: string };

/** Looks of an area that a table's style does not give. No colours of its own but the rule beneath a heading. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** points */
  readonly size?: number;
  readonly wrap?: boolean;
  readonly horizontal?: "Left" | "Right" | "Center";
  readonly vertical?: "Top" | "Center";
  /** A thin line at the lower edge. */
  readonly lineBelow?: boolean;
  /** A thin line at the upper edge. */
  readonly lineAbove?: boolean;
}

export interface PlanPage {
  readonly orientation: "Portrait" | "Landscape";
  /** Rows repeated on each printed page, for example "$1:$1". */
  readonly titleRows?: string;
  /** Columns repeated on each page across, for example "$A:$C". */
  readonly titleColumns?: string;
  /** Pages that the columns are printed over; 1 unless given. */
  readonly pagesWide?: number;
  /** Columns that are printed, from the first; text that runs on beyond the last does not widen the page. */
  readonly columns?: number;
  /** Rows that are printed, from the first; with `columns`, all unless given. */
  readonly rows?: number;
  /** Columns that take less than the page's width stand in its middle. */
  readonly centred?: boolean;
  readonly leftFooter: string;
  readonly rightFooter: string;
}

export type PlanStep =
  | { readonly do: "add sheet"; readonly sheet: string }
  | { readonly do: "delete sheet"; readonly sheet: string }
  | { readonly do: "write"; readonly area: PlanArea; readonly cells: readonly (readonly PlanCell[])[] }
  /** Formulas, only ever the product's own; never text that came from a file or a cell. */
  | { readonly do: "write formulas"; readonly area: PlanArea; readonly cells: readonly (readonly PlanCell[])[] }
  | { readonly do: "number format"; readonly area: PlanArea; readonly format: string }
  | { readonly do: "style"; readonly area: PlanArea; readonly style: CellStyle }
  /**
   * Number formats and looks, as the cells of another area of a sheet have them: repeated where `to` has a multiple of the
   * rows, and on below `to` where it has fewer.
   */
  | { readonly do: "copy looks"; readonly from: SheetArea; readonly to: SheetArea }
  | { readonly do: "clear contents"; readonly area: PlanArea }
  /** Pushes down what stands in the area and below it. */
  | { readonly do: "insert cells"; readonly area: PlanArea }
  /** Removes the area's cells; what stands below moves up. */
  | { readonly do: "delete cells"; readonly area: PlanArea }
  /** Makes a native table of an area whose first row is the heading. */
  | {
      readonly do: "add table";
      readonly area: SheetArea;
      readonly table: string;
      readonly style: string;
    }
  /** Gives a table so many rows below its heading, and columns; what it grows over must be free. */
  | { readonly do: "resize table"; readonly table: string; readonly rows: number; readonly columns: number }
  | {
      readonly do: "column widths";
      readonly sheet: string;
      readonly column: number;
      /** Null leaves a column as wide as it is. */
      readonly points: readonly (number | null)[];
    }
  | { readonly do: "note"; readonly area: PlanArea; readonly text: string }
  /** A drop-down: words separated by commas, or a formula that starts with "=". */
  | { readonly do: "choices"; readonly area: PlanArea; readonly source: string; readonly only: boolean }
  /** Links to sheets of this workbook, one for each row of a column; each shows its sheet's name. */
  | { readonly do: "links"; readonly area: PlanArea; readonly sheets: readonly string[] }
  | { readonly do: "freeze rows"; readonly sheet: string; readonly rows: number }
  | { readonly do: "hide gridlines"; readonly sheet: string }
  | { readonly do: "page"; readonly sheet: string; readonly page: PlanPage }
  | { readonly do: "show sheet"; readonly sheet: string };
