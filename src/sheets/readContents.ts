import {
  readAssetsInSlices,
  readCustomerNames,
  readPastAssets,
  readPriceLists,
  readRates,
  readTypeRules,
  type Asset,
  type CustomerNames,
  type PastAsset,
  type PriceList,
  type Rate,
  type TableRecord,
  type UnreadableRate,
} from "../agreements";
import {
  readChargeEvents,
  readImports,
  readOverrides,
  type ChargeEvent,
  type ImportRecord,
  type Override,
} from "../billing";
import type { Finding, VerifyCode } from "../messages";
import { atOnce, type InSlices } from "../slices";
import type { Book } from "./book";
import { findColumnFaults } from "./findObstacles";
import { findLastEventFaults } from "./findLastEventFaults";
import { findRegisterFaults } from "./findRegisterFaults";
import { schemas } from "./schema/schemas";
import { tableNames, type TableName } from "./schema/tableName";
import { readScenarios, type Scenario } from "./scenarios/scenario";
import { readSettings } from "./settings/readSettings";
import type { Settings } from "./settings/settings";
import { tableColumns } from "./tableColumns";
import { tableRecords, tableRecordsInSlices } from "./tableRecords";

/** What the workbook's tables mean. Nothing is dropped: what could not be read is among the findings or the unreadable. */
export interface BookContents {
  /** Tables that the workbook does not have; they are read as if they stood empty. */
  readonly missing: readonly TableName[];
  readonly rates: readonly Rate[];
  readonly unreadable: readonly UnreadableRate[];
  /** Each with its own findings, which are not repeated in `findings`. */
  readonly priceLists: readonly PriceList[];
  /** Asset types by lower-cased source type. */
  readonly typeRules: ReadonlyMap<string, string>;
  readonly customerNames: CustomerNames;
  readonly assets: readonly Asset[];
  /** What assets were before an import changed them, from the Snapshots table. */
  readonly past: readonly PastAsset[];
  readonly events: readonly ChargeEvent[];
  readonly overrides: readonly Override[];
  readonly imports: readonly ImportRecord[];
  readonly settings: Settings;
  readonly scenarios: readonly Scenario[];
  readonly findings: readonly Finding[];
  /** The register's row of each event. */
  readonly eventRows: ReadonlyMap<ChargeEvent, TableRecord>;
  /** Errors in the register: while there are any, nobody can say what has been released, so nothing may be. */
  readonly registerFaults: readonly Finding[];
  /** What the register lacks by what the settings name as the last event; the errors are among the register's faults. */
  readonly lastEventFaults: readonly Finding<VerifyCode>[];
  /** Rows of the register whose sheet is gone: what they say of the money stands. */
  readonly rowsWithoutSheet: readonly Finding[];
}

/** Reads the tables of a workbook into what the domain reckons with. */
export function readContents(book: Book): BookContents {
  return atOnce(readContentsInSlices(book));
}

/** The same of a workbook that may have many devices. */
export function* readContentsInSlices(book: Book): InSlices<BookContents> {
  const records = (name: TableName): TableRecord[] => {
    const table = book.tables[name];
    return table === null ? [] : tableRecords(table);
  };
  function* manyRecords(name: TableName): InSlices<TableRecord[]> {
    const table = book.tables[name];
    return table === null ? [] : yield* tableRecordsInSlices(table);
  }
  const prices = readPriceLists(records("PriceBands"));
  const { rates, unreadable } = readRates(records("Agreements"), prices.priceLists);
  const types = readTypeRules(records("AssetTypes"));
  const customers = readCustomerNames(records("CustomerNames"));
  const devices = yield* readAssetsInSlices(yield* manyRecords("Devices"), customers.names);
  const past = yield* readPastAssets(yield* manyRecords("Snapshots"), customers.names);
  const registerRecords = records("ChargeEvents");
  const read = readChargeEvents(registerRecords);
  // A column that is gone is said once, not in each row that lacks it.
  const table = book.tables.ChargeEvents;
  const columns = table && tableColumns(table, schemas.ChargeEvents);
  const register = {
    ...read,
    findings: read.findings.filter(({ place: { column } }) => column === undefined || columns?.has(column)),
  };
  const overrides = readOverrides(records("Overrides"));
  const settingRecords = records("Settings");
  const settings = readSettings(settingRecords);
  const scenarios = readScenarios(records("Scenarios"));
  const apart = findRegisterFaults(book, registerRecords);
  const stray = apart.filter(({ code }) => code !== "sheets.event_without_sheet");
  const isGone = stray.some(({ code }) => code === "sheets.register_gone");
  // A lost row whose sheet is there is named by that.
  const lastEventFaults = findLastEventFaults(settingRecords, registerRecords).filter(
    ({ values }) => !isGone && !stray.some((fault) => fault.values["event"] === values["event"]),
  );
  const columnFaults = tableNames.flatMap((name) => findColumnFaults(book, name));
  return {
    missing: tableNames.filter((name) => book.tables[name] === null),
    rates,
    unreadable,
    priceLists: prices.priceLists,
    typeRules: types.rules,
    customerNames: customers.names,
    assets: devices.assets,
    past: past.past,
    events: register.events,
    overrides: overrides.overrides,
    imports: readImports(records("Imports")),
    settings: settings.settings,
    scenarios: scenarios.scenarios,
    findings: [
      ...columnFaults,
      ...register.findings,
      ...apart,
      ...lastEventFaults,
      ...prices.findings,
      ...types.findings,
      ...customers.findings,
      ...devices.findings,
      ...past.findings,
      ...overrides.findings,
      ...settings.findings,
      ...scenarios.findings,
    ],
    eventRows: register.rows,
    registerFaults: [
      ...columnFaults.filter(({ place }) => place.table === "ChargeEvents"),
      ...register.findings,
      // An event whose row is lost was released all the same: its period would be due, and billed, a second time.
      ...(settings.settings.unfinished ? [] : stray),
      ...lastEventFaults.filter(({ severity }) => severity === "error"),
    ],
    lastEventFaults,
    rowsWithoutSheet: apart.filter(({ code }) => code === "sheets.event_without_sheet"),
  };
}
