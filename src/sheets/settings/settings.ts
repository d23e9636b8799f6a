import { defaultImportTooOldAfterDays } from "../../billing";
import { defaultActiveWithinDays, type ColumnRole } from "../../devices";
import type { LastEvent } from "./lastEvent";
import type { UnfinishedImport } from "./unfinishedImport";
import type { UnfinishedRelease } from "./unfinishedRelease";

/** The sheets that a release writes: one for each charge, for each agreement's charges, or for the whole run. */
export const sheetsPerWords = ["One per charge", "One per agreement", "One per run"] as const;
export type SheetsPer = (typeof sheetsPerWords)[number];

/** What a user may set once for the whole workbook: rows of the Settings table, each with a default. */
export interface Settings {
  /** Days back from an export's date in which a device must have been seen to count as active. */
  readonly activeWithinDays: number;
  /** True where every installed agent counts: only the same id makes a duplicate. */
  readonly countEveryAgent: boolean;
  /** Asset types that an import turns into others, such as Laptop into Workstation. */
  readonly rollUp: ReadonlyMap<string, string>;
  /** Days before the billing date after which an import is too old to go unmentioned. */
  readonly importTooOldAfterDays: number;
  /** The columns that the user chose, by the signature of the export's column titles. */
  readonly columns: ReadonlyMap<string, Partial<Record<ColumnRole, string>>>;
  /** How many charge events share a sheet. */
  readonly sheetsPer: SheetsPer;
  /** A release that was begun and has not ended; null where there is none. */
  readonly unfinished: UnfinishedRelease | null;
  /** Null in a workbook that has not named it yet, and where its row was edited. */
  readonly lastEvent: LastEvent | null;
  /** An import that was begun and has not ended; null where there is none. */
  readonly unfinishedImport: UnfinishedImport | null;
}

/** The words in the Setting column; those with a name in them end in it. */
export const settingNames = {
  activeWithinDays: "Active if seen in (days)",
  importTooOldAfterDays: "Import too old after (days)",
  countEveryAgent: "Count every agent",
  rollUp: "Import as another type:",
  columns: "Columns of export",
  sheetsPer: "Charge-event sheets",
  unfinished: "Unfinished release",
  lastEvent: "Last charge event",
  unfinishedImport: "Unfinished import",
} as const;

export const defaultSettings: Settings = {
  activeWithinDays: defaultActiveWithinDays,
  countEveryAgent: false,
  rollUp: new Map(),
  importTooOldAfterDays: defaultImportTooOldAfterDays,
  columns: new Map(),
  sheetsPer: "One per charge",
  unfinished: null,
  lastEvent: null,
  unfinishedImport: null,
};
