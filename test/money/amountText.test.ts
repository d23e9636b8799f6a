import { amountText, exact } from "../../src/money";

describe("amountText", () => {
  it.each([
    ["221.5", "GBP", "221.50"],
    ["1200", "JPY", "1200"],
    ["4.1", "BHD", "4.100"],
    ["-0.005", "EUR", "-0.005"],
    ["7", "no currency", "7.00"],
  ])("writes %s in %s as %s", (amount, currency, text) => {
    expect(amountText(exact(amount), currency)).toBe(text);
  });
});
