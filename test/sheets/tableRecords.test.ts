import { tableRecords } from "../../src/sheets";
import { makeTable } from "./makeBook";

describe("tableRecords", () => {
  it("finds columns by title wherever the user has moved them, and however they are spaced and capitalised", () => {
    const table = makeTable("AssetTypes", [["Server", "yes", "ESX"]], {
      headers: ["ASSET  type", "Checked", " Source type "],
    });
    expect(tableRecords(table)[0]?.cells).toEqual({ "Asset type": "Server", Checked: "yes", "Source type": "ESX" });
  });

  it("places a row and a cell where the user sees them, for a table that starts anywhere on its sheet", () => {
    const table = makeTable(
      "AssetTypes",
      [
        ["a", "b"],
        ["c", "d"],
      ],
      { headerRow: 4, firstColumn: 2 },
    );
    const record = tableRecords(table)[1];
    expect(record?.place).toEqual({ sheet: "Asset types", table: "AssetTypes", row: 7 });
    expect(record?.placeOf("Asset type")).toEqual({
      sheet: "Asset types",
      table: "AssetTypes",
      row: 7,
      column: "Asset type",
      cell: "D7",
    });
  });

  it("names a missing column without an address", () => {
    const table = makeTable("AssetTypes", [["x"]], { headers: ["Source type"] });
    expect(tableRecords(table)[0]?.placeOf("Asset type").cell).toBeUndefined();
  });

  it("leaves wholly blank rows out but keeps the numbers of the rows after them", () => {
    const table = makeTable("AssetTypes", [
      ["", " "],
      [null, ""],
      ["Kiosk", "Workstation"],
    ]);
    expect(tableRecords(table).map(({ place }) => place.row)).toEqual([4]);
  });

  it("gives a blank cell as an empty text", () => {
    expect(tableRecords(makeTable("AssetTypes", [["Kiosk", null]]))[0]?.cells["Asset type"]).toBe("");
  });
});
