import type { Finding } from "../messages";

/** Asset types that come with the product; a user may add others on the AssetTypes sheet. */
export const builtInAssetTypes = [
  "Server",
  "Hypervisor",
  "Workstation",
  "Laptop",
  "Mobile",
  "Network",
  "Printer",
  "Other",
  "Unknown",
] as const;

/** A machine as an RMM exports it, after reading; every text is the export's own, never altered by guessing. */
export interface Device {
  /** The RMM's id, or "" where the export has none. */
  readonly id: string;
  readonly name: string;
  /** The RMM's customer name; "(Unassigned)" where the row names none, "(single tenant)" where the whole export names none. */
  readonly customer: string;
  readonly site: string;
  /** The type word as the RMM wrote it, "" where there is none. */
  readonly sourceType: string;
  readonly assetType: string;
  readonly active: boolean;
  /** Why it counts as active or not, as a code that the messages word: "retired", "online", "seen", "not seen", "no date". */
  readonly activity: Activity;
  /** The export's date where the export says that the device is online at that moment. */
  readonly lastSeen: Date | null;
  readonly firstSeen: Date | null;
  /** As the export wrote it, placeholders included. */
  readonly serial: string;
  /** Upper-case, 12 hexadecimal digits each, real ones only. */
  readonly macs: readonly string[];
  readonly os: string;
  readonly model: string;
  /** Record number in the file, from 1 after the header (from 1 where there is no header); blank lines count. */
  readonly record: number;
}

export type Activity = "retired" | "unmanaged" | "online" | "seen" | "not seen" | "no date";

export type DuplicateRule = "id" | "serial" | "mac" | "name";

/** What became of one row of the file. Every row below the header has exactly one. */
export type RowOutcome =
  | { readonly record: number; readonly outcome: "imported"; readonly device: number }
  /** `of`: the record that was kept. */
  | {
      readonly record: number;
      readonly outcome: "duplicate";
      readonly rule: DuplicateRule;
      readonly of: number;
      readonly name: string;
    }
  | { readonly record: number; readonly outcome: "rejected"; readonly finding: Finding }
  | {
      readonly record: number;
      readonly outcome: "skipped";
      readonly kind: "title" | "repeated_header" | "summary_row" | "blank_row" | "continuation_row";
    };

/**
 * What is worth a look in a device that was read, named as in lists of such devices. The first ones concern a single row, the
 * last four a group of devices that may be one machine but are not taken for one.
 */
export type DeviceWarningKind =
  | "formula_like_name"
  | "spreadsheet_mangled_name"
  | "spreadsheet_damage"
  | "placeholder_serial"
  | "serial_must_stay_text"
  | "missing_customer"
  | "unmanaged"
  | "no_last_seen"
  | "last_seen_in_future"
  | "shared_virtual_serial"
  | "serial_at_two_customers"
  | "id_at_two_customers"
  | "same_name_same_customer";

export interface DeviceWarning {
  readonly kind: DeviceWarningKind;
  readonly record: number;
  readonly name: string;
}

/** A type word that no rule knows: the user should say what it means. */
export interface UnknownType {
  readonly sourceType: string;
  /** Devices with that word, after duplicates. */
  readonly devices: number;
}

/** The roles that a column can play. */
export type ColumnRole =
  | "id"
  | "name"
  | "customer"
  | "site"
  | "type"
  | "formFactor"
  | "os"
  | "serial"
  | "mac"
  | "status"
  | "managed"
  | "lastSeen"
  | "firstSeen"
  | "model";

export interface ImportOptions {
  /** The export's date: activity is counted back from it. */
  readonly asOf: Date;
  /** Days back from `asOf` in which a device must have been seen; 30 unless given. */
  readonly activeWithinDays?: number;
  /** Titles of the columns to use, where the user chose them ("column 3" where there is no header); "" = no column. */
  readonly columns?: Partial<Record<ColumnRole, string>>;
  /** The sheet of an .xlsx file to read; the likeliest unless given. */
  readonly sheet?: string;
  /** The customer, for a product whose export covers a single tenant and names none. */
  readonly customer?: string;
  /** The user's rules: source type (compared without regard to case) → asset type. They go before the product's own. */
  readonly typeRules?: ReadonlyMap<string, string>;
  /** Asset types billed as another, for example Laptop → Workstation. */
  readonly rollUp?: ReadonlyMap<string, string>;
  /** True where every installed agent counts: only the same id makes a duplicate then. */
  readonly countEveryAgent?: boolean;
  /** How ambiguous day/month dates are read where a column does not decide. */
  readonly dayFirst?: boolean;
  /** Told while a file is read how many of its rows have been. */
  readonly onRows?: (rows: number) => void;
  /** Encoding of a text file, where the user chose one. */
  readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
}

export interface ImportedColumn {
  readonly role: ColumnRole;
  /** Title in the file, or "column N" where the file has no header. */
  readonly title: string;
  /** Zero-based position. */
  readonly index: number;
}

/** The account of rows: rows = imported + duplicates + rejected + skipped. */
export interface RowAccount {
  readonly rows: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly rejected: number;
  readonly skipped: number;
}

export interface DeviceImport {
  readonly fileName: string;
  /** Product key, for example "nsight", or "unknown". */
  readonly source: string;
  /** Product name for people, for example "N-able N-sight". */
  readonly sourceName: string;
  /** The titles (or shape) by which the source was recognised; why, for people. */
  readonly recognisedBy: readonly string[];
  readonly asOf: Date;
  readonly activeWithinDays: number;
  readonly encoding: string;
  /** Sheet read from an .xlsx file, else "". */
  readonly sheet: string;
  /** Names of all sheets of an .xlsx file that can be read. */
  readonly sheets: readonly string[];
  readonly headers: readonly string[];
  /** Key under which the user's choice of columns is remembered; see `headerSignature`. */
  readonly headerSignature: string;
  /** The date that the export states for itself above its header, for example "Generated: 9/30/2026"; else null. */
  readonly statedAsOf: Date | null;
  readonly columns: readonly ImportedColumn[];
  /** First rows under the header as text, for the preview and for choosing columns. */
  readonly sampleRows: readonly (readonly string[])[];
  readonly devices: readonly Device[];
  readonly rows: readonly RowOutcome[];
  readonly account: RowAccount;
  /** Each device that is worth a look, by kind, in the file's order within a kind's rule; duplicates included. */
  readonly warnings: readonly DeviceWarning[];
  readonly unknownTypes: readonly UnknownType[];
  /** Things to look at: warnings, and the error that explains why nothing could be imported. */
  readonly findings: readonly Finding[];
  /** True where devices were read; false: `findings` has an error that says why, and nothing may be written. */
  readonly ok: boolean;
}
