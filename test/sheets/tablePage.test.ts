import { schemas } from "../../src/sheets";
import { tablePage } from "../../src/sheets/tablePage";

describe("tablePage", () => {
  it.each([
    ["Agreements", { pagesWide: 2, titleColumns: "$A:$C" }],
    ["ChargeEvents", { pagesWide: 2, titleColumns: "$A:$D", columns: 18 }],
    ["Devices", { pagesWide: 2, titleColumns: "$A:$C" }],
  ] as const)("prints %s over two pages side by side, each with what names its rows", (name, page) => {
    expect(tablePage(schemas[name])).toMatchObject({ orientation: "Landscape", titleRows: "$1:$1", ...page });
  });

  it.each(["PriceBands", "Imports", "Overrides"] as const)("prints %s over one page", (name) => {
    const page = tablePage(schemas[name]);
    expect([page.pagesWide, page.titleColumns, page.columns]).toEqual([undefined, undefined, undefined]);
  });

  it("leaves Sheet and Seal of the register out of print, and nothing else", () => {
    const { columns } = tablePage(schemas.ChargeEvents);
    expect(schemas.ChargeEvents.columns.slice(columns).map(({ title }) => title)).toEqual(["Sheet", "Seal"]);
  });
});
