import { text, type TableRecord } from "../../agreements";
import type { ColumnRole } from "../../devices";
import type { Finding, SheetsCode } from "../../messages";
import { readLastEvent } from "./lastEvent";
import { defaultSettings, settingNames, sheetsPerWords, type Settings } from "./settings";
import { readUnfinishedImport } from "./unfinishedImport";
import { readUnfinished } from "./unfinishedRelease";

/** As many days as anybody could mean: ten years. */
const mostDays = 3650;

/**
 * Reads the Settings table. A setting without a row has its default; a value that cannot be read is a finding, and the
 * default stands in for it. Of two rows for one setting the first counts, and the second is a finding.
 */
export function readSettings(records: readonly TableRecord[]): {
  readonly settings: Settings;
  readonly findings: readonly Finding<SheetsCode>[];
} {
  const findings: Finding<SheetsCode>[] = [];
  const rollUp = new Map<string, string>();
  const columns = new Map<string, Partial<Record<ColumnRole, string>>>();
  const values = new Map<string, { readonly value: string; readonly record: TableRecord }>();
  const refuse = (setting: string, value: string, used: string, record: TableRecord) =>
    findings.push({
      code: "sheets.setting_value",
      severity: "warning",
      place: record.placeOf("Value"),
      values: { setting, value, used },
    });
  for (const record of records) {
    const name = text(record, "Setting");
    const value = text(record, "Value");
    if (name === "" && value === "") continue;
    const add = (code: SheetsCode) =>
      findings.push({ code, severity: "warning", place: record.placeOf("Setting"), values: { setting: name } });
    const key = name.toLowerCase();
    if (values.has(key)) add("sheets.setting_twice");
    else if (!isKnown(key)) add("sheets.unknown_setting");
    else {
      values.set(key, { value, record });
      const type = ending(name, settingNames.rollUp);
      const signature = ending(name, settingNames.columns);
      if (type !== null && value !== "") rollUp.set(type, value);
      if (signature !== null) {
        const chosen = readColumns(value);
        columns.set(signature.toLowerCase(), chosen);
        if (value !== "" && Object.keys(chosen).length === 0)
          refuse(name, value, "the columns as they are found", record);
      }
    }
  }

  const read = <T>(name: string, fallback: T, parse: (value: string) => T | null): T => {
    const row = values.get(name.toLowerCase());
    if (row === undefined || row.value === "") return fallback;
    const parsed = parse(row.value);
    if (parsed !== null) return parsed;
    refuse(name, row.value, typeof fallback === "boolean" ? (fallback ? "Yes" : "No") : String(fallback), row.record);
    return fallback;
  };
  const days = (name: string, fallback: number) => read(name, fallback, readDays);
  return {
    settings: {
      activeWithinDays: days(settingNames.activeWithinDays, defaultSettings.activeWithinDays),
      importTooOldAfterDays: days(settingNames.importTooOldAfterDays, defaultSettings.importTooOldAfterDays),
      countEveryAgent: read(settingNames.countEveryAgent, defaultSettings.countEveryAgent, readYesNo),
      rollUp,
      columns,
      sheetsPer: read(
        settingNames.sheetsPer,
        defaultSettings.sheetsPer,
        (value) => sheetsPerWords.find((words) => words.toLowerCase() === value.toLowerCase()) ?? null,
      ),
      unfinished: readUnfinished(values.get(settingNames.unfinished.toLowerCase())?.value ?? ""),
      lastEvent: readLastEvent(values.get(settingNames.lastEvent.toLowerCase())?.value ?? ""),
      unfinishedImport: readUnfinishedImport(values.get(settingNames.unfinishedImport.toLowerCase())?.value ?? ""),
    },
    findings,
  };
}

/** The value that stands in the Settings table for a choice of columns: `name = Host; customer = Client`. */
export function columnsValue(columns: Partial<Record<ColumnRole, string>>): string {
  return Object.entries(columns)
    .map(([role, title]) => `${role} = ${JSON.stringify(title)}`)
    .join("; ");
}

const columnEntry = /(\w+) = ("(?:[^"\\]|\\.)*")/g;

/** Entries that are not written as `columnsValue` writes them, since a user may edit the cell, are passed over. */
function readColumns(value: string): Partial<Record<ColumnRole, string>> {
  return Object.fromEntries(
    [...value.matchAll(columnEntry)].flatMap(([, role = "", quoted = '""']) => {
      const title = unquoted(quoted);
      return title === null ? [] : [[role, title]];
    }),
  );
}

function unquoted(quoted: string): string | null {
  try {
    return JSON.parse(quoted) as string;
  } catch {
    return null;
  }
}

function isKnown(name: string): boolean {
  return Object.values(settingNames).some((known) =>
    known === settingNames.rollUp || known === settingNames.columns
      ? ending(name, known) !== null
      : name === known.toLowerCase(),
  );
}

/** What stands behind the words of a setting that names something; null for another setting. */
function ending(name: string, words: string): string | null {
  if (!name.toLowerCase().startsWith(words.toLowerCase())) return null;
  const rest = name.slice(words.length).trim();
  return rest === "" ? null : rest;
}

function readDays(value: string): number | null {
  const days = /^\d+$/.test(value) ? Number(value) : NaN;
  return days >= 1 && days <= mostDays ? days : null;
}

function readYesNo(value: string): boolean | null {
  if (/^(yes|true)$/i.test(value)) return true;
  return /^(no|false)$/i.test(value) ? false : null;
}
