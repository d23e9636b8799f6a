import { dayFromISO } from "../../src/agreements";
import { Bridges, planEvents, previewRun, type EventAsset, type ReleasedEvent } from "../../src/billing";
import { nameEventSheets, readContents, schemas, type Book, type PlanCell, type TableName } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

type Cells = Readonly<Record<string, PlanCell>>;

const rowsOf = (name: TableName, records: readonly Cells[]): PlanCell[][] =>
  records.map((record) => schemas[name].columns.map(({ title }) => record[title] ?? ""));

/** A workbook with one rate of September 2026, In arrears, over a price list of two bands, and its devices. */
export function makeBillingBook(
  rate: Cells = {},
  devices: readonly Cells[] = [{ Name: "WS-1" }, { Name: "WS-2" }],
  overrides: readonly Cells[] = [],
): Book {
  return makeBook([
    makeTable(
      "Agreements",
      rowsOf("Agreements", [
        {
          Agreement: "AG-1",
          Customer: "Harborline",
          Rate: "Seats",
          "Asset types": "Workstation",
          Mechanism: "Fill up",
          "Price list": "Standard",
          "Billing option": "In arrears",
          Period: "Monthly",
          Start: dayFromISO("2026-09-01"),
          Currency: "GBP",
          ...rate,
        },
      ]),
    ),
    makeTable(
      "PriceBands",
      rowsOf("PriceBands", [
        { "Price list": "Standard", From: 0, To: 10, "Unit price": 1.005 },
        { "Price list": "Standard", From: 10, "Unit price": 0.5, "Flat fee": 2 },
      ]),
    ),
    makeTable(
      "Devices",
      rowsOf(
        "Devices",
        devices.map((device) => ({ Customer: "Harborline", "Asset type": "Workstation", Active: "Yes", ...device })),
      ),
    ),
    makeTable("Overrides", rowsOf("Overrides", overrides)),
    makeTable("ChargeEvents", rowsOf("ChargeEvents", [{}])),
    makeTable("Imports", rowsOf("Imports", [{}])),
  ]);
}

/** What releasing everything due on 1 October 2026 makes of a workbook: named, not sealed. */
export function makeRelease(
  book: Book,
  eventAssets: ReadonlyMap<string, readonly EventAsset[]> = new Map(),
): ReleasedEvent[] {
  const contents = readContents(book);
  const { lines, history } = previewRun({ ...contents, billingDate: dayFromISO("2026-10-01") });
  const bridges = new Bridges(history, eventAssets);
  const bridgeOf: Bridges["of"] = (line) => bridges.of(line);
  const planned = planEvents(lines, { ...contents, releasedAt: "2026-10-01T09:12:33.000Z", bridgeOf });
  return nameEventSheets(planned, book.sheetNames);
}
