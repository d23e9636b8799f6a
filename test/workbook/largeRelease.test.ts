/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import { previewRun, type ChargeEvent } from "../../src/billing";
import { readContents } from "../../src/sheets";
import { readBook, releaseCharges, setUpWorkbook } from "../../src/workbook";
import { cellsOf } from "./asSeen";
import { countSyncs } from "./countSyncs";
import { fillTable } from "./fillTable";

jest.setTimeout(300_000);

const billingDate = dayFromISO("2026-10-01");
const releasedAt = "2026-10-01T09:12:33.000Z";

/** A customer with one rate, by what its charge event's sheet is long or short of. */
interface Customer {
  readonly devices: number;
  readonly bands: number;
  readonly laptops?: boolean;
  readonly included?: number;
  readonly minimum?: number;
  readonly currency?: string;
  /** Devices that are left out. */
  readonly excluded?: number;
}

/** Customers with one rate and their devices each; texts are not only ASCII. */
async function fillWorkbook(customers: readonly Customer[]): Promise<void> {
  await setUpWorkbook();
  const nameOf = (customer: number) => `Müller & Söhne ${customer} GmbH`;
  fillTable(
    "PriceBands",
    [1, 2, 3, 4, 5].flatMap((bands) =>
      Array.from({ length: bands }, (_, band) => ({
        "Price list": `${bands} bands`,
        From: band * 100,
        "Unit price": 4.5 - band * 0.25,
      })),
    ),
  );
  fillTable(
    "Agreements",
    customers.map(({ bands, laptops, included = "", minimum = "", currency = "EUR" }, customer) => ({
      Agreement: `AG-${customer}`,
      Customer: nameOf(customer),
      Rate: "Arbeitsplätze",
      "Asset types": laptops ? "Workstation; Laptop" : "Workstation",
      Mechanism: "Fill up",
      "Price list": `${bands} bands`,
      "Billing option": "In arrears",
      Period: "Monthly",
      Start: dayFromISO("2026-09-01"),
      Included: included,
      Minimum: minimum,
      Currency: currency,
    })),
  );
  const owners = customers.flatMap(({ devices, laptops, excluded = 0 }, customer) =>
    Array.from({ length: devices }, (_, device) => ({
      customer,
      type: laptops && device % 5 === 0 ? "Laptop" : "Workstation",
      reason: device < excluded ? "Spare machine in the cupboard" : "",
    })),
  );
  fillTable(
    "Devices",
    owners.map(({ customer, type, reason }, index) => ({
      "Device ID": `8f14e45f-ceea-467f-a8b4-${String(index).padStart(12, "0")}`,
      Name: `WS-MÜL-${index}`,
      Customer: nameOf(customer),
      Site: `Straße des 17. Juni ${index % 300}`,
      "Asset type": type,
      Active: "Yes",
      "Last seen": dayFromISO("2026-09-30"),
      Serial: `SER${index}X${index * 7}`,
      Source: "N-sight",
      "As of": dayFromISO("2026-09-30"),
      Excluded: reason,
    })),
  );
}

function emptyWorkbook(): void {
  const { store } = workbench;
  store.addSheet("Empty");
  for (const sheet of store.sheets().slice(0, -1)) store.removeSheet(sheet.id);
}

/** The same 300 customers each time, their sizes and bands as if by chance. */
function mixedCustomers(): Customer[] {
  return Array.from({ length: 300 }, (_, index) => ({
    devices: 300 + ((index * 31) % 69),
    bands: 1 + (((index * 7919 + 13) % 101) % 5),
  }));
}

/** Releases all that is due and measures the requests that write it. */
async function measuredRelease() {
  const contents = readContents(await readBook());
  const { lines } = previewRun({ ...contents, billingDate });
  expect(lines.filter(({ amount }) => amount === null).flatMap(({ findings }) => findings)).toEqual([]);
  const requests: number[] = [];
  let events: readonly ChargeEvent[] = [];
  const syncs = await countSyncs(
    async () => {
      ({ events } = await releaseCharges({ billingDate, lines, releasedAt }));
    },
    (request) => requests.push(Buffer.byteLength(JSON.stringify(request))),
  );
  const sent = requests.reduce((sum, bytes) => sum + bytes, 0);
  const tables = Object.values((await readBook()).tables);
  const values = [...events.map(({ sheet }) => cellsOf(sheet)), cellsOf("Charge events")];
  return {
    events: events.length,
    syncs,
    sent,
    read: tables.reduce((sum, table) => sum + Buffer.byteLength(JSON.stringify(table?.rows ?? [])), 0),
    largest: Math.max(...requests),
    values: values.reduce((sum, cells) => sum + Buffer.byteLength(JSON.stringify(cells)), 0),
  };
}

describe("a large release stays within Excel's limits (gates E1 to E3)", () => {
  afterEach(emptyWorkbook);

  it("of one event with 20,000 assets, whose values are nearly all that is sent", async () => {
    await fillWorkbook([{ devices: 20_000, bands: 1 }]);
    const { events, syncs, sent, largest, values } = await measuredRelease();
    expect(events).toBe(1);
    expect(syncs).toBeLessThanOrEqual(6 + Math.ceil(sent / 4e6));
    expect(largest).toBeLessThanOrEqual(4e6);
    expect(sent / values).toBeLessThanOrEqual(1.1);
  });

  it.each<[string, number, readonly Customer[]]>([
    ["that are all alike", 1.08, Array.from({ length: 300 }, () => ({ devices: 334, bands: 1 }))],
    ["of 300 to 368 assets and one to five bands each", 1.08, mixedCustomers()],
    [
      "that differ in bands, asset types, included units, minimum, currency and assets left out",
      1.09,
      mixedCustomers().map((customer, index) => ({
        ...customer,
        laptops: index % 2 === 1,
        ...(index % 3 === 0 ? { included: 10 } : {}),
        ...(index % 11 === 0 ? { minimum: 5000 } : {}),
        ...(index % 7 === 0 ? { currency: "USD" } : {}),
        excluded: index % 4 === 1 ? 1 + (index % 3) : 0,
      })),
    ],
  ])(
    "of 300 events with 100,000 assets %s, whose values are nearly all that is sent, too",
    async (_what, most, customers) => {
      await fillWorkbook(customers);
      const { events, syncs, sent, read, largest, values } = await measuredRelease();
      expect(events).toBe(300);
      // Excel limits its answers as it does requests, and a release reads all tables again before it writes.
      expect(syncs).toBeLessThanOrEqual(6 + Math.ceil((sent + read) / 4e6));
      expect(largest).toBeLessThanOrEqual(4e6);
      // The gate is 1.1; what was reached leaves room for longer names and fewer assets.
      expect(sent / values).toBeLessThanOrEqual(most);
    },
  );
});
