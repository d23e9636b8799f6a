import { describe, expect, it } from "@jest/globals";
import { findViolation } from "../../workbench/univer/findViolation";

describe("what a cell's validation refuses", () => {
  const whole = { rule: { wholeNumber: { formula1: 1, formula2: 10, operator: "Between" } } };
  it.each([
    [{ rule: { list: { source: "Look up,Fill up" } } }, "Fill up", true],
    [{ rule: { list: { source: "Look up,Fill up" } } }, "Fill down", false],
    [whole, 1, true],
    [whole, 10, true],
    [whole, 11, false],
    [whole, 1.5, false],
    [whole, "five", false],
    [whole, "", true],
    [{ ...whole, ignoreBlanks: false }, "", false],
    [{ ...whole, errorAlert: { style: "Warning" } }, 99, true],
    [{ ...whole, errorAlert: { showAlert: false } }, 99, true],
    [{ rule: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } } }, -0.01, false],
    [{ rule: { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } } }, 0, true],
    [{ rule: { decimal: { formula1: "=A1", operator: "GreaterThan" } } }, -5, true],
    [{ rule: { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } } }, "abcd", false],
    [{ rule: { custom: { formula: "=A1>0" } } }, -5, true],
  ])("%j with %j: accepted is %s", (validation, value, accepted) => {
    expect(findViolation(validation, value, ["Look up", "Fill up"]) === null).toBe(accepted);
  });

  it("is said in the validation's own words where it has some", () => {
    const validation = { rule: { list: {} }, errorAlert: { message: "Choose Look up or Fill up." } };
    expect(findViolation(validation, "x", ["Look up"])).toBe("Choose Look up or Fill up.");
  });
});
