/**
 * What the headless run uses of the add-in's workflows and what they answer. The workbench imports nothing of the add-in:
 * these are the parts of its answers that are looked at here.
 */

/** A day in Excel's count. */
export type Day = number;

interface Amount {
  toFixed(): string;
}

export interface Finding {
  readonly severity: "error" | "warning" | "info";
}

export interface ImportedDevice {
  readonly customer: string;
  readonly assetType: string;
  readonly active: boolean;
  readonly lastSeen: Date | null;
}

export interface DeviceImport {
  readonly ok: boolean;
  readonly sourceName: string;
  readonly recognisedBy: readonly string[];
  readonly devices: readonly ImportedDevice[];
  readonly account: Readonly<Record<"rows" | "imported" | "duplicates" | "rejected" | "skipped", number>>;
  readonly findings: readonly Finding[];
  /** The moment that the export stands for. */
  readonly asOf: Date;
}

export interface PreviewLine {
  readonly key: string;
  readonly rate: {
    readonly agreement: string;
    readonly rate: string;
    readonly customer: string;
    readonly currency: string;
  };
  readonly period: { readonly start: Day; readonly end: Day };
  readonly byType: readonly { readonly assetType: string; readonly count: number }[];
  readonly counted: number;
  readonly billed: Amount;
  readonly amount: Amount | null;
  readonly findings: readonly Finding[];
}

export interface RunTotal {
  readonly currency: string;
  readonly amount: Amount;
  readonly charges: number;
}

export interface RunPreview {
  readonly lines: readonly PreviewLine[];
  readonly unreadable: readonly { readonly findings: readonly Finding[] }[];
  readonly totals: readonly RunTotal[];
}

export interface Release {
  readonly events: readonly {
    readonly event: string;
    readonly customer: string;
    readonly rate: string;
    readonly currency: string;
    readonly charge: Amount;
    readonly sheet: string;
  }[];
  readonly sheets: number;
  readonly totals: readonly RunTotal[];
}
