/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { sentence } from "../../src/messages";
import { explainCell } from "../../src/workbook";

const bands = [
  ["Up to", "Rate", "Flat fee"],
  [10, 5, 2],
  ["", 4, 0],
];

/** Explains a formula in D2 of a new sheet with bands in A1:C3 and what stands below them in A4:C4. */
async function explain(formula: string, { cells = bands, below = [12, "", ""] as unknown[] } = {}) {
  const { store } = workbench;
  const sheet = store.addSheet(`S${store.sheets().length}`);
  store.write(sheet.id, { row: 0, column: 0, rows: 4, columns: 3 }, [...cells, below] as never);
  const cell = { row: 1, column: 3, rows: 1, columns: 1 };
  store.write(sheet.id, cell, [[formula]]);
  store.activateSheet(sheet.id);
  store.select(sheet.id, cell);
  const { help } = await explainCell();
  return {
    sheet: sheet.name,
    help,
    total: help.charge?.total.toString() ?? null,
    amounts: help.charge?.lines.map(({ amount }) => amount.toString()),
    places: help.findings.map(({ place }) => place),
    words: help.findings.map((finding) => sentence({ ...finding, place: {} })),
  };
}

describe("explainCell", () => {
  it.each([
    // 10 × 5 + 2, then 2 × 4.
    ["=DEVICEBILL.FILLUPCHARGE(A4,$A$1:$C$3,2)", "60", ["52", "8"]],
    ["=ROUND(DEVICEBILL.LOOKUPCHARGE(12,A1:C3),0)*1.2", "48", ["48"]],
    ['=DEVICEBILL.CHARGE(A4,A1:C3,"fill-up",3,,40)', "40", ["47"]],
    ['=DEVICEBILL.UNITPRICE({12;3},{"Up to","Rate";10,5;"∞",4},"Look up")', "48", ["48"]],
    ["=DEVICEBILL.FILLUPCHARGE(A4,A:C,2)", null, undefined],
  ])("follows %s to %s", async (formula, total, amounts) => {
    const explained = await explain(formula);
    expect([explained.total, explained.amounts]).toEqual([total, amounts]);
  });

  it("says which row of the bands is wrong, with its row on the sheet", async () => {
    const cells = [...bands.slice(0, 2), ["", "four", 0]];
    const { places, words, sheet, total } = await explain("=DEVICEBILL.FILLUPCHARGE(A4,A1:C3)", { cells });
    expect(total).toBeNull();
    expect(places[0]).toMatchObject({ sheet, row: 3 });
    expect(words[0]).toContain("four");
  });

  it("says what is wrong with the other arguments, and why there is no charge", async () => {
    expect((await explain("=DEVICEBILL.FILLUPCHARGE(A4,A1:C3)", { below: ["12 devices", "", ""] })).words).toEqual([
      '"12 devices" is not a quantity. Give a number of 0 or more, without a unit, a currency or a percent sign.',
    ]);
    expect((await explain('=DEVICEBILL.CHARGE(A4,A1:C3,"tiered")')).words[0]).toContain('"tiered" is not a mechanism');
    expect((await explain("=DEVICEBILL.FILLUPCHARGE(-1,A1:C3)")).words).toHaveLength(1);
    expect((await explain("=DEVICEBILL.FILLUPCHARGE(A4*2,A1:C3)")).words[0]).toContain("What A4*2 comes to");
    expect((await explain("=DEVICEBILL.DEVICECOUNT(A1:C3)")).words[0]).toContain("DEVICECOUNT gives more");
    expect((await explain("=DEVICEBILL.FILLUPCHARGE(B4,A1:C3)")).words).toEqual([
      "The quantity is blank, so the function gives a blank.",
    ]);
  });

  it("refuses a cell without a function of the add-in's", async () => {
    await expect(explain("=SUM(A1:A3)")).rejects.toThrow("The selected cell uses no DEVICEBILL function.");
  });
});
