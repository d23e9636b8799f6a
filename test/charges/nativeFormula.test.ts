import { nativeFormula } from "../../src/charges";
import { tableOf } from "./tableOf";

/** The part that charges, without the guards around it. */
function charging(table: string, mechanism: Parameters<typeof nativeFormula>[2], decimals: number | null): string {
  const formula = nativeFormula("B2", tableOf(table), mechanism, decimals);
  if (typeof formula !== "string") throw new Error(formula.code);
  const guards =
    /^=IF\(LEN\(B2\)=0,"",IF\(AND\(ISNUMBER\(B2\),B2>=0\),(.+),VALUE\("The quantity is not a number of 0 or more."\)\)\)$/;
  return guards.exec(formula)?.[1] ?? formula;
}

/** Rates as the formula multiplies them: by the whole units, then by the fraction. */
function units(rates: string): string {
  return `+INT(B2)*{${rates}}+ROUND(ROUND(B2-INT(B2),14-INT(LOG10(B2+1)))*{${rates}},6)`;
}

describe("nativeFormula", () => {
  it.each([
    [
      "fill up: base + quantity × rate of each band",
      charging("Up to | Rate ; 10 | 5 ; 20 | 4 ; | 3", "Fill up", null),
      "ROUND(SUMPRODUCT((B2>{0,10,20})*(B2<={10,20,1E+99})*({0,10,30}" + units("5,4,3") + ")),6)",
    ],
    [
      "thousandths, rounded at a whole number",
      charging("Up to | Rate ; 10 | 0.125 ; | 4", "Look up", 2),
      "ROUND(SUMPRODUCT((B2>{0,10})*(B2<={10,1E+99})*({0,0}" + units("125,4000") + "))/10,0)/100",
    ],
    [
      "#N/A above a finite last band",
      charging("Up to | Rate ; 10 | 5", "Look up", null),
      "IF(B2>10,NA(),ROUND(SUMPRODUCT((B2>{0})*(B2<={10})*({0}" + units("5") + ")),6))",
    ],
    [
      "a bound that stands for no end with its exponent",
      charging(`Up to | Rate ; 10 | 5 ; 1${"0".repeat(99)} | 4`, "Stairstep", null),
      "IF(B2>1E+99,NA(),ROUND(SUMPRODUCT((B2>{0,10})*(B2<={10,1E+99})*({0,0})),6))",
    ],
    [
      "a stairstep without a price for each unit",
      charging("Up to | Flat fee ; 10 | 50 ; | 80", "Stairstep", 2),
      "ROUND(SUMPRODUCT((B2>{-1,10})*(B2<={10,1E+99})*({5000,8000})),0)/100",
    ],
    [
      "started blocks",
      charging("Up to | Rate | Per ; 10 | 5 | 5 ; | 3 |", "Fill up", null),
      "ROUND(SUMPRODUCT((B2>{0,10})*(B2<={10,1E+99})*({0,-20}" +
        units("0,3") +
        "+ROUNDUP((B2-{0,0})/{5,1},0)*{5,0})),6)",
    ],
    [
      "started blocks of parts of a unit, in whole numbers",
      charging("Up to | Rate | Per ; | 5 | 0.25", "Fill up", null),
      "ROUND(SUMPRODUCT((B2>{0})*(B2<={1E+99})*({0}+ROUNDUP((ROUND(B2*100,14-INT(LOG10(B2*100+1)))-{0})/{25},0)*{5})),6)",
    ],
    [
      "a From-only table, whose fee is not charged at 0",
      charging("From | Rate | Flat fee ; 1 | 5 | 2 ; 11 | 4 | 0", "Look up", null),
      "IF(B2=0,0,ROUND(SUMPRODUCT((B2>={0,11})*(B2<{11,1E+99})*({2,0}" + units("5,4") + ")),6))",
    ],
    [
      "no more digits than a cell keeps",
      charging("Up to | Rate ; 1000000 | 100.123456789 ; | 1", "Fill up", 2),
      "ROUND(SUMPRODUCT((B2>{0,1000000})*(B2<={1000000,1E+99})*({0,991234567890000}" +
        units("1001234567.89,10000000") +
        "))/100000,0)/100",
    ],
  ])("writes %s", (_, formula, expected) => {
    expect(formula).toBe(expected);
  });

  it("has no formula for more bands than Excel takes", () => {
    const bands = Array.from({ length: 700 }, (_, index) => `${(index + 1) * 1000} | 12.345`).join(" ; ");
    expect(nativeFormula("B2", tableOf(`Up to | Rate ; ${bands}`), "Fill up", 2)).toMatchObject({
      code: "charge.formulaTooLong",
      values: { bands: 700, longest: 8192 },
    });
  });
});
