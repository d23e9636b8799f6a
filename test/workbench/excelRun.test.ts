/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
describe("Excel.run through the real office.js", () => {
  it("writes a block and reads it back", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Billing");
      sheet.getRange("A1:B2").values = [
        ["a", 1],
        ["b", 2],
      ];
      await context.sync();
    });
    const read = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Billing").getRange("A1:B2");
      range.load("address,values");
      await context.sync();
      return { address: range.address, values: range.values };
    });
    expect(read).toEqual({
      address: "Billing!A1:B2",
      values: [
        ["a", 1],
        ["b", 2],
      ],
    });
  });
});
