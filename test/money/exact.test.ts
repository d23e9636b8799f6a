import { exact, readDouble } from "../../src/money";

describe("exact", () => {
  it("never rounds a sum or a product of two cell values, however far apart", () => {
    const large = readDouble(1.23456789012345e307);
    const small = readDouble(9.87654321098765e-307);
    expect(large.plus(small).minus(large).eq(small)).toBe(true);
    expect(large.mul(large).plus(small.mul(small)).minus(large.mul(large)).eq(small.mul(small))).toBe(true);
  });

  it("writes numbers plainly, without an exponent", () => {
    expect(exact("0.000000001").toString()).toBe("0.000000001");
    expect(exact("1000000000000000000000000").toString()).toBe("1000000000000000000000000");
  });
});
