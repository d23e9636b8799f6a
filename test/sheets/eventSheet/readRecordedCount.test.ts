import type { CellValue } from "../../../src/bands";
import { eventDocument, readRecordedCount } from "../../../src/sheets";
import { makeBillingBook, makeRelease } from "../makeRelease";

const sheetOf = (...[rate, devices]: Parameters<typeof makeBillingBook>): CellValue[][] => {
  const [released] = makeRelease(makeBillingBook(rate, devices));
  if (!released) throw new Error("Nothing is due in the test's book.");
  return eventDocument(released).rows.map(({ cells }) => cells.map((cell) => cell ?? ""));
};

describe("readRecordedCount", () => {
  it("reads back what a release wrote of its count", () => {
    const cells = sheetOf({ "Asset types": "Workstation; Laptop", Count: "Peak" }, [
      { Name: "WS-1" },
      { Name: "LT-1", "Asset type": "Laptop" },
      { Name: "LT-2", "Asset type": "Laptop", Excluded: "spare" },
      { Name: "M-1", "Asset type": "Mobile" },
    ]);
    const count = readRecordedCount(cells);
    expect(count).toMatchObject({ assetTypes: ["Workstation", "Laptop"], count: "Peak" });
    expect(count?.assets.map(({ name, assetType }) => [name, assetType])).toEqual([
      ["WS-1", "Workstation"],
      ["LT-1", "Laptop"],
    ]);
    expect(readRecordedCount(sheetOf())).toMatchObject({ count: "Billing point" });
  });

  it("knows an event that covered nothing, and one whose asset types or devices are gone from its sheet", () => {
    expect(readRecordedCount(sheetOf({}, []))?.assets).toEqual([]);
    const without = (label: string) => sheetOf().filter(([first]) => first !== label);
    expect(readRecordedCount(without("Asset types"))).toBeNull();
    expect(readRecordedCount(without("Device ID"))).toBeNull();
  });
});
