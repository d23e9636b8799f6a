import { nameKey, remember } from "../devices";
import { text } from "./cellText";
import type { TableRecord } from "./tableRecord";
import type { Finding } from "../messages";

export { nameKey };

/** The CustomerNames table: billing names by the names that the RMM writes. */
export interface CustomerNames {
  /** The billing name; without a row, the RMM's own name. */
  billingName(rmmCustomer: string): string;
  /** The billing name as names are compared: equal for customers that are billed as one. */
  billingKey(rmmCustomer: string): string;
  /** Whether the table has a row for the name. */
  has(rmmCustomer: string): boolean;
}

/** Reads the CustomerNames table. Two rows that give one RMM name two billing names are an error in both. */
export function readCustomerNames(records: readonly TableRecord[]): {
  readonly names: CustomerNames;
  readonly findings: readonly Finding[];
} {
  const byKey = new Map<string, { customer: string; record: TableRecord }>();
  const findings: Finding[] = [];
  for (const record of records) {
    const rmm = text(record, "RMM customer");
    const customer = text(record, "Customer");
    if (rmm === "" || customer === "") {
      const column = rmm === "" ? "RMM customer" : "Customer";
      const place = record.placeOf(column);
      findings.push({ code: "customerNames.blank", severity: "warning", place, values: { column } });
      continue;
    }
    const known = byKey.get(nameKey(rmm));
    if (!known) byKey.set(nameKey(rmm), { customer, record });
    else if (nameKey(known.customer) !== nameKey(customer)) {
      const values = { rmm, customer, other: known.customer, row: known.record.place.row ?? 0 };
      const place = record.placeOf("Customer");
      findings.push({ code: "customerNames.twice", severity: "error", place, values });
    }
  }
  // A hundred thousand devices have a few hundred customers.
  const billingName = remember((rmm) => byKey.get(nameKey(rmm))?.customer ?? rmm.trim().replace(/\s+/g, " "));
  const names: CustomerNames = {
    billingName,
    billingKey: remember((rmm) => nameKey(billingName(rmm))),
    has: (rmm) => byKey.has(nameKey(rmm)),
  };
  return { names, findings };
}
