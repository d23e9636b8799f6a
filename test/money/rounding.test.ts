import { exact, halfAwayFromZero } from "../../src/money";

describe("halfAwayFromZero", () => {
  it.each<[string, number, string]>([
    ["0.125", 2, "0.13"],
    ["-0.125", 2, "-0.13"],
    ["0.124999999999", 2, "0.12"],
    ["2.5", 0, "3"],
    ["-2.5", 0, "-3"],
    ["1.005", 2, "1.01"],
    ["12.3456", 3, "12.346"],
    ["7", 2, "7"],
    ["-0.004", 2, "0"],
  ])("rounds %s to %i decimals as %s", (value, decimals, rounded) => {
    expect(halfAwayFromZero(decimals)(exact(value)).valueOf()).toBe(rounded);
  });
});
