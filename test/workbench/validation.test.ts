/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOnSheet, onSheet } from "./onSheet";

describe("data validation", () => {
  it.each<[string, Excel.DataValidationRule, string]>([
    ["a list", { list: { inCellDropDown: true, source: "In advance,In arrears" } }, "List"],
    ["whole numbers", { wholeNumber: { formula1: 1, formula2: 9, operator: "Between" } }, "WholeNumber"],
    ["decimals", { decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" } }, "Decimal"],
    ["dates", { date: { formula1: "2025-01-01", operator: "GreaterThan" } }, "Date"],
    ["a formula", { custom: { formula: "=A1>0" } }, "Custom"],
  ])("keeps %s with alert and prompt", async (_what, rule, type) => {
    const read = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1:A3");
      dataValidation.rule = rule;
      dataValidation.ignoreBlanks = false;
      dataValidation.errorAlert = { showAlert: true, style: "Stop", title: "No", message: "Choose." };
      dataValidation.prompt = { showPrompt: true, title: "Yes", message: "Please." };
      const seen = sheet.getRange("A2").dataValidation.load("rule,type,ignoreBlanks,errorAlert,prompt");
      await context.sync();
      return [seen.rule, seen.type, seen.ignoreBlanks, seen.errorAlert.message, seen.prompt.message];
    });
    expect(read).toEqual([rule, type, false, "Choose.", "Please."]);
  });

  it("is gone when it is cleared", async () => {
    const type = await onSheet(async (sheet, context) => {
      const { dataValidation } = sheet.getRange("A1");
      dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
      dataValidation.clear();
      dataValidation.load("type");
      await context.sync();
      return dataValidation.type;
    });
    expect(type).toBe("None");
  });

  it.each<[string, (validation: Excel.DataValidation) => void]>([
    [
      "a list of more than 255 characters",
      (v) => void (v.rule = { list: { inCellDropDown: true, source: "x".repeat(256) } }),
    ],
    [
      "two rules at once",
      (v) => void (v.rule = { custom: { formula: "=TRUE" }, list: { inCellDropDown: true, source: "a" } }),
    ],
    ["a rule that is none", (v) => void (v.rule = { lucky: {} } as Excel.DataValidationRule)],
    [
      "a message of more than 255 characters",
      (v) => void (v.prompt = { showPrompt: true, title: "", message: "x".repeat(256) }),
    ],
    [
      "a title of more than 32 characters",
      (v) => void (v.prompt = { showPrompt: true, title: "x".repeat(33), message: "" }),
    ],
    [
      "an alert of more than 255 characters",
      (v) => void (v.errorAlert = { showAlert: true, style: "Stop", title: "", message: "x".repeat(256) }),
    ],
  ])("refuses %s", async (_what, act) => {
    expect(await codeOnSheet((sheet) => act(sheet.getRange("A1").dataValidation))).toBe("InvalidArgument");
  });
});
