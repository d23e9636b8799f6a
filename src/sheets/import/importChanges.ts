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
  readonly retyped: readonly DeviceChange[];
  /** With another customer than before; not among the added and the gone. */
  readonly moved: readonly DeviceChange[];
  /** Active again after not having been. */
  readonly back: readonly DeviceChange[];
  /** Left out of billing because another source has the machine too; `to` names it. */
  readonly shared: readonly DeviceChange[];
}
