/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { saveMapping, setUpWorkbook, watchBook } from "../../src/workbook";

const rest = () => new Promise((resolve) => setTimeout(resolve, 600));

async function type(table: string, value: string): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.tables.getItem(table).getDataBodyRange().getCell(0, 0).values = [[value]];
    await context.sync();
  });
}

describe("watchBook", () => {
  it("tells of several changes in a table once, when they have come to rest, and of none after it has ended", async () => {
    await setUpWorkbook();
    const onChange = jest.fn();
    const end = await watchBook(onChange);
    await type("AssetTypes", "NAS");
    await type("AssetTypes", "UPS");
    await rest();
    expect(onChange).toHaveBeenCalledTimes(1);
    await end();
    await type("AssetTypes", "Kiosk");
    await rest();
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe("saveMapping", () => {
  it("refuses a rate that is not there any more, and changes nothing", async () => {
    const change = { place: { row: 2 }, agreement: "A1", rate: "Servers", assetTypes: ["Server"] };
    await expect(saveMapping([change])).rejects.toThrow("Servers of agreement A1 is no longer in the table");
  });
});
