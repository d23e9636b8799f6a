/** A column that fields of a file are put into, one for each device, without a text being made of each. */
export interface FieldSink {
  /** Puts in a field by its bytes in UTF-8, which are gone afterwards. False where it is blank: nothing was put in then. */
  addBytes(source: Uint8Array, start: number, end: number): boolean;
  /** The same for a field that is a text already. */
  addText(field: string): boolean;
}
