import { localAddress, sheetColumns, sheetRows } from "../model/address";
import { sharedArea } from "../store/area";
import type { Area, Store, StoreEvent } from "../store/store";

/** One entry of a richApiMessage: category, type, target, JSON, and two fields that office.js does not read here. */
export type MessageEntry = readonly [number, number, string, string, number, boolean];

const excelEvents = 65_536;
const type = { changed: 10, activated: 11, added: 13, selection: 14, deleted: 15, renamed: 25, tableChanged: 101 };
const wholeWorkbook = "Workbook";

/** What an add-in that listens for Excel's events is told of a change in the store. */
export function modelEvents(event: StoreEvent, store: Store): MessageEntry[] {
  const { sheetId: worksheetId } = event;
  switch (event.kind) {
    case "cells changed":
      // Excel tells of edits, not of new results of formulas.
      if (event.source === "calculation") return [];
      return changed(event, store);
    case "selection changed":
      return toSheetAndWorkbook(type.selection, worksheetId, { worksheetId, address: localAddress(event.area) });
    case "sheet activated":
      return toSheetAndWorkbook(type.activated, worksheetId, { worksheetId });
    case "sheet added":
      return [entry(type.added, wholeWorkbook, { worksheetId, source: "Local" })];
    case "sheet removed":
      return [entry(type.deleted, wholeWorkbook, { worksheetId, source: "Local" })];
    case "sheet renamed":
      return toSheetAndWorkbook(type.renamed, worksheetId, { worksheetId, source: "Local" });
  }
}

type CellsChanged = Extract<StoreEvent, { kind: "cells changed" }>;

function changed({ sheetId, area, source, shift }: CellsChanged, store: Store): MessageEntry[] {
  const details = {
    worksheetId: sheetId,
    address: localAddress(area),
    changeType: changeType(area, shift),
    source: "Local",
    shiftDirection: 0,
    triggerSource: source === "model" ? "ThisLocalAddin" : "Unknown",
  };
  const tables = store.tables().filter((table) => table.sheetId === sheetId && sharedArea(table.area, area));
  return [
    ...toSheetAndWorkbook(type.changed, sheetId, details),
    ...tables.flatMap(({ id, area: tableArea }) => {
      const part = sharedArea(tableArea, area) ?? area;
      const message = { ...details, tableId: id, address: localAddress(part) };
      return [id, sheetId, wholeWorkbook].map((target) => entry(type.tableChanged, target, message));
    }),
  ];
}

/** Excel's word for what became of the cells: whole rows and columns have words of their own. */
function changeType(area: Area, shift: CellsChanged["shift"]): string {
  if (!shift) return "RangeEdited";
  const what = area.columns === sheetColumns ? "Row" : area.rows === sheetRows ? "Column" : "Cell";
  return `${what}${shift === "inserted" ? "Inserted" : "Deleted"}`;
}

function toSheetAndWorkbook(messageType: number, worksheetId: string, message: object): MessageEntry[] {
  return [entry(messageType, worksheetId, message), entry(messageType, wholeWorkbook, message)];
}

function entry(messageType: number, target: string, message: object): MessageEntry {
  return [excelEvents, messageType, target, JSON.stringify(message), 0, false];
}
