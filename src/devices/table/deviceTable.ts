import type { Activity } from "../device";
import type { ValueList } from "../file/valueList";
import type { StatusMeaning } from "../reading/status";
import { MacColumn } from "./macColumn";
import { NumberColumn } from "./numberColumn";
import { TextColumn } from "./textColumn";

/**
 * The devices of an import by columns. A hundred thousand devices as objects with texts and dates of their own would take
 * several times the file's size, and most of the import's time to make and to collect.
 */
export class DeviceTable {
  readonly ids = new TextColumn();
  readonly names = new TextColumn();
  readonly serials = new TextColumn();
  readonly macs = new MacColumn();
  /** Numbers of values. */
  readonly customers = new NumberColumn();
  readonly sites = new NumberColumn();
  readonly sourceTypes = new NumberColumn();
  readonly assetTypes = new NumberColumn();
  readonly operatingSystems = new NumberColumn();
  readonly models = new NumberColumn();
  readonly records = new NumberColumn();
  /** Places among `statusMeanings`. */
  readonly statuses = new NumberColumn();
  /** In milliseconds since 1970; NaN for none. */
  lastSeen = new Float64Array(0);
  firstSeen = new Float64Array(0);
  /** Places among `activities`. */
  activity = new Uint8Array(0);

  constructor(readonly values: ValueList) {}

  /** Ends adding devices: from here on they can be read. Without dates and activity yet, which are settled for all together. */
  finish(): void {
    this.ids.finish();
    this.names.finish();
    this.serials.finish();
    this.lastSeen = new Float64Array(this.records.length).fill(NaN);
    this.firstSeen = new Float64Array(this.records.length).fill(NaN);
    this.activity = new Uint8Array(this.records.length);
  }
}

export const statusMeanings: readonly StatusMeaning[] = ["", "online", "offline", "unmanaged", "retired"];
export const activities: readonly Activity[] = ["no date", "not seen", "seen", "online", "unmanaged", "retired"];
