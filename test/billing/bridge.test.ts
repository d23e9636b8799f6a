import { dayFromISO, readAssets, readCustomerNames, type Asset } from "../../src/agreements";
import { bridgeOf, bridgeSteps, MachineStates, stepCount, type Bridge, type EventAsset } from "../../src/billing";
import { exact } from "../../src/money";
import { records } from "../agreements/records";
import { released, run } from "./run";

const { names } = readCustomerNames([]);
const us = "Café Lumière";

interface Row {
  readonly customer?: string;
  readonly type?: string;
  readonly active?: string;
  readonly excluded?: string;
  readonly serial?: string;
  readonly id?: string;
  readonly source?: string;
}
function assetsOf(rows: Readonly<Record<string, Row>>): readonly Asset[] {
  const titles = ["Name", "Customer", "Asset type", "Active", "Excluded", "Serial", "Device ID", "Source"];
  const cells = Object.entries(rows).map(([name, row]) => [
    name.replace(/#.*/, ""),
    row.customer ?? us,
    row.type ?? "Workstation",
    row.active ?? "Yes",
    row.excluded ?? "",
    row.serial ?? `S-${name}`,
    row.id ?? "",
    row.source ?? "N-sight",
  ]);
  return readAssets(records("Devices", titles, cells), names).assets;
}
const listed = (assets: readonly Asset[]): EventAsset[] =>
  assets.map(({ id, name, assetType, serial, site }) => ({ id, name, assetType, serial, site }));

/** The bridge from an event that covered `then` to today's `now`, by the rate in `agreementRow` (Workstation; Laptop). */
function bridge(then: Readonly<Record<string, Row>>, now: Readonly<Record<string, Row>>, billed?: string): Bridge {
  const before = assetsOf(then);
  const covered = before.filter(
    ({ customer, assetType, active, excluded }) =>
      customer === us && ["Workstation", "Laptop"].includes(assetType) && active && excluded === "",
  );
  const after = assetsOf(now);
  const [line] = run({
    assets: after,
    events: [released({ periodStart: dayFromISO("2026-08-01"), periodEnd: dayFromISO("2026-08-31") })],
  }).lines;
  if (!line) throw new Error("The test's own rate is not due.");
  const found = bridgeOf({
    line: {
      ...line,
      previous: released({ counted: covered.length }),
      billed: billed === undefined ? line.billed : exact(billed),
    },
    before: listed(covered),
    now: new MachineStates(after),
    then: new MachineStates(before),
  });
  if (typeof found === "string") throw new Error(found);
  return found;
}
const told = ({ changes }: Bridge) =>
  changes.map(({ step, asset, reason, other }) => [step, asset.name, reason, other]);

describe("the bridge between two counts", () => {
  it("names what came and what went, and why", () => {
    const found = bridge(
      { A: {}, B: {}, C: {}, D: {}, BACK: { active: "No" }, LOAN: { excluded: "on loan" } },
      { A: {}, B: { active: "No" }, C: { excluded: "broken" }, BACK: {}, LOAN: {}, NEW: {} },
    );
    expect(told(found)).toEqual([
      ["removed", "B", "not active", ""],
      ["removed", "C", "left out", "broken"],
      ["removed", "D", "gone", ""],
      ["added", "BACK", "active again", ""],
      ["added", "LOAN", "no longer left out", ""],
      ["added", "NEW", "new", ""],
    ]);
  });

  it("tells retyped from moved, and calls one that did both moved", () => {
    const found = bridge(
      { OUT: {}, IN: { type: "Server" }, LEFT: {}, CAME: { customer: "Other Ltd", type: "Server" }, BOTH: {} },
      {
        OUT: { type: "Server" },
        IN: {},
        LEFT: { customer: "Other Ltd" },
        CAME: {},
        BOTH: { customer: "Other Ltd", type: "Server" },
      },
    );
    expect(told(found)).toEqual([
      ["retyped out", "OUT", "other type", "Server"],
      ["moved out", "LEFT", "other customer", "Other Ltd"],
      ["moved out", "BOTH", "other customer", "Other Ltd"],
      ["retyped in", "IN", "other type", "Server"],
      ["moved in", "CAME", "other customer", "Other Ltd"],
    ]);
  });

  it("is silent about a machine whose type changed within the rate's, or that came back under a new id", () => {
    const found = bridge({ A: {}, B: { id: "1" } }, { A: { type: "Laptop" }, B: { id: "77" } });
    expect(found.changes).toEqual([]);
  });

  it("does not take an id for another source's", () => {
    const found = bridge(
      { A: { id: "1", serial: "" }, Z: { source: "Tactical", id: "9" } },
      { OTHER: { id: "1", serial: "", source: "Tactical" }, Z: { id: "9" } },
    );
    expect(told(found).map(([step, name]) => [step, name])).toEqual([
      ["removed", "A"],
      ["added", "OTHER"],
    ]);
  });

  it("foots for any change", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    const state = (): Row => ({
      ...(random(4) === 0 ? { customer: "Other Ltd" } : {}),
      ...(random(4) === 0 ? { type: ["Server", "Laptop"][random(2)] ?? "" } : {}),
      ...(random(5) === 0 ? { active: "No" } : {}),
      ...(random(5) === 0 ? { excluded: "why" } : {}),
    });
    for (let round = 0; round < 200; round += 1) {
      const day = () =>
        Object.fromEntries(
          Array.from({ length: 20 }, (_, index) => [`M${index}`, state()] as const).filter(() => random(4) > 0),
        );
      const found = bridge(day(), day(), String(random(30)));
      const steps = bridgeSteps.reduce((sum, step) => sum + stepCount(found, step), 0);
      expect(found.previous + steps).toBe(found.counted);
    }
  });

  it("says so where the earlier event's assets are not to be had", () => {
    const [line] = run({}).lines;
    const states = new MachineStates([]);
    const ask = (previous: ReturnType<typeof released> | null, before: readonly EventAsset[] | null) =>
      line && bridgeOf({ line: { ...line, previous }, before, now: states, then: states });
    expect(ask(null, null)).toBe("no previous event");
    expect(ask(released(), null)).toBe("assets not to be had");
    expect(ask(released({ counted: 3 }), [])).toBe("assets not to be had");
  });
});
