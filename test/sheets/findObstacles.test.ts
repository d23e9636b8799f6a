import { findObstacles } from "../../src/sheets";
import { sentence } from "../../src/messages";
import { makeBook, makeTable } from "./makeBook";

describe("findObstacles", () => {
  it("finds none where the tables stand as they should", () => {
    expect(findObstacles(makeBook([makeTable("Devices", [])]), ["Devices"])).toEqual([]);
  });

  it("names all missing tables in one sentence", () => {
    const findings = findObstacles(makeBook([]), ["Devices", "Imports"]);
    expect(findings.map(({ code }) => code)).toEqual(["sheets.missing_tables"]);
    expect(findings.map(sentence)[0]).toContain("Devices, Imports");
  });

  it("names the columns that a table lacks", () => {
    const table = makeTable("AssetTypes", [], { headers: ["Source type", "Type"] });
    const [finding] = findObstacles(makeBook([table]), ["AssetTypes"]);
    expect(finding && sentence(finding)).toBe(
      "AssetTypes: The table has no column Asset type. Add a column with that title; it may stand anywhere in the table.",
    );
  });

  it("refuses two columns whose titles read alike", () => {
    const table = makeTable("AssetTypes", [], { headers: ["Source type", "Asset type", "asset  type"] });
    expect(findObstacles(makeBook([table]), ["AssetTypes"]).map(({ code }) => code)).toEqual([
      "sheets.repeated_column",
    ]);
  });

  it("refuses a table with a total row, and one on a protected sheet", () => {
    const table = makeTable("Devices", [], { hasTotals: true });
    const book = makeBook([table], { protectedSheets: ["Devices"] });
    expect(findObstacles(book, ["Devices"]).map(({ code }) => code)).toEqual(["sheets.totals_row", "sheets.protected"]);
  });
});
