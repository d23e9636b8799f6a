import type { Day } from "../../agreements";

/** One machine that an import changes, for people to read. */
export interface DeviceChange {
  readonly name: string;
  /** The billing name. */
  readonly customer: string;
  /** What it was, where something changed: its asset type, or its customer. */
  readonly from: string;
  readonly to: string;
}

/** What an import changes on the Devices sheet, against the last import of its source. */
export interface ImportChanges {
  readonly added: readonly DeviceChange[];
  readonly gone: readonly DeviceChange[];
  /** Not in the file either, but left as they are, because the import does not reach as far as them. */
  readonly kept: readonly DeviceChange[];
  /** How many of the gone and the kept belong to customers that the file does not name. */
  readonly elsewhere: number;
  readonly retyped: readonly DeviceChange[];
  /** With another customer than before; not among the added and the gone. */
  readonly moved: readonly DeviceChange[];
  /** Active again after not having been. */
  readonly back: readonly DeviceChange[];
  /** Left out of billing because another source has the machine too; `to` names it. */
  readonly shared: readonly DeviceChange[];
  /** The day that the source's devices on the sheet stand for, where it is later than the import's; else null. */
  readonly newerDay: Day | null;
}
