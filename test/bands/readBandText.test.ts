import { isBandText, readBandText } from "../../src/bands/readBandText";

function shown(text: string): string {
  const read = readBandText(text, undefined);
  if (read.kind !== "bounds") return read.kind;
  if (read.rest) return "rest";
  if (read.width !== null) return `next ${read.width}`;
  return `${read.from === null ? "" : `${read.fromExcluded ? ">" : ""}${read.from}`}..${read.to ?? ""}`;
}

describe("readBandText", () => {
  it.each([
    ["0-10", "0..10"],
    ["11–20", "11..20"],
    ["0 — 250", "0..250"],
    ["1 to 10", "1..10"],
    ["From 11 to 20", "11..20"],
    ["1,000-5,000", "1000..5000"],
    ["0-50 km", "0..50"],
    ["0 to 1,000 devices", "0..1000"],
    ["10.01\u201320", "10.01..20"],
    ["21+", "21.."],
    ["21+ devices", "21.."],
    ["21 and above", "21.."],
    ["21 or more", "21.."],
    ["20 or more users", "20.."],
    ["20 users or more", "20.."],
    [">= 21", "21.."],
    ["500 plus", "500.."],
    ["21 onwards", "21.."],
    ["21 users & upwards", "21.."],
    ["from 21 onwards", "21.."],
    ["> 500", ">500.."],
    ["over 20", ">20.."],
    ["more than 1 000", ">1000.."],
    ["up to 10", "..10"],
    ["<= 10", "..10"],
    ["first 10", "..10"],
    ["first 10 devices", "..10"],
    ["The first 10", "..10"],
    ["no more than 10", "..10"],
    ["not exceeding 10", "..10"],
    ["10 max", "..10"],
    ["next 40", "next 40"],
    ["next 1,000 devices", "next 1000"],
    ["any additional", "rest"],
    ["any additional devices", "rest"],
    ["each additional device", "rest"],
    ["Additional", "rest"],
    ["thereafter", "rest"],
    ["the remainder", "rest"],
    ["All above", "rest"],
    ["everything else", "rest"],
    ["no maximum", "rest"],
    ["∞", "rest"],
    ["7", "7..7"],
    ["1 device", "1..1"],
    ["under 10", "under"],
    ["< 10", "under"],
    ["1.000-2.000", "two meanings"],
    ["0-10k", "unreadable"],
    ["1-10 dozen", "unreadable"],
    ["11 GB - 1 TB", "unreadable"],
    ["each additional 10", "unreadable"],
    ["21 above", "unreadable"],
    ["21 up", "unreadable"],
    ["21 min", "unreadable"],
    ["21 ff", "unreadable"],
    ["21 to", "unreadable"],
    ["Small", "unreadable"],
    ["", "unreadable"],
  ])("reads %p as %s", (text, bounds) => {
    expect(shown(text)).toBe(bounds);
  });

  it.each(["Band", "Up to", "Max", "Unit price", "Server prices 2024", "2024 prices"])(
    "does not take the words %p for a band",
    (text) => {
      expect(isBandText(text)).toBe(false);
    },
  );
});
