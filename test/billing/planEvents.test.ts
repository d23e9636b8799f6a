import { createHash } from "node:crypto";
import { dayFromISO } from "../../src/agreements";
import { planEvents, readChargeEvents, sealEvents, type ReleasedEvent } from "../../src/billing";
import { agreementRow, records } from "../agreements/records";
import { devices, released, run } from "./run";

const digest = (text: string) => Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex"));
const rows = ["Workstations", "Laptops"].map((rate) => agreementRow({ Start: dayFromISO("2026-09-01"), Rate: rate }));
const context = {
  events: [released({ event: "CE-000041", agreement: "Another" })],
  imports: [],
  releasedAt: "2026-10-01T09:00:00.000Z",
};

function plan(assets = devices(12)): ReleasedEvent[] {
  return planEvents(run({ rows, assets }).lines, context);
}

describe("planning charge events", () => {
  it("numbers on from the register's highest, reversals included", () => {
    expect(plan().map(({ event }) => event.event)).toEqual(["CE-000042", "CE-000043"]);
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
  const seals = async (assets = devices(12), last = "") =>
    (await sealEvents(plan(assets), last, digest)).map(({ event }) => event.seal);

  it("is a versioned SHA-256, the same for the same content", async () => {
    const [first] = await seals();
    expect(first).toMatch(/^v1:[0-9a-f]{64}$/);
    expect((await seals())[0]).toBe(first);
  });

  it("changes with the content and with the seal before it, so that a chain shows a change in its middle", async () => {
    const [first, second] = await seals();
    const [other, otherSecond] = await seals(devices(11, ["WS-11x", "Workstation", "Yes", ""]));
    expect(other).not.toBe(first);
    expect(otherSecond).not.toBe(second);
    const chained = await seals(devices(12), "v1:00");
    expect(chained).not.toEqual([first, second]);
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
});
