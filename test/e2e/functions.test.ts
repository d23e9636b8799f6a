import type { StoredValue } from "../../workbench/store/store";
import { openWorkbench, type Workbench } from "./harness/openWorkbench";

const sheet = "Sheet1";

/** Band tables side by side from A1 on, with a blank column between them. */
const fromTo = [
  ["From", "To", "Unit price", "Flat fee"],
  [0, 10, 14.5, 25],
  [10, 25, 12.75, 0],
  [25, "", 11.25, 0],
]; // A1:D4
const upTo = [
  ["Up to", "Rate"],
  [10, 0.1],
  [20, 0.3],
]; // F1:G3
const from = [
  ["From", "Rate"],
  [1, 5],
  [11, 4],
  [26, 3],
]; // I1:J4
const gap = [
  ["From", "To", "Rate"],
  [0, 10, 2],
  [15, 20, 1],
]; // L1:N3
const quantities = [[28], [10], [0]]; // P1:P3

const charges: ReadonlyArray<readonly [rule: string, formula: string, expected: StoredValue]> = [
  ["look up prices all units at the last band reached", "=DEVICEBILL.LOOKUPCHARGE(28,A1:D4)", 315],
  ["fill up prices them band by band, with the flat fees reached", "=DEVICEBILL.FILLUPCHARGE(28,A1:D4)", 395],
  ["a bound belongs to the band below it", "=DEVICEBILL.LOOKUPCHARGE(10,A1:D4)", 170],
  ["just above it the next band counts", "=DEVICEBILL.LOOKUPCHARGE(10.5,A1:D4)", 133.875],
  ["decimals round half away from zero", "=DEVICEBILL.LOOKUPCHARGE(10.5,A1:D4,2)", 133.88],
  ["up-to bands, exact where doubles are not", "=DEVICEBILL.LOOKUPCHARGE(3,F1:G3)", 0.3],
  ["from bands that count units", "=DEVICEBILL.FILLUPCHARGE(27,I1:J4)", 116],
  ["without a header row", "=DEVICEBILL.FILLUPCHARGE(28,A2:D4)", 395],
  ["a quantity that a formula gives", "=DEVICEBILL.FILLUPCHARGE(P1-18,A1:D4)", 170],
  ["within another formula", "=ROUND(DEVICEBILL.FILLUPCHARGE(28,A1:D4)*1.2,2)", 474],
  ["the first quantity above a cliff", '=INDEX(DEVICEBILL.CLIFFS(A1:D4,"Look up"),2,3)', 11],
  ["the cheaper of two mechanisms", '=INDEX(DEVICEBILL.COMPARE(P1,A1:D4,"Look up",A1:D4,"Fill up"),2,5)', "Bands"],
  ["devices counted", '=DEVICEBILL.DEVICECOUNT({"Customer","Active";"Acme","Yes";"Bolt","Yes"},"acme")', 1],
  [
    "a native formula names its quantity's cell",
    '=LEFT(DEVICEBILL.NATIVEFORMULA(P1,A1:D4,"Fill up"),11)',
    "=IF(LEN(P1)",
  ],
];

const refusals: ReadonlyArray<readonly [rule: string, formula: string, expected: StoredValue]> = [
  ["a negative quantity", "=DEVICEBILL.FILLUPCHARGE(-1,A1:D4)", "#VALUE!"],
  ["a quantity in words", '=DEVICEBILL.FILLUPCHARGE("many",A1:D4)', "#VALUE!"],
  ["a quantity above the last band", "=DEVICEBILL.FILLUPCHARGE(21,F1:G3)", "#N/A"],
  ["bands with a gap", "=DEVICEBILL.FILLUPCHARGE(5,L1:N3)", "#VALUE!"],
  ["bands that are blank cells", "=DEVICEBILL.LOOKUPCHARGE(5,X1:Y4)", "#VALUE!"],
  ["a single column as bands", "=DEVICEBILL.LOOKUPCHARGE(5,P1:P3)", "#VALUE!"],
  ["decimals below zero", "=DEVICEBILL.LOOKUPCHARGE(5,A1:D4,-1)", "#VALUE!"],
  ["a mechanism that does not exist", '=DEVICEBILL.BREAKDOWN(5,A1:D4,"Graduated")', "#VALUE!"],
  ["a breakdown of several quantities", '=DEVICEBILL.BREAKDOWN(P1:P3,A1:D4,"Fill up")', "#VALUE!"],
];

const spilledCharges = "=DEVICEBILL.FILLUPCHARGE(P1:P3,A1:D4)";
const breakdown = '=DEVICEBILL.BREAKDOWN(28,A1:D4,"Fill up")';

/** Where each formula is typed; those that spill stand where they have room. */
const firstRow = 9;
const formulas = [...charges, ...refusals].map(([, formula]) => formula);
const spillRow = firstRow + formulas.length + 1;
const breakdownRow = spillRow + 4;

describe("custom functions typed into cells", () => {
  let workbench: Workbench;
  let values: StoredValue[][];

  beforeAll(async () => {
    workbench = await openWorkbench({ workbook: "empty" });
    const { book } = workbench;
    await book.write(sheet, 0, 0, fromTo);
    await book.write(sheet, 0, 5, upTo);
    await book.write(sheet, 0, 8, from);
    await book.write(sheet, 0, 11, gap);
    await book.write(sheet, 0, 15, quantities);
    for (const [index, formula] of formulas.entries()) await book.type(sheet, firstRow + index, 0, formula);
    await book.type(sheet, spillRow, 0, spilledCharges);
    await book.type(sheet, breakdownRow, 0, breakdown);
    values = await book.values(sheet);
  });
  afterAll(() => workbench.close());

  const valueOf = (formula: string) => values[firstRow + formulas.indexOf(formula)]?.[0];

  it.each(charges)("%s", (_, formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  it.each(refusals)("refuses %s", (_, formula, expected) => {
    expect(valueOf(formula)).toBe(expected);
  });

  it("a column of quantities spills one charge for each", () => {
    expect(values.slice(spillRow, spillRow + 3).map((row) => row[0])).toEqual([395, 170, 25]);
  });

  it("a breakdown spills its lines, whose amounts add up to the charge", () => {
    const [titles, ...lines] = values.slice(breakdownRow, breakdownRow + 5).map((row) => row.slice(0, 7));
    expect(titles).toEqual(["Band", "From", "To", "Units", "Rate", "Flat fee", "Amount"]);
    expect(lines.slice(0, 3)).toEqual([
      [1, 0, 10, 10, 14.5, 25, 170],
      [2, 10, 25, 15, 12.75, 0, 191.25],
      [3, 25, "and above", 3, 11.25, 0, 33.75],
    ]);
    expect(lines[3]?.slice(3)).toEqual([28, "", 25, 395]);
  });

  it("a changed band changes every charge that reads it", async () => {
    await workbench.book.type(sheet, 1, 6, "0.4");
    values = await workbench.book.values(sheet);
    expect(valueOf("=DEVICEBILL.LOOKUPCHARGE(3,F1:G3)")).toBe(1.2);
  });

  it("leaves no error behind", () => {
    expect(workbench.problems).toEqual([]);
  });
});
