/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO, isoFromDay } from "../../src/agreements";
import { Bridges, bridgeSteps, previewRun, stepCount, type PreviewLine, type RunPreview } from "../../src/billing";
import type { Device } from "../../src/devices";
import { exact, readDouble } from "../../src/money";
import { readContents } from "../../src/sheets";
import {
  readBook,
  readEventAssets,
  releaseCharges,
  saveExclusion,
  saveImport,
  saveOverride,
  setUpWorkbook,
  verifyRegister,
} from "../../src/workbook";
import { makeDevice, makeImport } from "../sheets/makeImport";
import { fillTable } from "./fillTable";

// A month of a small service provider in the leap year 2028. Every figure below was worked out by hand from domain.md.

const day = dayFromISO;

const devices = (customer: string, type: string, names: string): Partial<Device>[] =>
  names.split(" ").map((name) => ({ name, customer, assetType: type, serial: `S-${name}`, id: `id-${name}` }));

async function importOf(source: string, asOf: string, list: readonly Partial<Device>[]): Promise<void> {
  const imported = makeImport(
    list.map((device) => makeDevice({ name: "", ...device })),
    {
      sourceName: source,
      source: source.toLowerCase(),
      fileName: `${source}-${asOf}.csv`,
      asOf: new Date(`${asOf}T00:00:00`),
    },
  );
  await saveImport(imported, { name: `${source}.csv`, bytes: new Uint8Array([1]) }, `${asOf}T08:00:00.000Z`);
}

async function previewOn(date: string): Promise<RunPreview> {
  return previewRun({ ...readContents(await readBook()), billingDate: day(date) });
}

/** "rate, period, counted, billed, amount" of each line due. */
const told = (lines: readonly PreviewLine[]) =>
  lines.map(({ rate, period, counted, billed, amount }) =>
    [
      `${rate.agreement} ${rate.rate}`,
      `${isoFromDay(period.start)}..${isoFromDay(period.end)}`,
      counted,
      billed.toFixed(),
      amount?.toFixed() ?? "–",
    ].join(" | "),
  );

async function release(preview: RunPreview): Promise<void> {
  const lines = preview.lines.filter(({ amount }) => amount !== null);
  await releaseCharges({
    billingDate: preview.billingDate,
    lines,
    releasedAt: `${isoFromDay(preview.billingDate)}T09:00:00.000Z`,
  });
}

async function bridgesOf(preview: RunPreview): Promise<Readonly<Record<string, string>>> {
  const previous = preview.lines.flatMap((line) => line.previous ?? []);
  const bridges = new Bridges(preview.history, await readEventAssets(previous));
  return Object.fromEntries(
    preview.lines.map((line) => {
      const bridge = bridges.of(line);
      if (typeof bridge === "string") return [line.rate.rate, bridge];
      const steps = bridgeSteps.flatMap((step) => {
        const names = bridge.changes.filter((change) => change.step === step).map(({ asset }) => asset.name);
        return names.length === 0 ? [] : [`${step} ${names.join(" ")}`];
      });
      const sum = bridgeSteps.reduce((all, step) => all + stepCount(bridge, step), bridge.previous);
      expect(sum).toBe(bridge.counted);
      return [line.rate.rate, [`${bridge.previous}`, ...steps, `${bridge.counted}`].join(" → ")];
    }),
  );
}

const rate = (
  agreement: string,
  customer: string,
  name: string,
  types: string,
  more: Readonly<Record<string, string | number>>,
) => ({
  Agreement: agreement,
  Customer: customer,
  Rate: name,
  "Asset types": types,
  Mechanism: "Fill up",
  "Price list": "Seats",
  "Billing option": "In arrears",
  Period: "Monthly",
  Currency: "EUR",
  ...more,
});

