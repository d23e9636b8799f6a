import { readDouble } from "../../src/money";
import { chargeAt, chargeCurve } from "../../src/whatIf";
import { pricing } from "./pricings";

const rows = [
  [10, 14.5],
  [20, 12.75],
  ["", 9.95],
];

describe("chargeCurve", () => {
  it("has a segment for each band of a look up, from its first to its last whole quantity", () => {
    const curve = chargeCurve(pricing("Look up", rows), readDouble(100));
    const ends = curve.map((segment) => [segment[0], segment.at(-1)].map((point) => point?.quantity.toNumber()));
    expect(ends).toEqual([
      [0, 10],
      [11, 20],
      [21, 100],
    ]);
    expect(curve[1]?.[0]?.charge.toNumber()).toBe(140.25);
  });

  it("is one line for a fill up, with every bound on it and each charge exact", () => {
    const own = pricing("Fill up", rows, { included: "3" });
    const curve = chargeCurve(own, readDouble(1000));
    expect(curve).toHaveLength(1);
    const quantities = curve[0]?.map(({ quantity }) => quantity.toNumber()) ?? [];
    expect(quantities).toEqual(expect.arrayContaining([0, 3, 13, 14, 23, 24, 1000]));
    expect(quantities).toEqual([...quantities].sort((a, b) => a - b));
    for (const { quantity, charge } of curve[0] ?? []) expect(charge.eq(chargeAt(own, quantity) ?? -1)).toBe(true);
  });

  it("has a point where a minimum ceases and a maximum begins to hold", () => {
    // 7 a unit: above 100 from 15 on, and above 500 from 72 on.
    const own = pricing("Fill up", [["", 7]], { minimum: "100", maximum: "500" });
    const quantities = chargeCurve(own, readDouble(1000))
      .flat()
      .map(({ quantity }) => quantity.toNumber());
    expect(quantities).toEqual(expect.arrayContaining([14, 15, 71, 72]));
  });

  it("ends with a finite last band", () => {
    const curve = chargeCurve(
      pricing("Stairstep", [
        [10, 0, 50],
        [20, 0, 80],
      ]),
      readDouble(100),
    );
    expect(curve.at(-1)?.at(-1)?.quantity.toNumber()).toBe(20);
  });
});
