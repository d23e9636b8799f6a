import { likelyAsOf } from "../../src/devices/likelyAsOf";
import { makeDevice, makeImport } from "../sheets/makeImport";

const latest = new Date("2026-11-23T12:00:00Z");
const seen = (...dates: string[]) => dates.map((date, i) => makeDevice({ name: `A${i}`, lastSeen: new Date(date) }));
const online = makeDevice({ name: "ON", lastSeen: latest, activity: "online" });
const read = (devices: ReturnType<typeof seen>, statedAsOf: Date | null = null) =>
  makeImport(devices, { statedAsOf, asOf: latest });

describe("likelyAsOf", () => {
  it("takes the date that the export states for itself", () => {
    const stated = new Date("2026-10-01T00:00:00Z");
    expect(likelyAsOf(read(seen("2026-11-22T00:00:00Z"), stated), latest)).toBe(stated);
  });

  it("takes the latest moment for an export in which a device was seen just before it", () => {
    expect(likelyAsOf(read(seen("2026-11-21T18:00:00Z", "2026-08-01T00:00:00Z")), latest)).toBe(latest);
  });

  it("takes the newest date of an export that is old", () => {
    const newest = "2026-09-30T09:00:00Z";
    expect(likelyAsOf(read(seen("2026-08-01T00:00:00Z", newest)), latest)).toEqual(new Date(newest));
  });

  it("takes the latest moment where a few devices are long gone and another is online without a date", () => {
    expect(likelyAsOf(read([online, ...seen("2026-09-30T09:00:00Z")]), latest)).toBe(latest);
  });

  it("takes the newest date where many devices have one, though others are online without", () => {
    const many = seen(...Array.from({ length: 20 }, (_, i) => `2026-09-${String(i + 10)}T09:00:00Z`));
    expect(likelyAsOf(read([online, ...many]), latest)).toEqual(new Date("2026-09-29T09:00:00Z"));
  });

  it("takes the latest moment where nothing has a date", () => {
    expect(likelyAsOf(read([makeDevice({ name: "A", lastSeen: null })]), latest)).toBe(latest);
  });
});
