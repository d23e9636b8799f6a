import type { Device, DeviceWarning, DeviceWarningKind } from "./device";
import type { Duplicates } from "./duplicates/findDuplicates";
import { isRealId } from "./duplicates/machineIndex";
import { nameKey } from "./duplicates/nameKey";
import { unassigned } from "./draftReader";
import { isVirtualMachine, realSerial } from "./reading/serial";
import { isSpreadsheetDamage } from "./reading/spreadsheetDamage";
import type { DeviceList } from "./table/deviceList";

/** Names that a spreadsheet turns into numbers, dates or truth values when a person opens a CSV file in it. */
const mangledName =
  /^(0\d+|\d+(\.\d+)?e[+-]?\d+|\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?|\d+\.\d*0|\d{16,}|true|false|\d{1,2}:\d{2}|(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[-/ ]?\d{1,4}|\d{1,2}[-/ ]?(jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec))$/i;

/** Serials that a spreadsheet would round or cut. */
const numberLikeSerial = /^(0\d+|\d+e\d+|\d{16,})$/i;

const formula = /^[=+\-@\t\r]/;

/**
 * What to look at in one device, whether it was kept or not.
 *
 * @param seenFault What is wrong with its date of last contact, as `settleDates` gives it.
 */
export function findDeviceWarnings(
  { name, serial, id, activity, customer }: Device,
  seenFault: DeviceWarningKind | undefined,
): readonly DeviceWarningKind[] {
  // Nearly every device has none: an array for each would be most of the work.
  let kinds = noKinds;
  const warn = (kind: DeviceWarningKind) => {
    kinds = [...kinds, kind];
  };
  if (name.charCodeAt(0) < 65 && formula.test(name)) warn("formula_like_name");
  if (name.length < 12 && mangledName.test(name)) warn("spreadsheet_mangled_name");
  if (serial !== "") {
    const real = realSerial(serial);
    if (real === "" && !isSpreadsheetDamage(serial)) warn("placeholder_serial");
    else if (isDigit(real) && numberLikeSerial.test(real)) warn("serial_must_stay_text");
  }
  if (isSpreadsheetDamage(name) || isSpreadsheetDamage(serial) || isSpreadsheetDamage(id)) warn("spreadsheet_damage");
  if (customer === unassigned) warn("missing_customer");
  if (activity === "unmanaged") warn("unmanaged");
  if (seenFault !== undefined) warn(seenFault);
  return kinds;
}

const noKinds: readonly DeviceWarningKind[] = [];

const isDigit = (text: string) => text.charCodeAt(0) >= 48 && text.charCodeAt(0) <= 57;
/**
 * What to look at among the devices that are kept: machines that may be one but are not taken for one, because they belong
 * to two customers, are copies of a virtual machine, or have nothing but their name in common.
 *
 * @param shared Devices whose serial or id others have too, where that is known: the rest need no look.
 */
export function findSharedWarnings(devices: DeviceList, shared: Duplicates["shared"]): readonly DeviceWarning[] {
  const warnings: DeviceWarning[] = [];
  const warn = (kind: DeviceWarningKind, group: readonly Device[]) => {
    for (const { record, name } of group) warnings.push({ kind, record, name });
  };
  const among = (some: ReadonlySet<number> | undefined) =>
    some === undefined ? devices : devices.filter((place) => some.has(devices.at(place).position));
  for (const group of groups(among(shared?.serials), ({ serial }) => realSerial(serial))) {
    const isVirtual = group.some(({ serial, model }) => isVirtualMachine(serial, model));
    if (isVirtual) warn("shared_virtual_serial", group);
    else if (new Set(group.map(({ customer }) => nameKey(customer))).size > 1) warn("serial_at_two_customers", group);
  }
  for (const group of groups(among(shared?.ids), ({ id }) => (isRealId(id) ? id : ""))) {
    if (new Set(group.map(({ customer }) => nameKey(customer))).size > 1) warn("id_at_two_customers", group);
  }
  const names = new Set<string>();
  devices.forEach(({ serial, name }) => {
    if (realSerial(serial) === "") names.add(nameKey(name));
  });
  for (const namesakes of names.size === 0
    ? []
    : groups(devices, ({ name }) => (names.has(nameKey(name)) ? nameKey(name) : ""))) {
    for (const group of groups(namesakes, ({ customer }) => nameKey(customer))) {
      if (group.some(({ serial }) => realSerial(serial) === "")) warn("same_name_same_customer", group);
    }
  }
  return warnings;
}

/** Devices with the same key, where two or more have it; "" is no key. */
function groups(
  devices: DeviceList | readonly Device[],
  keyOf: (device: Device) => string,
): readonly (readonly Device[])[] {
  const firsts = new Map<string, Device>();
  const shared = new Map<string, Device[]>();
  devices.forEach((device) => {
    const key = keyOf(device);
    if (key === "") return;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, device);
    else if (shared.has(key)) shared.get(key)!.push(device);
    else shared.set(key, [first, device]);
  });
  return [...shared.values()];
}
