import { dayFromISO, findCoverage, readAssets, readCustomerNames, readRates } from "../../src/agreements";
import { moneyAtStake, totalStakes, type Stake } from "../../src/billing";
import { agreementRow, agreementTitles, records } from "../agreements/records";
import { priceLists } from "./run";

const { names } = readCustomerNames([]);
const lists = priceLists(
  ["Ten", 0, "", 10, ""],
  ["Four", 0, "", 4, ""],
  ["Twelve", 0, "", 12, ""],
  ["Steps", 0, 2, 9, ""],
  ["Steps", 2, "", 3, ""],
);

type Row = Parameters<typeof agreementRow>[0];
const rate = (Customer: string, list: string, types: string, change: Row = {}) =>
  agreementRow({
    Agreement: `AG-${Customer}-${list}`,
    Customer,
    "Price list": list,
    "Asset types": types,
    Start: dayFromISO("2026-09-01"),
    ...change,
  });

/** Devices as "customer type × count". */
function stakes(
  rates: readonly ReturnType<typeof agreementRow>[],
  devices: readonly (readonly [string, string, number])[],
) {
  const rows = devices.flatMap(([customer, type, count]) =>
    Array.from({ length: count }, (_, index) => [`${customer}-${type}-${index}`, customer, type, "Yes"]),
  );
  const { assets } = readAssets(records("Devices", ["Name", "Customer", "Asset type", "Active"], rows), names);
  const read = readRates(records("Agreements", agreementTitles, rates), lists);
  expect(read.unreadable).toEqual([]);
  return moneyAtStake(findCoverage(read.rates, assets, dayFromISO("2026-10-01")));
}
const told = (stake: Stake | null) => stake && `${stake.currency} ${stake.amount.toFixed(2)}`;

describe("money at stake", () => {
  it("estimates uncovered assets by the median unit price for their type in the customer's currency", () => {
    const { gaps } = stakes(
      [
        rate("A", "Ten", "Server"),
        rate("B", "Four", "Server"),
        rate("C", "Twelve", "Server"),
        rate("D", "Ten", "Server", { Currency: "GBP" }),
        rate("E", "Ten", "Laptop"),
      ],
      [
        ["A", "Server", 1],
        ["B", "Server", 5],
        ["C", "Server", 2],
        ["D", "Server", 1],
        ["E", "Laptop", 1],
        ["E", "Server", 3],
        ["D", "Laptop", 2],
        ["Nobody", "Server", 2],
      ],
    );
    expect(gaps.map(({ gap, stake }) => [gap.customer, gap.assetType, told(stake)])).toEqual([
      ["E", "Server", "EUR 30.00"],
      // A customer without an agreement: the currency that most rates have.
      ["Nobody", "Server", "EUR 20.00"],
      // Nobody charges for laptops in GBP.
      ["D", "Laptop", null],
    ]);
    expect(totalStakes(gaps.map(({ stake }) => stake)).map(told)).toEqual(["EUR 50.00"]);
  });

  it("takes the mean of the two middle prices, and rates that count nothing do not count", () => {
    const { gaps } = stakes(
      [
        rate("A", "Ten", "Server"),
        rate("B", "Four", "Server"),
        rate("C", "Twelve", "Server"),
        rate("E", "Ten", "Laptop"),
      ],
      [
        ["A", "Server", 1],
        ["B", "Server", 1],
        ["E", "Server", 1],
      ],
    );
    expect(gaps.map(({ stake }) => told(stake))).toEqual(["EUR 7.00"]);
  });

  it("takes for a double the lower of the charges that would fall away", () => {
    const { doubles } = stakes(
      [rate("A", "Ten", "Server"), rate("A", "Steps", "Server", { Mechanism: "Fill up" })],
      [["A", "Server", 3]],
    );
    // The third server costs 10 by the one and 3 by the other.
    expect(doubles.map(({ stake }) => told(stake))).toEqual(["EUR 3.00", "EUR 3.00", "EUR 3.00"]);
  });
});
