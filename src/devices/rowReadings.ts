import type { Finding } from "../messages";
import { NumberColumn } from "./table/numberColumn";

export type Skipped = "title" | "repeated_header" | "summary_row" | "blank_row" | "continuation_row";

/** Why a row is no device. */
export type NoDevice =
  { readonly kind: "skipped"; readonly as: Skipped } | { readonly kind: "rejected"; readonly finding: Finding };

/** What became of a row so far: a device, by its place among those that were read, or the reason why it is none. */
export type RowReading = number | NoDevice;

/** What became of each row so far, by record number: the first one is record 1. One number for each row that is a device. */
export class RowReadings {
  /** The device's place; for a row that is none, the complement of the reason's. */
  private readonly places = new NumberColumn();
  private readonly reasons: NoDevice[] = [];

  get length(): number {
    return this.places.length;
  }

  add(reading: RowReading): void {
    this.places.add(typeof reading === "number" ? reading : ~(this.reasons.push(reading) - 1));
  }

  forEach(each: (reading: RowReading, record: number) => void): void {
    for (let row = 0; row < this.length; row++) {
      const place = this.places.at(row);
      each(place >= 0 ? place : this.reasons[~place]!, row + 1);
    }
  }
}
