import { call } from "./customFunctions";
import { covered, deviceCount } from "../../functions/functions";
import { deviceTitles } from "../../functions/readDevices";
import { findCoverage, readAssets, readCustomerNames, type Rate } from "../../src/agreements";
import { schemas, tableRecords } from "../../src/sheets";
import { seeded } from "../charges/randomTables";

const devices = [
  ["Device ID", "Name", "Customer", " asset  TYPE", "Active", "Last seen", "First seen", "Serial", "Excluded", "Notes"],
  ["00123", "SRV1", "Acme Ltd", "Server", "Yes", 46000, 45000, "1E5", "", "x"],
  ["2", "SRV2", "ACME  ltd ", "server", true, "", 45990, "", "", ""],
  ["3", "PC1", "Acme Ltd", "Laptop", "Yes", 46000, "", "", "", ""],
  ["4", "PC2", "Acme Ltd", "Laptop", "No", 45000, 45000, "", "", ""],
  ["5", "PC3", "Acme Ltd", "Laptop", "Yes", 46000, 45000, "", "a spare", ""],
  ["6", "PC4", "Bolt", "Laptop", "Yes", 46000, 45000, "", "", ""],
  ["7", "PC5", "Bolt", "", "yes", 46000, 45000, "", "", ""],
  ["8", "PC6", "Bolt", "Laptop", "perhaps", 46000, 45000, "", "", ""],
  [null, null, null, null, null, null, null, null, null, null],
];
const count = (...args: readonly unknown[]): unknown => call(deviceCount, devices, ...args);

describe("DEVICECOUNT", () => {
  it.each<[string, unknown[], number]>([
    ["all that are active and not excluded", [], 5],
    ["those of a customer, whatever the capitals and spaces", ["acme ltd"], 3],
    ["those of several customers, none twice", [[["Acme Ltd"], ["Bolt"], ["bolt"], [""]]], 5],
    ["those of a type", [null, "Server"], 2],
    ["those of several types between semicolons, none twice", [null, "server; Laptop;Server;"], 4],
    ["those of a range of types", [null, [["Server", "Unknown"]]], 3],
    ["those of a customer and a type", ["Bolt", "Laptop"], 1],
    ["none of a customer that has none", ["Crane"], 0],
    ["none of a type that is not there", [null, "Printer"], 0],
    ["those first seen by a day, and those of no date", [null, null, 45989], 4],
    ["those first seen on the day", [null, null, "2025-11-29"], 5],
    ["all where blank cells came as 0, as on desktop Excel", [[[0]], [[0]], 0], 5],
  ])("counts %s", (_, args, expected) => {
    expect(count(...args)).toBe(expected);
  });

  it("reads the blank cells of the table alike, as 0 on desktop Excel and as null on the web", () => {
    for (const blank of [0, null]) {
      const table = devices.map((row) => row.map((cell) => (cell === "" || cell === null ? blank : cell)));
      expect(call(deviceCount, table)).toBe(5);
      expect(call(covered, table)).toEqual(call(covered, devices));
    }
  });

  it("counts what the pane counts", () => {
    const random = seeded(3);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T;
    const headers = ["Name", "Customer", "Asset type", "Active", "Excluded"];
    const customers = ["Acme", "acme ", "Bolt", "Crane & Co"];
    const types = ["Server", "Laptop", "laptop", "", "Kiosk"];
    const rows = Array.from({ length: 500 }, (_, index) => [
      `PC${index}`,
      pick(customers),
      pick(types),
      pick(["Yes", "Yes", "No", "", "TRUE", 1, 0]),
      pick(["", "", "", "a spare"]),
    ]);
    const table = { name: "Devices", sheet: "Devices", headerRow: 0, firstColumn: 0, headers, rows };
    const records = tableRecords({ ...table, hasTotals: false, occupiedBelow: false });
    const { assets } = readAssets(records, readCustomerNames([]).names);
    for (const customer of customers) {
      for (const assetTypes of [["Server"], ["Laptop", "Unknown"], ["Kiosk", "Server"]]) {
        const rate = { customer, assetTypes, start: 1, end: null } as unknown as Rate;
        const pane = findCoverage([rate], assets, 46000).rates[0]?.assets.map(({ name }) => name);
        const args = [[headers, ...rows], customer, assetTypes.join(";")];
        expect(call(deviceCount, ...args)).toBe(pane?.length);
        expect((call(covered, ...args) as string[][]).slice(1).map(([, name]) => name)).toEqual(pane);
      }
    }
  });

  it.each<[string, unknown[], RegExp]>([
    [
      "no header row",
      [devices.slice(1)],
      /^#VALUE! Devices: The first row has no column Active\. Select .*Devices\[#All\]/,
    ],
    ["no column to filter by", [[["Active"], ["Yes"]], "Acme", "Server"], /no columns Customer, Asset type/],
    ["no first seen", [[["Active"], ["Yes"]], null, null, 46000], /no column First seen/],
    ["no date", [devices, null, null, "soon"], /^#VALUE! As of: "soon" is not a date/],
  ])("fails with the reason for %s", (_, args, message) => {
    expect(call(deviceCount, ...args)).toMatch(message);
  });

  it("knows the columns that the Devices table has", () => {
    expect([...deviceTitles]).toEqual(schemas.Devices.columns.map(({ title }) => title));
  });
});

describe("COVERED", () => {
  it("lists the devices that are counted, ids and serials as texts", () => {
    expect(call(covered, devices, "Acme Ltd")).toEqual([
      ["Device ID", "Name", "Customer", "Site", "Asset type", "Serial", "Last seen"],
      ["00123", "SRV1", "Acme Ltd", "", "Server", "1E5", "2025-12-09"],
      ["2", "SRV2", "ACME ltd", "", "server", "", ""],
      ["3", "PC1", "Acme Ltd", "", "Laptop", "", "2025-12-09"],
    ]);
  });

  it("gives the header alone where none is", () => {
    expect(call(covered, devices, "Crane")).toHaveLength(1);
  });
});
