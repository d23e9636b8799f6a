import { divide, exact, halfAwayFromZero } from "../../src/money";

describe("divide", () => {
  it("is exact where the quotient ends", () => {
    expect(divide(exact("10"), exact("8")).toString()).toBe("1.25");
    expect(divide(exact("31.005"), exact("30")).toString()).toBe("1.0335");
  });

  it("gives 60 digits where it does not", () => {
    expect(divide(exact("1"), exact("3")).toString()).toBe(`0.${"3".repeat(60)}`);
  });

  it("prorates 10.00 for 25 of 28 days to 8.93", () => {
    const prorated = divide(exact("10").mul(exact("25")), exact("28"));
    expect(halfAwayFromZero(2)(prorated).toString()).toBe("8.93");
  });

  it("keeps a half cent a half cent", () => {
    expect(halfAwayFromZero(2)(divide(exact("0.15").mul(exact("1")), exact("30"))).toString()).toBe("0.01");
  });

  it("refuses a divisor of zero", () => {
    expect(() => divide(exact("1"), exact("0"))).toThrow(RangeError);
  });
});
