import type { DeviceTable } from "./deviceTable";
import { TableDevice } from "./tableDevice";

/** Devices of a table, all or some of them in their order. A device is made where it is asked for. */
export class DeviceList {
  /** @param positions In the table; null for all. */
  constructor(
    readonly table: DeviceTable,
    private readonly positions: Int32Array | null = null,
  ) {}

  get length(): number {
    return this.positions?.length ?? this.table.records.length;
  }

  /** @param place From 0, among the devices of the list. */
  at(place: number): TableDevice {
    return new TableDevice(this.table, this.positions === null ? place : this.positions[place]!);
  }

  forEach(each: (device: TableDevice, place: number) => void): void {
    for (let place = 0; place < this.length; place++) each(this.at(place), place);
  }

  some(isSo: (device: TableDevice) => boolean): boolean {
    for (let place = 0; place < this.length; place++) if (isSo(this.at(place))) return true;
    return false;
  }

  /** Each device as an object. */
  toArray(): readonly TableDevice[] {
    const devices = new Array<TableDevice>(this.length);
    this.forEach((device, place) => (devices[place] = device));
    return devices;
  }

  /** The devices at those places for which it is true. */
  filter(isKept: (place: number) => boolean): DeviceList {
    const { length, positions } = this;
    const kept = new Int32Array(length);
    let count = 0;
    for (let place = 0; place < length; place++) {
      if (isKept(place)) kept[count++] = positions === null ? place : positions[place]!;
    }
    return new DeviceList(this.table, kept.subarray(0, count));
  }
}