describe("a month of a service provider's life", () => {
  beforeAll(async () => {
    await setUpWorkbook();
    fillTable("PriceBands", [
      { "Price list": "Seats", To: 3, "Unit price": 10.005 },
      { "Price list": "Seats", "Unit price": 8, "Flat fee": 1.5 },
      { "Price list": "Flat", "Unit price": 20 },
    ]);
    fillTable("CustomerNames", [{ "RMM customer": "ALPHA_old", Customer: "Alpha" }]);
    fillTable("Agreements", [
      // From the 31st: 31 Jan to 28 Feb, 29 Feb to 30 Mar.
      rate("A", "Alpha", "Desks", "Workstation; Laptop", { Start: day("2028-01-31") }),
      // Calendar months in advance, the first cut short: 17 of 31 days.
      rate("B", "Beta", "Servers", "Server", {
        "Price list": "Flat",
        Mechanism: "Look up",
        "Billing option": "In advance",
        "Periods from": "Calendar",
        Start: day("2028-01-15"),
        Proration: "Daily",
      }),
      // A calendar quarter that both Start and End cut short: 20 of 91 days of a leap year's first quarter.
      rate("C", "Gamma", "Short", "Workstation", {
        "Price list": "Flat",
        Mechanism: "Look up",
        Period: "Quarterly",
        "Periods from": "Calendar",
        Start: day("2028-02-10"),
        End: day("2028-02-29"),
        Included: 1,
        Minimum: 50,
        Proration: "Daily",
      }),
      // Calendar weeks begin on Monday; 23 Feb 2028 is a Wednesday.
      rate("D", "Delta", "Weekly", "Server", {
        "Price list": "Flat",
        Mechanism: "Look up",
        Period: "Weekly",
        "Periods from": "Calendar",
        Start: day("2028-02-23"),
      }),
    ]);
    await importOf("N-sight", "2028-01-31", [
      ...devices("ALPHA_old", "Workstation", "A1 A2 A3"),
      ...devices("Beta", "Server", "B1 B2"),
      ...devices("Gamma", "Workstation", "C1 C2"),
      ...devices("Delta", "Server", "D1"),
    ]);
    // Intune has one of Alpha's machines too, and one of its own.
    await importOf("Intune", "2028-01-31", [
      { ...devices("Alpha", "Workstation", "A3")[0], id: "intune-3" },
      ...devices("Alpha", "Laptop", "A9"),
    ]);
  });

  it("bills January and February in advance on 1 February, the first period by its days", async () => {
    const preview = await previewOn("2028-02-01");
    // January: 2 × 20 × 17 ÷ 31 = 21.935…; February whole.
    expect(told(preview.lines)).toEqual([
      "B Servers | 2028-01-15..2028-01-31 | 2 | 2 | 21.94",
      "B Servers | 2028-02-01..2028-02-29 | 2 | 2 | 40",
    ]);
    expect(preview.totals.map(({ amount, charges }) => [amount.toFixed(2), charges])).toEqual([["61.94", 2]]);
    await release(preview);
  });

  it("bills what fell due until 1 March, from the import before each billing point", async () => {
    await importOf("N-sight", "2028-02-28", [
      // A2 is gone, A4 is new, A1 has become a laptop; C2 has moved to Alpha.
      ...devices("ALPHA_old", "Laptop", "A1"),
      ...devices("ALPHA_old", "Workstation", "A3 A4 C2"),
      ...devices("Beta", "Server", "B1 B2 B3"),
      ...devices("Gamma", "Workstation", "C1"),
      ...devices("Delta", "Server", "D1"),
    ]);
    const preview = await previewOn("2028-03-01");
    expect(told(preview.lines)).toEqual([
      // 29 Feb: A1, A3, A4, C2 and Intune's A9: 3 × 10.005 + 2 × 8 + 1.5
      "A Desks | 2028-01-31..2028-02-28 | 5 | 5 | 47.52",
      "B Servers | 2028-03-01..2028-03-31 | 3 | 3 | 60",
      // 1 device, less 1 included: the minimum of 50 × 20 ÷ 91
      "C Short | 2028-02-10..2028-02-29 | 1 | 1 | 10.99",
      // 23 to 27 Feb is over on the 28th.
      "D Weekly | 2028-02-23..2028-02-27 | 1 | 1 | 20",
    ]);
    expect(preview.lines.map(({ snapshots }) => snapshots.length)).toEqual([0, 0, 0, 0]);
    expect(await bridgesOf(preview)).toEqual({
      Desks: "no previous event",
      Servers: "2 → added B3 → 3",
      Short: "no previous event",
      Weekly: "no previous event",
    });
    await release(preview);
  });

  it("counts overdue periods from the imports of their time, says which, and bridges to the last event", async () => {
    await importOf("N-sight", "2028-03-28", [
      ...devices("ALPHA_old", "Workstation", "A1 A3 A4"),
      ...devices("Alpha", "Server", "A5"),
      ...devices("Beta", "Server", "B2 B3 C2"),
      ...devices("Delta", "Server", "D1 D2"),
    ]);
    const { assets } = readContents(await readBook());
    await saveExclusion(
      assets.filter(({ name }) => name === "A4"),
      "on loan",
    );
    const preview = await previewOn("2028-04-01");
    expect(told(preview.lines)).toEqual([
      // 31 Mar: A1, A3 and Intune's A9; A4 is left out.
      "A Desks | 2028-02-29..2028-03-30 | 3 | 3 | 30.02",
      "B Servers | 2028-04-01..2028-04-30 | 3 | 3 | 60",
      "D Weekly | 2028-02-28..2028-03-05 | 1 | 1 | 20",
      "D Weekly | 2028-03-06..2028-03-12 | 1 | 1 | 20",
      "D Weekly | 2028-03-13..2028-03-19 | 1 | 1 | 20",
      "D Weekly | 2028-03-20..2028-03-26 | 1 | 1 | 20",
    ]);
    const february = [{ source: "N-sight", asOf: day("2028-02-28") }];
    expect(preview.lines.map(({ snapshots }) => snapshots)).toEqual([[], [], february, february, february, february]);
    expect(await bridgesOf(preview)).toMatchObject({
      Desks: "5 → removed A4 → moved out C2 → 3",
      Servers: "3 → removed B1 → moved in C2 → 3",
    });
    const [desks] = preview.lines;
    if (!desks) throw new Error("Alpha is not due.");
    expect(desks.excluded.map(({ name, excluded }) => [name, excluded])).toEqual([
      ["A3", "same machine as N-sight A3"],
      ["A4", "on loan"],
    ]);
    await saveOverride({
      agreement: "A",
      rate: "Desks",
      periodStart: desks.period.start,
      billed: readDouble(4),
      reason: "the loan ended on the 30th",
      countedThen: 3,
    });
    const overridden = await previewOn("2028-04-01");
    // 3 × 10.005 + 8 + 1.5
    expect(told(overridden.lines.slice(0, 1))).toEqual(["A Desks | 2028-02-29..2028-03-30 | 3 | 4 | 39.52"]);
    await release(overridden);
  });

  it("leaves a register that adds up, verifies, and has nothing more to bill", async () => {
    const contents = readContents(await readBook());
    const sum = contents.events.reduce((all, { charge }) => all.plus(charge), exact("0"));
    // 61.94 + 47.52 + 60 + 10.99 + 20 + 39.52 + 60 + 4 × 20
    expect(sum.toFixed(2)).toBe("379.97");
    expect((await previewOn("2028-04-01")).lines).toEqual([]);
    expect((await verifyRegister()).findings).toEqual([]);
    expect(contents.overrides).toEqual([]);
  });
});
