import type { DevicesCode, Finding, Place, Severity } from "../messages";
import type { CustomerPath } from "./columns/customerPath";
import type { ColumnRole, DeviceImport, DeviceWarningKind } from "./device";
import { deviceFinding } from "./deviceFinding";
import type { DateColumn } from "./reading/dateColumn";
import type { SettledOrder, SettledOrders } from "./reading/settleOrder";
import { singleTenant } from "./draftReader";
import type { RowsReading } from "./readRows";
import type { DeviceList } from "./table/deviceList";

/** Names that a sentence lists; the rest is only counted. */
const listed = 5;

const kinds: Readonly<Record<DeviceWarningKind, readonly [DevicesCode, Severity]>> = {
  missing_customer: ["devices.missingCustomer", "warning"],
  no_last_seen: ["devices.noLastSeen", "warning"],
  last_seen_in_future: ["devices.lastSeenInFuture", "warning"],
  unmanaged: ["devices.unmanaged", "info"],
  serial_at_two_customers: ["devices.serialAtTwoCustomers", "warning"],
  id_at_two_customers: ["devices.idAtTwoCustomers", "warning"],
  shared_virtual_serial: ["devices.sharedVirtualSerial", "warning"],
  same_name_same_customer: ["devices.sameName", "warning"],
  spreadsheet_damage: ["devices.spreadsheetDamage", "warning"],
  spreadsheet_mangled_name: ["devices.spreadsheetName", "info"],
  serial_must_stay_text: ["devices.serialIsText", "info"],
  formula_like_name: ["devices.formulaName", "info"],
  placeholder_serial: ["devices.placeholderSerial", "info"],
};

/** What the user should know about an import that was read: about the file, its columns and dates, and its devices by kind. */
export function importFindings(
  imported: DeviceImport,
  devices: DeviceList,
  place: Place,
  { lastSeen, firstSeen, customerLine, customerAbove }: RowsReading,
  orders: SettledOrders,
  customerPath: CustomerPath | null,
): readonly Finding[] {
  const { account, columns, unknownTypes } = imported;
  const findings: Finding[] = [];
  const add = (code: DevicesCode, severity: Severity, values: Finding["values"] = {}, at: Place = place) =>
    findings.push(deviceFinding(code, severity, at, values));
  const title = (role: "lastSeen" | "firstSeen") => columns.find((column) => column.role === role)?.title ?? "";

  if (devices.length === 0) add("devices.noDevice", "error", { rows: account.rows, rejected: account.rejected });
  if (account.rejected > 0) add("devices.rowsRejected", "warning", { count: account.rejected });
  if (account.duplicates > account.imported) {
    add("devices.manyDuplicates", "warning", { count: account.duplicates, rows: account.rows });
  }
  if (devices.some(({ customer }) => customer === singleTenant)) add("devices.noCustomer", "warning");
  if (customerLine !== "") add("devices.customerLine", "info", { customer: customerLine });
  const columnOf = (role: ColumnRole) => columns.find((column) => column.role === role);
  if (customerAbove !== "") {
    add("devices.customerAbove", "warning", { title: columnOf("customer")?.title ?? "", customer: customerAbove });
  }
  const name = columnOf("name");
  if (name !== undefined && name.index === columnOf("serial")?.index) {
    add("devices.namedBySerial", "info", { title: name.title });
  }
  if (customerPath !== null) {
    const path = { title: columnOf("customer")?.title ?? "" };
    if (customerPath.provider === "") add("devices.customerPath", "info", path);
    else add("devices.customerBelow", "warning", { ...path, group: customerPath.provider });
  }
  if (lastSeen === null) {
    const hasStatus = columns.some(({ role }) => role === "status");
    add(hasStatus ? "devices.onlyStatus" : "devices.noLastSeenColumn", "warning");
  }
  for (const [column, order, role] of [
    [lastSeen, orders.lastSeen, "lastSeen"],
    [firstSeen, orders.firstSeen, "firstSeen"],
  ] as const) {
    addDateFindings(column, order, (code, severity, values) =>
      add(code, severity, values, { ...place, column: title(role) }),
    );
  }
  if (unknownTypes.length > 0) {
    const words = unknownTypes.slice(0, listed).map(({ sourceType, devices }) => `${sourceType} (${devices})`);
    add("devices.unknownTypes", "warning", { count: unknownTypes.length, words: listing(words, unknownTypes.length) });
  }
  for (const [kind, [code, severity]] of Object.entries(kinds)) {
    const names = imported.warnings.filter((warning) => warning.kind === kind).map(({ name }) => name);
    const first = [...new Set(names)].slice(0, listed);
    if (names.length > 0) add(code, severity, { count: names.length, names: listing(first, new Set(names).size) });
  }
  return findings;
}

function addDateFindings(
  column: DateColumn | null,
  order: SettledOrder,
  add: (code: DevicesCode, severity: Severity, values?: Finding["values"]) => void,
): void {
  if (column === null) return;
  if (order.by === "nothing") add("devices.dayMonthUndecided", "warning");
  else if (order.by === "contradiction") add("devices.dayMonthMixed", "warning");
  else if (order.by === "another column") {
    add("devices.dayMonthBorrowed", "info", { order: order.dayFirst ? "day" : "month" });
  }
  if (column.unreadable !== null) add("devices.datesUnreadable", "warning", { text: column.unreadable.slice(0, 60) });
}

const listing = (first: readonly string[], all: number) =>
  all > first.length ? `${first.join(", ")} and ${all - first.length} more` : first.join(", ");
