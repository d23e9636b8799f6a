/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOnSheet, onSheet } from "./onSheet";

describe("names", () => {
  it("adds a name for a range or a reference, finds it, lists it and deletes it", async () => {
    const read = await onSheet(async (sheet, context) => {
      const { names } = context.workbook;
      names.add("Billing_date", sheet.getRange("B2"));
      names.add("Rates", "='Two words'!$A$1:$B$3");
      names.load("items/name,items/formula,items/type");
      const rates = names.getItem("rates").getRange().load("address");
      await context.sync();
      const items = names.items.map(({ name, formula, type }) => [name, formula, type]);
      names.getItem("RATES").delete();
      const gone = names.getItemOrNullObject("Rates");
      gone.load("name");
      await context.sync();
      return { items, rates: rates.address, gone: gone.isNullObject };
    }, "Two words");
    expect(read).toEqual({
      items: [
        ["Billing_date", "='Two words'!$B$2", "Range"],
        ["Rates", "='Two words'!$A$1:$B$3", "Range"],
      ],
      rates: "'Two words'!A1:B3",
      gone: true,
    });
  });

  it.each<[string, (names: Excel.NamedItemCollection, sheet: Excel.Worksheet) => void, string]>([
    ["a name with a space", (names, sheet) => void names.add("Two words", sheet.getRange("A1")), "InvalidArgument"],
    ["a name that is a cell", (names, sheet) => void names.add("AB12", sheet.getRange("A1")), "InvalidArgument"],
    ["a name for a formula, which is not modelled", (names) => void names.add("Total", "=SUM(1,2)"), "ApiNotFound"],
    ["a name that is not there", (names) => void names.getItem("Nobody").load("name"), "ItemNotFound"],
    [
      "a name twice",
      (names, sheet) => {
        names.add("Twice", sheet.getRange("A1"));
        names.add("TWICE", sheet.getRange("A1"));
      },
      "ItemAlreadyExists",
    ],
  ])("refuses %s", async (_what, act, code) => {
    expect(await codeOnSheet((sheet, context) => act(context.workbook.names, sheet))).toBe(code);
  });
});
