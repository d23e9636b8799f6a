import {
  dayFromISO,
  readAssets,
  readCustomerNames,
  readPriceLists,
  readRates,
  type Asset,
  type PriceList,
} from "../../src/agreements";
import type { CellValue } from "../../src/bands";
import { previewRun, readOverrides, type ChargeEvent, type RunPreview } from "../../src/billing";
import { exact } from "../../src/money";
import { agreementRow, agreementTitles, records } from "../agreements/records";

const { names } = readCustomerNames([]);

export function priceLists(...rows: readonly (readonly CellValue[])[]): readonly PriceList[] {
  return readPriceLists(records("PriceBands", ["Price list", "From", "To", "Unit price", "Flat fee"], rows)).priceLists;
}

/** So many active workstations of a customer, then other rows as given: name, type, active, excluded. */
export function devices(count: number, ...others: readonly (readonly CellValue[])[]): readonly Asset[] {
  const rows = [
    ...Array.from({ length: count }, (_, index) => [
      `WS-${index}`,
      "Café Lumière",
      "Workstation",
      "Yes",
      "",
      "N-sight",
      dayFromISO("2026-09-30"),
    ]),
    ...others.map(([name, type, active, excluded]) => [
      name ?? "",
      "Café Lumière",
      type ?? "",
      active ?? "",
      excluded ?? "",
      "",
      "",
    ]),
  ];
  const titles = ["Name", "Customer", "Asset type", "Active", "Excluded", "Source", "As of"];
  return readAssets(records("Devices", titles, rows), names).assets;
}

export const seats = priceLists(["Seats", 0, 10, 5, ""], ["Seats", 10, "", 4, ""]);

interface Run {
  readonly rows?: readonly ReturnType<typeof agreementRow>[];
  readonly lists?: readonly PriceList[];
  readonly assets?: readonly Asset[];
  readonly events?: readonly ChargeEvent[];
  readonly overrides?: readonly (readonly CellValue[])[];
  readonly on?: string;
}

/** A run on 1 October 2026 of one rate that bills September in arrears, unless told otherwise. */
export function run({ rows, lists = seats, assets = devices(12), events = [], overrides = [], on }: Run): RunPreview {
  const sheet = rows ?? [agreementRow({ Start: dayFromISO("2026-09-01") })];
  const { rates, unreadable } = readRates(records("Agreements", agreementTitles, sheet), lists);
  const titles = ["Agreement", "Rate", "Period start", "Billed", "Reason", "Counted then"];
  return previewRun({
    rates,
    unreadable,
    assets,
    events,
    overrides: readOverrides(records("Overrides", titles, overrides)).overrides,
    billingDate: dayFromISO(on ?? "2026-10-01"),
  });
}

/** A released event of the rate in `agreementRow`, with some facts changed. */
export function released(change: Partial<ChargeEvent> = {}): ChargeEvent {
  return {
    event: "CE-000001",
    agreement: "AG-1",
    rate: "Workstations",
    customer: "Café Lumière",
    periodStart: dayFromISO("2026-09-01"),
    periodEnd: dayFromISO("2026-09-30"),
    billingOption: "In arrears",
    billingPoint: dayFromISO("2026-10-01"),
    counted: 10,
    billed: exact("10"),
    overrideReason: "",
    mechanism: "Fill up",
    priceList: "Seats",
    charge: exact("50"),
    currency: "EUR",
    status: "Released",
    reverses: "",
    released: "2026-10-01T09:00:00Z",
    sheet: "Café Lumière 2026-09",
    seal: "v1:00",
    ...change,
  };
}
