import {
  columnLetters,
  quotedSheet,
  cellAddress,
  type CellStyle,
  type PlanArea,
  type PlanPage,
  type PlanStep,
} from "../sheets";
import type { StepRequest } from "./stepRequest";
import { writtenBlocks } from "./writtenBlocks";

/** Adds one step to the pending request; nothing is sent before the next sync. */
export function applyStep(request: StepRequest, step: PlanStep): void {
  switch (step.do) {
    case "add sheet":
      request.addSheet(step.sheet);
      return;
    case "delete sheet":
      request.deleteSheet(step.sheet);
      return;
    case "write":
      for (const { area, cells } of writtenBlocks(step)) request.range(area).values = cells as unknown[][];
      return;
    case "write formulas":
      request.range(step.area).formulas = step.cells as unknown[][];
      return;
    case "number format":
      // One format for the whole area, whatever its size: the API takes a scalar, its type says only 2-D arrays.
      request.range(step.area).numberFormat = step.format as unknown as string[][];
      return;
    case "style":
      style(request.range(step.area), step.style);
      return;
    case "copy looks":
      request.range(step.to).copyFrom(request.range(step.from), "Formats");
      return;
    case "clear contents":
      request.range(step.area).clear("Contents");
      return;
    case "insert cells":
      request.shift(step.area, (range) => range.insert("Down"));
      return;
    case "delete cells":
      request.shift(step.area, (range) => range.delete("Up"));
      return;
    case "add table": {
      const table = request.addTable(step.area);
      table.name = step.table;
      table.style = step.style;
      return;
    }
    case "resize table":
      request
        .table(step.table)
        .resize(request.range({ table: step.table, row: 0, column: 0, rows: step.rows + 1, columns: step.columns }));
      return;
    case "column widths":
      request
        .columns(step.sheet, step.column, step.points.length)
        .setColumnProperties(step.points.map((points) => (points === null ? {} : { format: { columnWidth: points } })));
      return;
    case "note":
      headingNote(request, step.area, step.text);
      return;
    case "choices":
      choices(request.range(step.area), step.source, step.only);
      return;
    case "links":
      // One call for all rows: a hyperlink by itself takes a range of its own, at twice the bytes.
      request.range(step.area).setCellProperties(step.sheets.map((sheet) => [{ hyperlink: sheetLink(sheet) }]));
      return;
    case "freeze rows":
      request.sheet(step.sheet).freezePanes.freezeRows(step.rows);
      return;
    case "hide gridlines":
      request.sheet(step.sheet).showGridlines = false;
      return;
    case "page":
      page(request.sheet(step.sheet), step.page);
      return;
    case "show sheet":
      request.sheet(step.sheet).activate();
      return;
  }
}

function sheetLink(sheet: string): Excel.RangeHyperlink {
  // Without a tip Excel shows the workbook's whole path.
  return { documentReference: `${quotedSheet(sheet)}!A1`, textToDisplay: sheet, screenTip: "Go to this sheet" };
}

function style(range: Excel.Range, look: CellStyle): void {
  const { format } = range;
  if (look.bold !== undefined) format.font.bold = look.bold;
  if (look.italic !== undefined) format.font.italic = look.italic;
  if (look.size !== undefined) format.font.size = look.size;
  if (look.wrap !== undefined) format.wrapText = look.wrap;
  if (look.horizontal !== undefined) format.horizontalAlignment = look.horizontal;
  if (look.vertical !== undefined) format.verticalAlignment = look.vertical;
  if (look.lineBelow) format.borders.getItem("EdgeBottom").style = "Continuous";
  if (look.lineAbove) format.borders.getItem("EdgeTop").style = "Continuous";
}

/** A note where this Excel has them, else the message that a cell shows while it is selected. */
function headingNote(request: StepRequest, area: PlanArea, text: string): void {
  if (request.canNote && "sheet" in area) {
    request.sheet(area.sheet).notes.add(cellAddress(area.row, area.column), text);
    return;
  }
  const validation = request.range(area).dataValidation;
  // A message needs a rule to hang on; this one lets everything through.
  validation.rule = { custom: { formula: "=TRUE" } };
  validation.prompt = { showPrompt: true, title: "", message: text };
}

function choices(range: Excel.Range, source: string, only: boolean): void {
  const validation = range.dataValidation;
  validation.ignoreBlanks = true;
  validation.rule = { list: { inCellDropDown: true, source } };
  validation.errorAlert = only
    ? {
        showAlert: true,
        style: "Stop",
        title: "Not one of the choices",
        message: `Choose one of: ${source.replaceAll(",", ", ")}.`,
      }
    : { showAlert: false, style: "Information", title: "", message: "" };
}

function page(sheet: Excel.Worksheet, plan: PlanPage): void {
  const layout = sheet.pageLayout;
  // A new sheet is upright.
  if (plan.orientation === "Landscape") layout.orientation = "Landscape";
  // As many pages down as the rows need. The paper stays the user's own: A4 and Letter both hold the width.
  layout.zoom = { horizontalFitToPages: plan.pagesWide ?? 1 };
  if (plan.centred) layout.centerHorizontally = true;
  if (plan.columns !== undefined) {
    const last = columnLetters(plan.columns - 1);
    layout.setPrintArea(plan.rows === undefined ? `A:${last}` : `A1:${last}${plan.rows}`);
  }
  if (plan.titleRows !== undefined) layout.setPrintTitleRows(plan.titleRows);
  if (plan.titleColumns !== undefined) layout.setPrintTitleColumns(plan.titleColumns);
  const pages = layout.headersFooters.defaultForAllPages;
  pages.leftFooter = plan.leftFooter;
  pages.rightFooter = plan.rightFooter;
}
