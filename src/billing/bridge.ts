import { assetTypeKey, nameKey, type Asset, type Rate } from "../agreements";
import { readDouble, type Exact } from "../money";
import type { ChargeEvent } from "./chargeEvent";
import { MachineStates } from "./machineStates";
import type { PreviewLine } from "./preview";

/** A machine that an earlier charge event covered, as its sheet lists it. */
export type EventAsset = Pick<Asset, "id" | "name" | "assetType" | "serial" | "site">;

export const bridgeSteps = ["added", "removed", "retyped in", "retyped out", "moved in", "moved out"] as const;
export type BridgeStep = (typeof bridgeSteps)[number];

/** Why a machine is counted now and was not before, or the other way round. */
export type BridgeReason =
  "new" | "active again" | "no longer left out" | "gone" | "not active" | "left out" | "other type" | "other customer";

export interface BridgeChange {
  readonly step: BridgeStep;
  readonly asset: EventAsset;
  readonly reason: BridgeReason;
  /** The type or the customer on the other side, or the reason for leaving it out; else "". */
  readonly other: string;
}

/** previous + added − removed ± retyped ± moved = counted; counted + override = billed. */
export interface Bridge {
  readonly previous: number;
  readonly changes: readonly BridgeChange[];
  readonly counted: number;
  /** Billed less counted. */
  readonly override: Exact;
}

/** Why there is no bridge: the event's assets cannot be read, or a count is no number of machines. */
export type NoBridge = "no previous event" | "assets not to be had" | "average";

export interface BridgeInput {
  readonly line: Pick<PreviewLine, "assets" | "counted" | "billed" | "previous"> & {
    readonly rate: Pick<Rate, "customer" | "count">;
  };
  /** The machines that the previous event covered; null where its sheet no longer lists them. */
  readonly before: readonly EventAsset[] | null;
  /** All assets as they are counted now, and as they were at the previous event's billing point. */
  readonly now: MachineStates;
  readonly then: MachineStates;
}

/**
 * From the last standing event's counted quantity to this one's, with the machine behind every step. A machine that has
 * changed customer is moved, whatever else it changed; at the same customer one that has changed its type is retyped; one
 * newly inactive or left out is removed, and the reverse added.
 */
export function bridgeOf({ line, before, now, then }: BridgeInput): Bridge | NoBridge {
  const { previous, rate, assets, counted, billed } = line;
  if (previous === null) return "no previous event";
  if (rate.count === "Average" || !Number.isInteger(previous.counted)) return "average";
  if (before === null || before.length !== previous.counted) return "assets not to be had";
  const open = new Set(assets);
  const changes: BridgeChange[] = [];
  for (const machine of before) {
    const rows = now.at(previous.customer, machine);
    const same = rows.find((asset) => open.delete(asset));
    if (!same) changes.push(leaving(machine, rows, previous, now));
  }
  for (const asset of open) changes.push(coming(asset, then.at(rate.customer, asset), then));
  return { previous: previous.counted, changes, counted, override: billed.minus(readDouble(counted)) };
}

/**
 * The bridge between two events of one rate by what their sheets list, without the reasons that only today's devices could
 * give.
 */
export function bridgeBetween(
  earlier: ChargeEvent,
  before: readonly EventAsset[] | null,
  later: ChargeEvent,
  after: readonly EventAsset[] | null,
): Bridge | NoBridge {
  if (before === null || after === null || after.length !== later.counted) return "assets not to be had";
  const rows = after.map((asset) => assetOfEvent(asset, later.customer));
  return bridgeOf({
    line: {
      rate: { customer: later.customer, count: "Billing point" },
      assets: rows,
      counted: later.counted,
      billed: later.billed,
      previous: earlier,
    },
    before,
    now: new MachineStates(rows),
    then: new MachineStates(before.map((asset) => assetOfEvent(asset, earlier.customer))),
  });
}

/** A machine as an event's sheet lists it, as an asset of that customer; what the sheet does not say is blank. */
export function assetOfEvent(asset: EventAsset, customer: string): Asset {
  return {
    ...asset,
    place: {},
    rmmCustomer: customer,
    customer,
    sourceType: "",
    active: true,
    lastSeen: null,
    firstSeen: null,
    os: "",
    source: "",
    asOf: null,
    since: null,
    excluded: "",
  };
}

/** How many machines a step brings (more than 0) or takes. */
export function stepCount({ changes }: Pick<Bridge, "changes">, step: BridgeStep): number {
  const count = changes.filter((change) => change.step === step).length;
  return step === "added" || step.endsWith(" in") ? count : -count;
}

function leaving(
  asset: EventAsset,
  rows: readonly Asset[],
  event: Pick<ChargeEvent, "customer">,
  now: MachineStates,
): BridgeChange {
  const billed = rows.find(isBilled);
  if (billed && assetTypeKey(billed.assetType) !== assetTypeKey(asset.assetType))
    return { step: "retyped out", asset, reason: "other type", other: billed.assetType };
  const moved = now.elsewhere(event.customer, asset).find(isBilled);
  if (moved) return { step: "moved out", asset, reason: "other customer", other: moved.customer };
  const excluded = rows.find((row) => row.active && row.excluded !== "");
  if (excluded) return { step: "removed", asset, reason: "left out", other: excluded.excluded };
  if (rows.some(({ active }) => !active)) return { step: "removed", asset, reason: "not active", other: "" };
  // The rate no longer covers the type that it covered, or the machine is no longer on the sheet.
  if (billed) return { step: "retyped out", asset, reason: "other type", other: billed.assetType };
  return { step: "removed", asset, reason: "gone", other: "" };
}

function coming(asset: Asset, rows: readonly Asset[], then: MachineStates): BridgeChange {
  const before = rows.filter((row) => row !== asset);
  const billed = before.find(isBilled);
  if (billed && assetTypeKey(billed.assetType) !== assetTypeKey(asset.assetType))
    return { step: "retyped in", asset, reason: "other type", other: billed.assetType };
  if (before.some(({ active, excluded }) => active && excluded !== ""))
    return { step: "added", asset, reason: "no longer left out", other: "" };
  if (before.some(({ active }) => !active)) return { step: "added", asset, reason: "active again", other: "" };
  const moved = then
    .elsewhere(asset.customer, asset)
    .find((row) => isBilled(row) && nameKey(row.customer) !== nameKey(asset.customer));
  if (moved) return { step: "moved in", asset, reason: "other customer", other: moved.customer };
  return { step: "added", asset, reason: "new", other: "" };
}

const isBilled = ({ active, excluded }: Asset): boolean => active && excluded === "";
