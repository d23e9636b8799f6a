import { headerSignature, readExport, type ExportReading } from "../../src/devices";

const now = new Date("2026-11-20T12:00:00Z");
const titles = ["Device ID", "Device Name", "Client", "Contract holder", "Last Seen"];
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `${index + 1},PC-${index},Kestrel,Harborline,2026-09-2${index % 9}`);
const csv = (rows: readonly string[]) => ({
  name: "export.csv",
  bytes: new TextEncoder().encode([titles.join(","), ...rows].map((line) => `${line}\n`).join("")),
});
const read = (rows: readonly string[], more: Partial<ExportReading> = {}) =>
  readExport(csv(rows), { now, remembered: new Map(), ...more });

describe("readExport", () => {
  it("counts an old export as of the day it was made, unless another is given", async () => {
    const { asOf, devices } = await read(rowsOf(30));
    expect(asOf).toEqual(new Date("2026-09-28T00:00:00Z"));
    expect(devices.every(({ active }) => active)).toBe(true);
    expect((await read(rowsOf(30), { asOf: now })).devices.some(({ active }) => active)).toBe(false);
  });

  it("takes a file for no younger than when it was changed last", async () => {
    const changedAt = new Date("2026-09-30T00:00:00Z");
    const { asOf } = await readExport({ ...csv(rowsOf(30)), changedAt }, { now, remembered: new Map() });
    expect(asOf).toEqual(changedAt);
  });

  it("uses the columns that are remembered for its titles, and those that are chosen before them", async () => {
    const remembered = new Map([[headerSignature(titles), { customer: "Contract holder" }]]);
    expect((await read(rowsOf(30), { remembered })).devices[0]?.customer).toBe("Harborline");
    const columns = { customer: "Client" };
    expect((await read(rowsOf(30), { remembered, columns })).devices[0]?.customer).toBe("Kestrel");
    expect((await read(rowsOf(30))).devices[0]?.customer).toBe("Kestrel");
  });

  it("tells how many rows it has read, once for every row however often the file is read", async () => {
    const told: number[] = [];
    const remembered = new Map([[headerSignature(titles), { customer: "Contract holder" }]]);
    await read(rowsOf(20_000), { remembered, onRows: (rows) => told.push(rows) });
    expect(told.length).toBeGreaterThan(1);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(20_000);
  });
});
