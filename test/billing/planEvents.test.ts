import { createHash } from "node:crypto";
import { dayFromISO } from "../../src/agreements";
import { planEvents, readChargeEvents, sealOf, type ReleasedEvent } from "../../src/billing";
import { agreementRow, records } from "../agreements/records";
import { devices, released, run } from "./run";

const digest = (text: string) => Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex"));
const rows = ["Workstations", "Laptops"].map((rate) => agreementRow({ Start: dayFromISO("2026-09-01"), Rate: rate }));
const context = {
  events: [released({ event: "CE-000041", agreement: "Another" })],
  imports: [],
  settings: { lastEvent: null },
  releasedAt: "2026-10-01T09:00:00.000Z",
  bridgeOf: () => "no previous event" as const,
};

function plan(assets = devices(12)): ReleasedEvent[] {
  return planEvents(run({ rows, assets }).lines, context);
}

describe("planning charge events", () => {
  it("numbers on from the register's highest, reversals included", () => {
    expect(plan().map(({ event }) => event.event)).toEqual(["CE-000042", "CE-000043"]);
  });

  it("uses no number again that the workbook knows to be released, though its row is gone", () => {
    const numbers = (last: string) =>
      planEvents(run({ rows }).lines, { ...context, settings: { lastEvent: { event: last } } }).map(
        ({ event }) => event.event,
      );
    expect(numbers("CE-000050")).toEqual(["CE-000051", "CE-000052"]);
    expect(numbers("CE-000040")).toEqual(["CE-000042", "CE-000043"]);
  });

  it("records rate, period, quantities and charge as they were previewed", () => {
    expect(plan()[0]?.event).toMatchObject({
      agreement: "AG-1",
      counted: 12,
      status: "Released",
      periodStart: dayFromISO("2026-09-01"),
      periodEnd: dayFromISO("2026-09-30"),
      billingPoint: dayFromISO("2026-10-01"),
      released: "2026-10-01T09:00:00.000Z",
    });
    expect(plan()[0]?.event.charge.toFixed(2)).toBe("58.00");
  });

  it("refuses a line that has no charge: a bug in the caller", () => {
    const { lines } = run({ rows, events: [released({ periodEnd: dayFromISO("2026-09-29") })] });
    expect(() => planEvents(lines, context)).toThrow("no amount");
  });

  it("gives the last import of each source that the assets came from", () => {
    const record = {
      source: "N-sight",
      file: "a.csv",
      asOf: 46_295,
      imported: "",
      rows: 1,
      devices: 1,
      duplicates: 0,
      rejected: 0,
      skipped: 0,
      hash: "aa",
    };
    const imports = [record, { ...record, file: "b.csv" }, { ...record, source: "Datto", file: "c.csv" }];
    const [event] = planEvents(run({ rows }).lines, { ...context, imports });
    expect(event?.imports.map(({ file }) => file)).toEqual(["b.csv"]);
  });
});

describe("sealing charge events", () => {
  const content = [["Charge event CE-000001"], ["Counted", 12, "", ""], []];
  const seal = (change: Parameters<typeof released>[0] = {}, cells: typeof content = content, last = "v1:00") =>
    sealOf(released(change), cells, last, digest);

  it("is a versioned SHA-256, the same for the same content", async () => {
    expect(await seal()).toMatch(/^v1:[0-9a-f]{64}$/);
    expect(await seal()).toBe(await seal());
    expect(await seal({}, [["Charge event CE-000001", ""], ["Counted", 12], [""]])).toBe(await seal());
  });

  it("changes with every fact of the register's row, every cell, and the seal before it", async () => {
    const first = await seal();
    const others = [
      seal({ event: "CE-000002" }),
      seal({ customer: "Other" }),
      seal({ periodEnd: dayFromISO("2026-09-29") }),
      seal({ counted: 11 }),
      seal({ overrideReason: "why" }),
      seal({ sheet: "Other" }),
      seal({ released: "2026-10-02T09:00:00Z" }),
      seal({}, [["Charge event CE-000001"], ["Counted", 13]]),
      seal({}, [["Charge event CE-000001"], ["Counted", "12" as unknown as number]]),
      seal({}, [["Charge event CE-000001"], [], ["Counted", 12]]),
      seal({}, content, "v1:01"),
    ];
    for (const other of await Promise.all(others)) expect(other).not.toBe(first);
  });

  it("does not change with the status: a reversal has a seal of its own", async () => {
    expect(await seal({ status: "Reversed" })).toBe(await seal());
  });
});

describe("reading the register", () => {
  const titles = [
    "Event",
    "Agreement",
    "Rate",
    "Customer",
    "Period start",
    "Period end",
    "Billing option",
    "Billing point",
    "Counted",
    "Billed",
    "Override reason",
    "Mechanism",
    "Price list",
    "Charge",
    "Currency",
    "Status",
    "Reverses",
    "Released",
    "Sheet",
    "Seal",
  ];
  const row = [
    "CE-000001",
    "AG-1",
    "Servers",
    "X",
    46_266,
    46_295,
    "In arrears",
    46_296,
    3,
    4,
    "why",
    "Look up",
    "Servers",
    12.5,
    "EUR",
    "Released",
    "",
    "2026-10-01",
    "X",
    "v1:a",
  ];

  it("reads an event as it was released", () => {
    const { events, findings } = readChargeEvents(records("ChargeEvents", titles, [row]));
    expect(findings).toEqual([]);
    expect(events[0]).toMatchObject({ event: "CE-000001", counted: 3, status: "Released", periodStart: 46_266 });
    expect(events[0]?.charge.toString()).toBe("12.5");
  });

  it("names every damaged cell and goes on with the other rows", () => {
    const damaged = row.map((cell, index) => (index === 13 ? "about 12" : index === 15 ? "Paid" : cell));
    const { events, findings } = readChargeEvents(records("ChargeEvents", titles, [damaged, row]));
    expect(events).toHaveLength(1);
    expect(findings.map(({ place }) => place.cell)).toEqual(["P2", "N2"]);
  });

  it("takes statuses from the links between rows, and says what a cell says otherwise", () => {
    const numbered = (event: string, change: Readonly<Record<string, string>> = {}) =>
      row.map((cell, index) => (titles[index] === "Event" ? event : (change[titles[index] ?? ""] ?? cell)));
    const { events } = readChargeEvents(
      records("ChargeEvents", titles, [
        numbered("CE-000001"),
        numbered("CE-000002", { Status: "Reversed" }),
        numbered("CE-000003", { Status: "Reversal", Reverses: "CE-000001" }),
      ]),
    );
    expect(events.map(({ status, statedStatus }) => [status, statedStatus])).toEqual([
      ["Reversed", "Released"],
      ["Released", "Reversed"],
      ["Reversal", undefined],
    ]);
  });
});
