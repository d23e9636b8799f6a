/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { modelEvents } from "../../workbench/protocol/modelEvents";
import { onSheet, soon } from "./onSheet";

function idOf(name: string): string {
  return workbench.store.sheets().find((sheet) => sheet.name === name)?.id ?? "";
}

describe("Excel's events", () => {
  it("tells a change of cells to the sheet, the workbook, the table and the tables", async () => {
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Watched";
      sheet.onChanged.add(async ({ address }) => void seen.push(`sheet ${address}`));
      context.workbook.worksheets.onChanged.add(async ({ address }) => void seen.push(`workbook ${address}`));
      table.onChanged.add(async ({ address }) => void seen.push(`table ${address}`));
      context.workbook.tables.onChanged.add(async ({ address }) => void seen.push(`tables ${address}`));
      await context.sync();
    }, "Watched");
    await soon();
    seen.length = 0;
    workbench.store.type(idOf("Watched"), 1, 1, "Kiosk");
    workbench.store.type(idOf("Watched"), 8, 8, "outside");
    await soon();
    expect(seen).toEqual(["sheet B2", "workbook B2", "table B2", "tables B2", "sheet I9", "workbook I9"]);
  });

  it("says who changed what, and how", async () => {
    const seen: Partial<Excel.WorksheetChangedEventArgs>[] = [];
    await onSheet(async (sheet, context) => {
      sheet.onChanged.add(async ({ address, changeType, source, triggerSource, worksheetId }) => {
        seen.push({ address, changeType, source, triggerSource, worksheetId });
      });
      await context.sync();
      sheet.getRange("A1:B1").values = [[1, 2]];
      sheet.getRange("3:4").insert("Down");
      sheet.getRange("C:C").delete("Left");
      sheet.getRange("B2").insert("Right");
      sheet.getRange("B2").delete("Up");
      await context.sync();
    }, "Told");
    workbench.store.type(idOf("Told"), 0, 0, 3);
    await soon();
    const own = { source: "Local", triggerSource: "ThisLocalAddin", worksheetId: idOf("Told") };
    expect(seen).toEqual([
      { ...own, address: "A1:B1", changeType: "RangeEdited" },
      { ...own, address: "3:4", changeType: "RowInserted" },
      { ...own, address: "C:C", changeType: "ColumnDeleted" },
      { ...own, address: "B2", changeType: "CellInserted" },
      { ...own, address: "B2", changeType: "CellDeleted" },
      { ...own, address: "A1", changeType: "RangeEdited", triggerSource: "Unknown" },
    ]);
  });

  it("keeps quiet about a formula's new result", () => {
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    const event = { kind: "cells changed", sheetId: "sheet-1", area, source: "calculation" } as const;
    expect(modelEvents(event, workbench.store)).toEqual([]);
  });

  it("keeps quiet once a handler is removed", async () => {
    let changes = 0;
    const handler = await onSheet(async (sheet, context) => {
      const added = sheet.onChanged.add(async () => void changes++);
      await context.sync();
      return added;
    }, "Quiet");
    workbench.store.type(idOf("Quiet"), 0, 0, 1);
    await soon();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    workbench.store.type(idOf("Quiet"), 0, 0, 2);
    await soon();
    expect(changes).toBe(1);
  });

  it("tells of sheets that are added, activated and deleted", async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async ({ worksheetId }) => void seen.push(`added ${worksheetId}`));
      worksheets.onActivated.add(async ({ worksheetId }) => void seen.push(`activated ${worksheetId}`));
      worksheets.onDeleted.add(async ({ worksheetId }) => void seen.push(`deleted ${worksheetId}`));
      await context.sync();
    });
    const { store } = workbench;
    const id = store.addSheet("Short life").id;
    store.activateSheet(id);
    store.removeSheet(id);
    await soon();
    const first = store.sheets()[0]?.id;
    expect(seen).toEqual([`added ${id}`, `activated ${id}`, `deleted ${id}`, `activated ${first}`]);
  });

  it("tells the selection to the workbook and to the sheet", async () => {
    const seen: string[] = [];
    await onSheet(async (sheet, context) => {
      context.workbook.onSelectionChanged.add(async () => void seen.push("workbook"));
      sheet.onSelectionChanged.add(async ({ address }) => void seen.push(address));
      await context.sync();
    }, "Selected");
    await soon();
    workbench.store.select(idOf("Selected"), { row: 3, column: 2, rows: 1, columns: 2 });
    await soon();
    expect(seen.sort()).toEqual(["C4:D4", "workbook"]);
    const address = await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange().load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Selected!C4:D4");
  });

  it("carries the events of one request in one message", async () => {
    const messages: string[] = [];
    const listen = ({ data }: MessageEvent) => {
      if (String(data).includes("richApiMessage")) messages.push(String(data));
    };
    window.addEventListener("message", listen);
    await onSheet(async (sheet, context) => {
      for (let row = 0; row < 50; row++) sheet.getCell(row, 0).values = [[row]];
      await context.sync();
    });
    await soon();
    window.removeEventListener("message", listen);
    expect(messages).toHaveLength(1);
  });

  it("refuses an event that is not modelled", async () => {
    const run = onSheet(async (sheet, context) => {
      sheet.onCalculated.add(async () => undefined);
      await context.sync();
    });
    await expect(run).rejects.toMatchObject({ code: "ApiNotFound" });
  });
});
