import { exact, toDouble } from "../../src/money";

describe("toDouble", () => {
  it.each([
    ["0.3", 0.3],
    ["1234.565", 1234.565],
    ["-0.1", -0.1],
    ["0.1000000000000000055511151231257827021181583404541015625", 0.1],
    ["9007199254740993", 9007199254740992],
  ])("gives the double nearest %s", (decimal, double) => {
    expect(toDouble(exact(decimal))).toBe(double);
  });

  it("never gives -0", () => {
    expect(Object.is(toDouble(exact(`-0.${"0".repeat(400)}1`)), 0)).toBe(true);
  });
});
