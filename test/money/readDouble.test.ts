import fc from "fast-check";
import { readDouble, toDouble } from "../../src/money";

describe("readDouble", () => {
  it.each([
    [0.1 * 3, "0.3"],
    [0.1 + 0.2, "0.3"],
    [1.1 * 1.1, "1.21"],
    [4.35 * 0.9, "3.915"],
    [-0.1 * 3, "-0.3"],
    [1e21, "1000000000000000000000"],
    [1.5e-7, "0.00000015"],
    [123456789012345680, "123456789012346000"],
    [0, "0"],
  ])("reads %p as the 15 digits that Excel shows: %s", (double, shown) => {
    expect(readDouble(double).toString()).toBe(shown);
  });

  it("refuses what no cell holds", () => {
    expect(() => readDouble(NaN)).toThrow(RangeError);
    expect(() => readDouble(Infinity)).toThrow(RangeError);
  });

  it("gives back every decimal of up to 15 digits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
        fc.nat(12),
        (digits, decimals) => {
          const double = Number(`${digits}e-${decimals}`);
          expect(toDouble(readDouble(double))).toBe(double === 0 ? 0 : double);
        },
      ),
    );
  });
});
