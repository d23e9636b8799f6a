import { plainIsoBytes, plainIsoText } from "../../../src/devices/reading/plainIso";

describe("a plain ISO date", () => {
  it.each([
    ["2026-09-30", "2026-09-30T00:00:00Z"],
    ["2026-09-30T11:31:05", "2026-09-30T11:31:05Z"],
    ["2026-09-30 11:31:05.123456789Z", "2026-09-30T11:31:05Z"],
    ["2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"],
  ])("is read from %s", (text, moment) => {
    expect(plainIsoText(text)).toBe(Date.parse(moment));
    const source = new TextEncoder().encode(`9${text}9`);
    expect(plainIsoBytes(source, 1, source.length - 1)).toBe(Date.parse(moment));
  });

  it.each([
    "",
    "2026-09",
    "2026-02-29",
    "2026-13-01",
    "2026-09-30T",
    "2026-09-30T11:31",
    "2026-09-30T11:31:05+02:00",
    "2026-09-3０",
    "30.09.2026",
  ])("is not what %s is", (text) => {
    expect(plainIsoText(text)).toBeNaN();
    const source = new TextEncoder().encode(`9${text}9`);
    expect(plainIsoBytes(source, 1, source.length - 1)).toBeNaN();
  });
});
