import { exact } from "../../src/money";
import { makeFormats } from "../../taskpane/format/formats";

describe("a difference", () => {
  const formats = makeFormats("en-GB");

  it.each([
    ["12.5", "+GBP\u00a012.50", "+12.50"],
    ["-12.5", "−GBP\u00a012.50", "−12.50"],
    ["0", "GBP\u00a00.00", "0.00"],
  ])("of %s has its sign, and none where there is no difference", (amount, money, figure) => {
    expect(formats.change(exact(amount), "GBP")).toBe(money);
    expect(formats.signed(exact(amount), 2)).toBe(figure);
  });
});
