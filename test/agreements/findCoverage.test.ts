import {
  dayFromISO,
  findCoverage,
  readAssets,
  readCustomerNames,
  readPriceLists,
  readRates,
  readTypeRules,
} from "../../src/agreements";
import { agreementRow, agreementTitles, records } from "./records";

const { priceLists } = readPriceLists(
  records("PriceBands", ["Price list", "From", "To", "Unit price", "Flat fee"], [["Seats", 0, "", 5, ""]]),
);
const { names, findings: nameFindings } = readCustomerNames(
  records(
    "CustomerNames",
    ["RMM customer", "Customer"],
    [
      ["lumiere", "Café Lumière"],
      ["LUMIERE ", "Café Noir"],
      ["", "Nobody"],
    ],
  ),
);
const deviceTitles = ["Name", "Customer", "Asset type", "Active", "Excluded"];
const { assets, findings: assetFindings } = readAssets(
  records("Devices", deviceTitles, [
    ["A", "lumiere", "Workstation", "Yes", ""],
    ["B", "  café   LUMIÈRE ", "Laptop", true, ""],
    ["C", "lumiere", "Server", "yes", ""],
    ["D", "lumiere", "Workstation", "No", ""],
    ["E", "lumiere", "Server", "Yes", "loan"],
    ["F", "Unknown Ltd", "Printer", "Yes", ""],
    ["G", "lumiere", "Workstation", "perhaps", ""],
    ["H", "lumiere", "", "Yes", ""],
  ]),
  names,
);

const coverageOf = (...rows: ReturnType<typeof agreementRow>[]) =>
  findCoverage(
    readRates(records("Agreements", agreementTitles, rows), priceLists).rates,
    assets,
    dayFromISO("2026-06-30"),
  );

describe("coverage", () => {
  it("counts active, not excluded assets of the customer, names compared without case and doubled spaces", () => {
    const coverage = coverageOf(agreementRow());
    expect(coverage.rates[0]?.assets.map(({ name }) => name)).toEqual(["A", "B"]);
  });

  it("lists what no rate covers, by customer and type, and whether the customer has an agreement", () => {
    const gaps = coverageOf(agreementRow()).gaps;
    expect(gaps.map(({ customer, assetType, assets: list }) => [customer, assetType, list.length])).toEqual([
      ["Café Lumière", "Server", 1],
      ["Café Lumière", "Unknown", 1],
      ["Unknown Ltd", "Printer", 1],
    ]);
    expect(gaps.map(({ customerHasAgreement }) => customerHasAgreement)).toEqual([true, true, false]);
  });

  it("lists an asset that two rates in force cover, and not one that an ended rate covers too", () => {
    const second = agreementRow({ Rate: "Laptops", "Asset types": "Laptop" });
    expect(coverageOf(agreementRow(), second).doubles.map(({ asset }) => asset.name)).toEqual(["B"]);
    const ended = agreementRow({ Rate: "Laptops", "Asset types": "Laptop", End: dayFromISO("2026-06-29") });
    expect(coverageOf(agreementRow(), ended).doubles).toEqual([]);
  });

  it("shows both sides: each asset type with its assets and rates", () => {
    const types = coverageOf(agreementRow()).types;
    expect(types.map(({ assetType, assets: count, rates }) => [assetType, count, rates.length])).toEqual([
      ["Laptop", 1, 1],
      ["Printer", 1, 0],
      ["Server", 1, 0],
      ["Unknown", 1, 0],
      ["Workstation", 1, 1],
    ]);
  });
});

describe("reading names, types and devices", () => {
  it("reports a name that is given twice, and a row that lacks one half; the first holds", () => {
    expect(nameFindings.map(({ code }) => code)).toEqual(["customerNames.twice", "customerNames.blank"]);
    expect(names.billingName("Lumiere")).toBe("Café Lumière");
    expect(names.billingName("Somebody  Else")).toBe("Somebody Else");
  });

  it("does not bill a device whose Active cannot be read, and says so", () => {
    expect(assets.find(({ name }) => name === "G")?.active).toBe(false);
    expect(assetFindings).toMatchObject([{ code: "assets.badActive", place: { row: 8, column: "Active" } }]);
  });

  it("reports a source type with two asset types; the first holds", () => {
    const { rules, findings } = readTypeRules(
      records(
        "AssetTypes",
        ["Source type", "Asset type"],
        [
          ["Kiosk", "Workstation"],
          ["KIOSK", "Other"],
        ],
      ),
    );
    expect(rules.get("kiosk")).toBe("Workstation");
    expect(findings).toMatchObject([{ code: "typeRules.twice", place: { row: 3 } }]);
  });
});
