import "../functions/customFunctions";
import { holdAgainstOracle } from "./holdAgainstOracle";
import { seeded } from "./randomTables";
import { nearestDouble, oracleCharge, type OracleTable } from "./rationalOracle";

describe("the oracle", () => {
  const band = (from: number, to: number | null, rate: number, fee = 0) => ({ from, to, rate, fee, block: null });
  const table: OracleTable = {
    membership: "to",
    countsUnits: false,
    startsAtZero: true,
    bands: [band(0, 10, 5, 1), band(10, 20, 4, 2), band(20, null, 3)],
  };
  const total = (quantity: number, mechanism: "Look up" | "Fill up" | "Stairstep", by = table): number =>
    nearestDouble(oracleCharge(by, quantity, { mechanism }) ?? { digits: -1n, places: 0 });

  it("charges what the definitions say", () => {
    expect([0, 10, 10.5, 25].map((quantity) => total(quantity, "Fill up"))).toEqual([1, 51, 55, 108]);
    expect([0, 10, 10.5, 25].map((quantity) => total(quantity, "Look up"))).toEqual([1, 51, 44, 75]);
    expect([0, 10, 10.5, 25].map((quantity) => total(quantity, "Stairstep"))).toEqual([1, 1, 2, 0]);
    expect(total(10, "Look up", { ...table, membership: "from" })).toBe(42);
    expect(total(0.1 * 3, "Look up", { ...table, bands: [band(0, 0.3, 1), band(0.3, null, 100)] })).toBe(0.3);
  });
});

describe("the worksheet functions, held against rational arithmetic", () => {
  it.each(["Look up", "Fill up", "Stairstep"] as const)("%s never differs", (mechanism) => {
    expect(holdAgainstOracle(seeded(20_260_930 + mechanism.length), mechanism, 20_000).slice(0, 3)).toEqual([]);
  });
});
