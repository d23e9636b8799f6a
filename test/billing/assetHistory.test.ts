import { dayFromISO, readAssets, readCustomerNames, readPastAssets, type Day } from "../../src/agreements";
import type { CellValue } from "../../src/bands";
import { AssetHistory, countAssets, type ImportRecord } from "../../src/billing";
import { agreementRow, agreementTitles, records } from "../agreements/records";
import { readRates } from "../../src/agreements";
import { atOnce } from "../../src/slices";
import { seats } from "./run";

const day = dayFromISO;
const { names } = readCustomerNames([]);

const asset = (name: string, since: string, source = "N-sight", asOf = "2026-11-02", type = "Workstation") => [
  name,
  "Café Lumière",
  type,
  "Yes",
  source,
  source === "" ? "" : day(asOf),
  since === "" ? "" : day(since),
];
const past = (name: string, from: string, until: string, type = "Workstation", excluded = "") => [
  "N-sight",
  name,
  "Café Lumière",
  type,
  excluded,
  day(from),
  day(until),
];
const imported = (source: string, asOf: string) => ({ source, asOf: day(asOf) }) as ImportRecord;

function history(
  rows: readonly (readonly CellValue[])[],
  snapshots: readonly (readonly CellValue[])[],
  imports: readonly ImportRecord[],
): AssetHistory {
  const titles = ["Name", "Customer", "Asset type", "Active", "Source", "As of", "Since"];
  const { assets } = readAssets(records("Devices", titles, rows), names);
  const pastTitles = ["Source", "Name", "Customer", "Asset type", "Excluded", "From", "Until"];
  return new AssetHistory(
    assets,
    atOnce(readPastAssets(records("Snapshots", pastTitles, snapshots), names)).past,
    imports,
  );
}
const namesOn = (one: AssetHistory, on: string) =>
  one
    .on(day(on))
    .assets.map(({ name }) => name)
    .sort();

const twoImports = [imported("N-sight", "2026-10-01"), imported("N-sight", "2026-11-02")];

describe("the assets of a day", () => {
  const both = history(
    [asset("STAYS", "2026-10-01"), asset("NEW", "2026-11-02"), asset("HAND", "", "")],
    [past("GONE", "2026-10-01", "2026-11-02")],
    twoImports,
  );

  it("are the last import's on or before the day, where a later one has come since", () => {
    expect(namesOn(both, "2026-10-31")).toEqual(["GONE", "HAND", "STAYS"]);
    expect(both.on(day("2026-10-31")).snapshots).toEqual([{ source: "N-sight", asOf: day("2026-10-01") }]);
    expect(namesOn(both, "2026-10-01")).toEqual(["GONE", "HAND", "STAYS"]);
  });

  it("are today's from the last import on, and where no import is as old as the day", () => {
    for (const on of ["2026-11-02", "2027-01-01", "2026-09-30"]) {
      expect(namesOn(both, on)).toEqual(["HAND", "NEW", "STAYS"]);
      expect(both.on(day(on)).snapshots).toEqual([]);
    }
  });

  it("keep sources apart", () => {
    const mixed = history(
      [asset("A", "2026-11-02"), asset("B", "2026-10-20", "Intune", "2026-10-20")],
      [],
      [...twoImports, imported("Intune", "2026-10-20")],
    );
    // On 10 October N-sight had been imported and had nothing; Intune had not, so today's sheet stands for it.
    expect(namesOn(mixed, "2026-10-10")).toEqual(["B"]);
  });

  it("have the type and the customer that they had then", () => {
    const retyped = history(
      [asset("X", "2026-11-02", "N-sight", "2026-11-02", "Server")],
      [past("X", "2026-10-01", "2026-11-02")],
      twoImports,
    );
    expect(retyped.on(day("2026-10-15")).assets.map(({ assetType }) => assetType)).toEqual(["Workstation"]);
  });
});

describe("counting a rate's assets", () => {
  const rateThat = (count: string) => {
    const titles = [...agreementTitles, "Count"];
    const { rates } = readRates(records("Agreements", titles, [[...agreementRow(), count]]), seats);
    const [rate] = rates;
    if (!rate) throw new Error("The test's own rate was refused.");
    return rate;
  };
  // October: 2 until the 10th, 4 from the 11th to the 20th, 1 from the 21st on.
  const october = history(
    [asset("A", "2026-10-01")],
    [
      past("B", "2026-10-01", "2026-10-21"),
      past("C", "2026-10-11", "2026-10-21"),
      past("D", "2026-10-11", "2026-10-21"),
      past("E", "2026-10-11", "2026-10-21", "Workstation", "loan"),
    ],
    ["2026-10-01", "2026-10-11", "2026-10-21", "2026-11-02"].map((asOf) => imported("N-sight", asOf)),
  );
  const period = { start: day("2026-10-01"), end: day("2026-10-31") };
  const count = (basis: string, point: Day = day("2026-11-01")) => countAssets(rateThat(basis), period, point, october);

  it("at the billing point takes that day's", () => {
    expect(count("").counted).toBe(1);
    expect(count("Billing point", day("2026-10-15")).counted).toBe(4);
  });

  it("takes the peak with the assets of its first day", () => {
    const peak = count("Peak");
    expect([peak.counted, peak.countedOn]).toEqual([4, day("2026-10-11")]);
    expect(peak.assets.map(({ name }) => name)).toEqual(["A", "B", "C", "D"]);
    expect(peak.excluded.map(({ name }) => name)).toEqual(["E"]);
  });

  it("takes the mean of the days, to two decimals", () => {
    const average = count("Average");
    // (10 × 2 + 10 × 4 + 11 × 1) ÷ 31 = 2.29…
    expect(average.counted).toBe(2.29);
    expect(average.byType).toEqual([
      { assetType: "Workstation", count: 2.29 },
      { assetType: "Laptop", count: 0 },
    ]);
    expect(average.assets.map(({ name }) => name).sort()).toEqual(["A", "B", "C", "D"]);
  });

  it("refuses a peak in advance, in its own cell", () => {
    const titles = [...agreementTitles, "Count"];
    const row = [...agreementRow({ "Billing option": "In advance" }), "Peak"];
    const { unreadable } = readRates(records("Agreements", titles, [row]), seats);
    expect(unreadable[0]?.findings).toMatchObject([{ code: "rates.countInAdvance", place: { cell: "Q2" } }]);
  });
});
