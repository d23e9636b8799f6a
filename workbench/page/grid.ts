import type { ICellDataForSheetInterceptor } from "@univerjs/core";
import {
  ICommandService,
  InterceptorEffectEnum,
  LocaleType,
  LogLevel,
  mergeLocales,
  ThemeService,
  Univer,
} from "@univerjs/core";
import type { ISetSelectionsOperationParams } from "@univerjs/preset-sheets-core";
import {
  ILayoutService,
  INTERCEPTOR_POINT,
  ScrollToRangeOperation,
  SetSelectionsOperation,
  SheetInterceptorService,
  UniverSheetsCorePreset,
} from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import {
  UniverSheetsTablePlugin,
  UniverSheetsTablePreset,
  UniverSheetsTableUIPlugin,
} from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";
import { tableThemes } from "../univer";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** Tables look as they do in Excel: its styles, and no handle above them. */
const ownConfig = new Map<unknown, object>([
  [UniverSheetsTablePlugin, { userThemes: [...tableThemes] }],
  [UniverSheetsTableUIPlugin, { hideAnchor: true }],
]);

const noteMark = { color: "#D13438", size: 6 };

/** Univer's spreadsheet in an element of the page. */
export interface Grid {
  readonly univer: Univer;
  setDark(dark: boolean): void;
  /** Gives the keyboard to the cells, as Excel does when it leaves the pane. */
  focus(): void;
}

export function createGrid(container: string, darkMode: boolean): Grid {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreWords, tableWords) },
    logLevel: LogLevel.ERROR,
    darkMode,
  });
  const plugins = [
    ...UniverSheetsCorePreset({ container, toolbar: false, header: true }).plugins,
    ...UniverSheetsTablePreset().plugins,
  ];
  for (const entry of plugins) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin, ownConfig.get(plugin) ?? config);
  }
  const injector = univer.__getInjector();
  return {
    univer,
    setDark: (dark) => injector.get(ThemeService).setDarkMode(dark),
    focus: () => injector.get(ILayoutService).focus(),
  };
}

/** What needs the workbook: marks on cells with a note, and scrolling to what the add-in selects. To be called once. */
export function followWorkbook({ univer }: Grid): void {
  const injector = univer.__getInjector();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler: (cell, _location, next) => next(withNoteMark(cell)),
  });
  injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.id !== SetSelectionsOperation.id || !options?.fromCollab) return;
    const { selections } = command.params as ISetSelectionsOperationParams;
    const range = selections.at(-1)?.range;
    if (range) injector.get(ICommandService).syncExecuteCommand(ScrollToRangeOperation.id, { range });
  });
}

function withNoteMark<T extends ICellDataForSheetInterceptor | null | undefined | void>(cell: T): T {
  if (!cell?.custom || !("note" in cell.custom)) return cell;
  return { ...cell, markers: { ...cell.markers, tr: noteMark } };
}
