import { areaAddress, quotedSheet, type PlanArea, type SheetArea } from "../sheets";

/**
 * One request's view of the workbook. Each sheet, table and area is looked up once, which keeps the request small.
 */
export class StepRequest {
  private readonly sheets = new Map<string, Excel.Worksheet>();
  private readonly tables = new Map<string, Excel.Table>();
  private readonly headings = new Map<string, Excel.Range>();
  private readonly ranges = new Map<string, Excel.Range>();
  private readonly overColumns = new Map<string, Excel.Range>();

  constructor(
    private readonly context: Excel.RequestContext,
    /** Whether this Excel has notes that an add-in may write. */
    readonly canNote: boolean,
  ) {}

  addSheet(name: string): void {
    this.sheets.set(name, this.context.workbook.worksheets.add(name));
  }

  deleteSheet(name: string): void {
    this.sheet(name).delete();
    this.sheets.delete(name);
    this.forgetRanges();
  }

  sheet(name: string): Excel.Worksheet {
    return kept(this.sheets, name, () => this.context.workbook.worksheets.getItem(name));
  }

  table(name: string): Excel.Table {
    return kept(this.tables, name, () => this.context.workbook.tables.getItem(name));
  }

  /** By an address of the whole workbook's, which takes neither the sheet nor a range to be looked up. */
  addTable({ sheet, row, column, rows, columns }: SheetArea): Excel.Table {
    return this.context.workbook.tables.add(`${quotedSheet(sheet)}!${areaAddress(row, column, rows, columns)}`, true);
  }

  range(area: PlanArea): Excel.Range {
    const { row, column, rows, columns } = area;
    const on = "sheet" in area ? ["sheet", area.sheet] : ["table", area.table];
    return kept(this.ranges, JSON.stringify([...on, row, column, rows, columns]), () => this.newRange(area));
  }

  /** Does what moves other cells: the ranges before it may stand for other places after it. */
  shift(area: PlanArea, move: (range: Excel.Range) => void): void {
    move(this.range(area));
    this.forgetRanges();
  }

  /** A range over these columns, of whatever rows: one that is looked up anyway, where there is one. */
  columns(sheet: string, column: number, columns: number): Excel.Range {
    const known = this.overColumns.get(JSON.stringify([sheet, column, columns]));
    return known ?? this.range({ sheet, row: 0, column, rows: 1, columns });
  }

  private forgetRanges(): void {
    this.ranges.clear();
    this.overColumns.clear();
  }

  private newRange(area: PlanArea): Excel.Range {
    const { row, column, rows, columns } = area;
    if ("sheet" in area) {
      const range = this.sheet(area.sheet).getRange(areaAddress(row, column, rows, columns));
      this.overColumns.set(JSON.stringify([area.sheet, column, columns]), range);
      return range;
    }
    const heading = kept(this.headings, area.table, () => this.table(area.table).getHeaderRowRange());
    const cell = heading.getCell(row, column);
    return rows === 1 && columns === 1 ? cell : cell.getResizedRange(rows - 1, columns - 1);
  }
}

function kept<T>(cache: Map<string, T>, key: string, make: () => T): T {
  const present = cache.get(key);
  if (present !== undefined) return present;
  const made = make();
  cache.set(key, made);
  return made;
}
