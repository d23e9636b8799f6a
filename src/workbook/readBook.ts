import type { CellValue } from "../bands";
import { tableNames, type Book, type TableData, type TableName } from "../sheets";
import { fillAnswers } from "./fillAnswers";
import { runExcel } from "./runExcel";

/** Cells to one answer: Excel on the web sends at most 5 MB, and a cell of these tables takes some 20 bytes. */
const cellsPerAnswer = 200_000;

/** Cells to one slice of a long table: three of them fill an answer, and fewer leave room in it for small tables. */
const cellsPerSlice = 66_000;

/**
 * Reads DeviceBill's tables as they stand, wherever the user has moved or renamed their sheets. Three syncs: names,
 * headings, cells; a workbook with more cells than one answer holds takes one more for each further answer.
 */
export function readBook(): Promise<Book> {
  return runExcel(async (context) => {
    const worksheets = context.workbook.worksheets.load("items/name");
    const tables = context.workbook.tables.load("items/name");
    await context.sync();

    const found = tableNames.flatMap((name) => {
      const table = tables.items.find((item) => item.name.toLowerCase() === name.toLowerCase());
      return table ? [loadOutline(name, table)] : [];
    });
    await context.sync();

    const rowsOf = new Map<Outline, CellValue[][]>(found.map((outline) => [outline, []]));
    for (const answer of fillAnswers(found.flatMap(sliceBody), ({ cells }) => cells, cellsPerAnswer)) {
      const read = await readSlices(context, answer);
      answer.forEach(({ outline }, index) => {
        const rows = rowsOf.get(outline);
        for (const row of read[index] ?? []) rows?.push(row);
      });
    }

    const data = Object.fromEntries(tableNames.map((name) => [name, null])) as Record<TableName, TableData | null>;
    for (const outline of found) data[outline.name] = tableData(outline, rowsOf.get(outline) ?? []);
    return {
      tables: data,
      sheetNames: worksheets.items.map(({ name }) => name),
      protectedSheets: [
        ...new Set(found.filter(({ protection }) => protection.protected).map(({ worksheet }) => worksheet.name)),
      ],
      tableNames: tables.items.map(({ name }) => name),
    };
  });
}

interface Outline {
  readonly name: TableName;
  readonly table: Excel.Table;
  readonly worksheet: Excel.Worksheet;
  readonly protection: Excel.WorksheetProtection;
  readonly header: Excel.Range;
  readonly body: Excel.Range;
  readonly whole: Excel.Range;
  readonly used: Excel.Range;
}

function loadOutline(name: TableName, table: Excel.Table): Outline {
  const worksheet = table.worksheet;
  // Of these only the body is asked for slices after the next sync; Excel need not keep the others.
  return {
    name,
    table,
    worksheet: worksheet.load("name"),
    protection: worksheet.protection.load("protected"),
    header: table.getHeaderRowRange().untrack().load("values,rowIndex,columnIndex"),
    body: table.getDataBodyRange().load("rowCount,columnCount"),
    whole: table.getRange().untrack().load("rowCount"),
    used: worksheet.getUsedRangeOrNullObject(true).untrack().load("rowIndex,rowCount"),
  };
}

/** Rows of a table's body that are read together. */
interface Slice {
  readonly outline: Outline;
  /** Zero-based below the heading. */
  readonly row: number;
  readonly rows: number;
  readonly cells: number;
}

function sliceBody(outline: Outline): Slice[] {
  const { rowCount, columnCount } = outline.body;
  const rows = Math.max(1, Math.floor(cellsPerSlice / columnCount));
  const slices: Slice[] = [];
  for (let row = 0; row < rowCount; row += rows) {
    const height = Math.min(rows, rowCount - row);
    slices.push({ outline, row, rows: height, cells: height * columnCount });
  }
  return slices;
}

/** The rows of some slices, in their order. */
async function readSlices(context: Excel.RequestContext, slices: readonly Slice[]): Promise<CellValue[][][]> {
  const ranges = slices.map(({ outline: { body }, row, rows }) => {
    if (rows === body.rowCount) return body.load("values");
    // Nobody asks for these ranges after this sync, so that Excel need not keep them.
    const corner = body.getCell(row, 0).untrack();
    return corner
      .getResizedRange(rows - 1, body.columnCount - 1)
      .untrack()
      .load("values");
  });
  await context.sync();
  return ranges.map(({ values }) => values as CellValue[][]);
}

function tableData(outline: Outline, rows: readonly CellValue[][]): TableData {
  const { header, body, whole, used, worksheet } = outline;
  const lastRow = header.rowIndex + whole.rowCount - 1;
  return {
    name: outline.name,
    sheet: worksheet.name,
    headerRow: header.rowIndex,
    firstColumn: header.columnIndex,
    headers: (header.values[0] ?? []).map(String),
    rows,
    hasTotals: whole.rowCount > body.rowCount + 1,
    occupiedBelow: !used.isNullObject && used.rowIndex + used.rowCount - 1 > lastRow,
  };
}
