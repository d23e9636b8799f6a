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

/** So many customers with one rate and so many devices each; texts are not only ASCII. */
async function fillWorkbook(customers: number, devices: number): Promise<void> {
  await setUpWorkbook();
  const nameOf = (customer: number) => `Müller & Söhne ${customer} GmbH`;
  fillTable("PriceBands", [{ "Price list": "Standard", From: 0, "Unit price": 4.5 }]);
  fillTable(
    "Agreements",
    Array.from({ length: customers }, (_, customer) => ({
      Agreement: `AG-${customer}`,
      Customer: nameOf(customer),
      Rate: "Arbeitsplätze",
      "Asset types": "Workstation",
      Mechanism: "Fill up",
      "Price list": "Standard",
      "Billing option": "In arrears",
      Period: "Monthly",
      Start: dayFromISO("2026-09-01"),
      Currency: "EUR",
    })),
  );
  fillTable(
    "Devices",
    Array.from({ length: customers * devices }, (_, index) => ({
      "Device ID": `8f14e45f-ceea-467f-a8b4-${String(index).padStart(12, "0")}`,
      Name: `WS-MÜL-${index}`,
      Customer: nameOf(index % customers),
      Site: `Straße des 17. Juni ${index % 300}`,
      "Asset type": "Workstation",
      Active: "Yes",
      "Last seen": dayFromISO("2026-09-30"),
      Serial: `SER${index}X${index * 7}`,
      Source: "N-sight",
      "As of": dayFromISO("2026-09-30"),
    })),
  );
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
  it("of one event with 20,000 assets, whose values are nearly all that is sent", async () => {
    await fillWorkbook(1, 20_000);
    const { events, syncs, sent, largest, values } = await measuredRelease();
    expect(events).toBe(1);
    expect(syncs).toBeLessThanOrEqual(6 + Math.ceil(sent / 4e6));
    expect(largest).toBeLessThanOrEqual(4e6);
    expect(sent / values).toBeLessThanOrEqual(1.1);
  });

  it("of 300 events with 100,000 assets, whose values are nearly all that is sent, too", async () => {
    const { store } = workbench;
    store.addSheet("Empty");
    for (const sheet of store.sheets().slice(0, -1)) store.removeSheet(sheet.id);
    await fillWorkbook(300, 334);
    const { events, syncs, sent, read, largest, values } = await measuredRelease();
    expect(events).toBe(300);
    // Excel limits its answers as it does requests, and a release reads all tables again before it writes.
    expect(syncs).toBeLessThanOrEqual(6 + Math.ceil((sent + read) / 4e6));
    expect(largest).toBeLessThanOrEqual(4e6);
    expect(sent / values).toBeLessThanOrEqual(1.1);
  });
});
