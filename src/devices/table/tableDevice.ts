import type { Activity, Device } from "../device";
import { activities, type DeviceTable } from "./deviceTable";

/**
 * A device of a table: its texts and dates are made where they are asked for. It has no property of its own, so copying or
 * comparing devices property by property takes `plainDevice`.
 */
export class TableDevice implements Device {
  // Truly private: who walks through an object's own properties, as a comparison or a printout does, would go through the table.
  readonly #table: DeviceTable;
  readonly #position: number;

  /** @param position In the table, from 0. */
  constructor(table: DeviceTable, position: number) {
    this.#table = table;
    this.#position = position;
  }

  get position(): number {
    return this.#position;
  }

  get id(): string {
    return this.#table.ids.at(this.#position);
  }

  get name(): string {
    return this.#table.names.at(this.#position);
  }

  get customer(): string {
    return this.#table.values.at(this.#table.customers.at(this.#position));
  }

  /** Equal for devices with the same customer name. */
  get customerNumber(): number {
    return this.#table.customers.at(this.#position);
  }

  get site(): string {
    return this.#table.values.at(this.#table.sites.at(this.#position));
  }

  get sourceType(): string {
    return this.#table.values.at(this.#table.sourceTypes.at(this.#position));
  }

  get assetType(): string {
    return this.#table.values.at(this.#table.assetTypes.at(this.#position));
  }

  get active(): boolean {
    const { activity } = this;
    return activity === "online" || activity === "seen";
  }

  get activity(): Activity {
    return activities[this.#table.activity[this.#position]!]!;
  }

  get lastSeen(): Date | null {
    return dateOf(this.#table.lastSeen[this.#position]!);
  }

  get firstSeen(): Date | null {
    return dateOf(this.#table.firstSeen[this.#position]!);
  }

  get serial(): string {
    return this.#table.serials.at(this.#position);
  }

  get macs(): readonly string[] {
    return this.#table.macs.at(this.#position);
  }

  /** The first address as a number of 48 bits; -1 for none. */
  get firstMac(): number {
    return this.#table.macs.first(this.#position);
  }

  get furtherMacs(): readonly number[] {
    return this.#table.macs.further(this.#position);
  }

  /** When it was last seen, in milliseconds since 1970; NaN for no date. */
  get seenAt(): number {
    return this.#table.lastSeen[this.#position]!;
  }

  get os(): string {
    return this.#table.values.at(this.#table.operatingSystems.at(this.#position));
  }

  get model(): string {
    return this.#table.values.at(this.#table.models.at(this.#position));
  }

  get record(): number {
    return this.#table.records.at(this.#position);
  }

  /** As JSON has it, and as a message to another thread must: an object of its own with all that is known of the device. */
  toJSON(): Device {
    return plainDevice(this);
  }
}

/** A copy of the device that stands by itself. */
export function plainDevice(device: Device): Device {
  const { id, name, customer, site, sourceType, assetType, active, activity, lastSeen, firstSeen } = device;
  const { serial, macs, os, model, record } = device;
  return {
    id,
    name,
    customer,
    site,
    sourceType,
    assetType,
    active,
    activity,
    lastSeen,
    firstSeen,
    serial,
    macs,
    os,
    model,
    record,
  };
}

const dateOf = (moment: number) => (Number.isNaN(moment) ? null : new Date(moment));
