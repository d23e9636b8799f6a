import { describe, expect, it } from "@jest/globals";
import { fileFormula, gridFormula } from "../../workbench/xlsx/fileFormula";

describe("a formula in an .xlsx file", () => {
  it.each([
    ["=SUM(A1:B2)", "SUM(A1:B2)"],
    ["=DEVICEBILL.FILLUPCHARGE(B2,A5:C9,2)", "_xldudf_DEVICEBILL_FILLUPCHARGE(B2,A5:C9,2)"],
    ["=1+devicebill.lookupcharge(B2,T[[#All],[To]])", "1+_xldudf_DEVICEBILL_LOOKUPCHARGE(B2,T[[#All],[To]])"],
    ["=SEQUENCE(3)+SUM(FILTER(A1:A9,B1:B9))", "_xlfn.SEQUENCE(3)+SUM(_xlfn._xlws.FILTER(A1:A9,B1:B9))"],
  ])("%s is stored as %s and read back", (grid, file) => {
    expect(fileFormula(grid, "DEVICEBILL")).toBe(file);
    expect(gridFormula(file, "DEVICEBILL").toUpperCase()).toBe(grid.toUpperCase());
  });

  it("leaves text in quotes and sheet names alone", () => {
    const formula = "=\"DEVICEBILL.FILLUPCHARGE(\"&'SEQUENCE(1)'!A1";
    expect(fileFormula(formula, "DEVICEBILL")).toBe(formula.slice(1));
  });
});
