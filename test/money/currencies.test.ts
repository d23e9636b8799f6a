import { minorUnits } from "../../src/money";

describe("minorUnits", () => {
  it.each([
    ["JPY", 0],
    ["EUR", 2],
    ["USD", 2],
    ["GBP", 2],
    ["BHD", 3],
    ["KWD", 3],
    ["CLF", 4],
    ["ZAR", 2],
    ["CHF", 2],
    ["UGX", 0],
  ])("knows that %s has %i decimals", (code, decimals) => {
    expect(minorUnits(code)).toBe(decimals);
  });

  it.each(["", "eur", "XXX", "BTC", "EURO"])("does not know %p", (code) => {
    expect(minorUnits(code)).toBeUndefined();
  });
});
