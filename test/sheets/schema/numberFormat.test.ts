import { moneyFormat } from "../../../src/sheets/schema/numberFormat";

describe("moneyFormat", () => {
  it.each([
    ["GBP", 2, "[$GBP] #,##0.00"],
    ["JPY", 0, "[$JPY] #,##0"],
    ["BHD", 3, "[$BHD] #,##0.000"],
    ["", 2, "#,##0.00"],
    ['G"]', 2, "#,##0.00"],
  ])("shows %j with %i decimals as %s", (currency, decimals, format) => {
    expect(moneyFormat(currency, decimals)).toBe(format);
  });
});
