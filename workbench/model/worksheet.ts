import { modelClass, type ModelObject } from "../interpreter/modelObject";
import { invalidArgument, itemAlreadyExists, itemNotFound, RichApiError } from "../interpreter/richApiError";
import type { StoredSheet } from "../store/store";
import { readAddress, sameName, sheetColumns, sheetRows } from "./address";
import type { ModelContext } from "./context";
import { freezePanes } from "./freezePanes";
import { oneOf } from "./oneOf";
import { orNotFound } from "./orNotFound";
import { pageLayout } from "./pageLayout";
import { range } from "./range";
import { readColor } from "./readColor";
import { tableCollection } from "./table";

interface SheetState {
  readonly context: ModelContext;
  readonly sheetId: string;
}

/** A worksheet by its id. Not found once it is deleted. */
export function worksheet(context: ModelContext, sheetId: string): ModelObject {
  stored({ context, sheetId });
  return makeWorksheet({ context, sheetId });
}

const registrations = Object.fromEntries(
  [
    "_RegisterDataChangedEvent",
    "_RegisterActivatedEvent",
    "_RegisterSelectionChangedEvent",
    "_RegisterEventNameChanged",
    "_RegisterAddedEvent",
    "_RegisterDeletedEvent",
  ].flatMap((name) => [name, name.replace("_Register", "_Unregister")].map((member) => [member, () => null])),
);

const makeWorksheet = modelClass<SheetState>("Worksheet", {
  check: stored,
  identity: ({ sheetId }) => ({ Id: sheetId }),
  get: {
    Id: ({ sheetId }) => sheetId,
    Name: (state) => stored(state).name,
    Position: ({ context, sheetId }) => context.store.sheets().findIndex(({ id }) => id === sheetId),
    Visibility: (state) => stored(state).visibility,
    TabColor: (state) => stored(state).tabColor,
    ShowGridlines: (state) => stored(state).showGridlines,
  },
  set: {
    Name: ({ context, sheetId }, name: string) => {
      checkSheetName(context, name, sheetId);
      context.store.updateSheet(sheetId, { name });
    },
    Position: ({ context, sheetId }, position: number) => {
      if (context.store.sheets()[position] === undefined) throw invalidArgument();
      context.store.moveSheet(sheetId, position);
    },
    Visibility: ({ context, sheetId }, wanted: unknown) => {
      const visibility = oneOf(wanted, ["Visible", "Hidden", "VeryHidden"]);
      const others = context.store
        .sheets()
        .filter(({ id, visibility: shown }) => id !== sheetId && shown === "Visible");
      if (visibility !== "Visible" && others.length === 0) throw lastVisibleSheet();
      context.store.updateSheet(sheetId, { visibility });
    },
    TabColor: ({ context, sheetId }, color: unknown) =>
      context.store.updateSheet(sheetId, { tabColor: color === "" ? "" : readColor(color) }),
    // office.js sends the property `showGridlines` under this name.
    Gridlines: ({ context, sheetId }, showGridlines: boolean) => context.store.updateSheet(sheetId, { showGridlines }),
  },
  child: {
    Tables: ({ context, sheetId }) => tableCollection({ context, sheetId }),
    FreezePanes: (state) => freezePanes(state),
    PageLayout: (state) => pageLayout(state),
    Protection: (state) => protection(state),
  },
  call: {
    ...registrations,
    Activate: ({ context, sheetId }) => context.store.activateSheet(sheetId),
    Delete: ({ context, sheetId }) => {
      const others = context.store.sheets().filter(({ id, visibility }) => id !== sheetId && visibility === "Visible");
      if (others.length === 0) throw lastVisibleSheet();
      context.store.removeSheet(sheetId);
    },
    GetRange: ({ context, sheetId }, address?: string | null) => {
      if (!address) return range(context, sheetId, { row: 0, column: 0, rows: sheetRows, columns: sheetColumns });
      const read = readAddress(address, context, sheetId);
      return range(context, read.sheetId, read.area);
    },
    GetCell: ({ context, sheetId }, row: number, column: number) =>
      range(context, sheetId, { row, column, rows: 1, columns: 1 }),
    GetRangeByIndexes: ({ context, sheetId }, row: number, column: number, rows: number, columns: number) =>
      range(context, sheetId, { row, column, rows, columns }),
    GetUsedRange: (state, valuesOnly?: boolean) =>
      usedRange(state, valuesOnly) ?? range(state.context, state.sheetId, { row: 0, column: 0, rows: 1, columns: 1 }),
    GetUsedRangeOrNullObject: (state, valuesOnly?: boolean) => usedRange(state, valuesOnly),
    _GetSheetById: ({ context }, id: string) => worksheet(context, id),
    Calculate: () => null,
  },
});

/** No sheet of the workbench is ever protected. */
const protection = modelClass<SheetState>("WorksheetProtection", { get: { Protected: () => false } });

function usedRange({ context, sheetId }: SheetState, valuesOnly = false): ModelObject | null {
  const area = context.store.usedArea(sheetId, valuesOnly);
  return area && range(context, sheetId, area);
}

function stored({ context, sheetId }: SheetState): StoredSheet {
  const sheet = context.store.sheets().find(({ id }) => id === sheetId);
  if (!sheet) throw itemNotFound();
  return sheet;
}

/** Excel's rules for sheet names: 1 to 31 characters, none of : \ / ? * [ ], no apostrophe at an end, unique. */
function checkSheetName(context: ModelContext, name: string, except = ""): void {
  const bad = name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name) || name.startsWith("'") || name.endsWith("'");
  if (bad || sameName(name, "History")) {
    throw new RichApiError("InvalidArgument", `"${name}" is not a valid name for a worksheet.`);
  }
  if (context.store.sheets().some((sheet) => sheet.id !== except && sameName(sheet.name, name))) {
    throw itemAlreadyExists();
  }
}

const lastVisibleSheet = () =>
  new RichApiError("InvalidOperation", "A workbook must contain at least one visible worksheet.");

function findSheet(context: ModelContext, key: unknown): ModelObject | null {
  const wanted = String(key);
  const sheet = context.store.sheets().find(({ id, name }) => id === wanted || sameName(name, wanted));
  return sheet ? makeWorksheet({ context, sheetId: sheet.id }) : null;
}

export const worksheetCollection = modelClass<ModelContext>("WorksheetCollection", {
  items: (context) => context.store.sheets().map(({ id }) => makeWorksheet({ context, sheetId: id })),
  item: (context, key) => orNotFound(findSheet(context, key)),
  call: {
    ...registrations,
    Add: (context, name?: string | null) => {
      const chosen = name ?? freeSheetName(context);
      checkSheetName(context, chosen);
      return makeWorksheet({ context, sheetId: context.store.addSheet(chosen).id });
    },
    GetActiveWorksheet: (context) => makeWorksheet({ context, sheetId: context.store.activeSheetId() }),
    GetCount: (context) => context.store.sheets().length,
    GetItemOrNullObject: (context, key: string) => findSheet(context, key),
    GetFirst: (context) => makeWorksheet({ context, sheetId: context.store.sheets()[0]?.id ?? "" }),
    GetLast: (context) => makeWorksheet({ context, sheetId: context.store.sheets().at(-1)?.id ?? "" }),
  },
});

function freeSheetName(context: ModelContext): string {
  const taken = new Set(context.store.sheets().map(({ name }) => name.toLowerCase()));
  let number = taken.size + 1;
  while (taken.has(`sheet${number}`)) number++;
  return `Sheet${number}`;
}
