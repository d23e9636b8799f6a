import { schemas, tableNames } from "../../../src/sheets";

const designed = {
  Agreements:
    "Agreement, Customer, Rate, Asset types, Mechanism, Price list, Billing option, Period, Start, End, Periods from, Included, Minimum, Maximum, Currency, Proration, Account, Reference, Count",
  PriceBands: "Price list, From, To, Unit price, Flat fee",
  AssetTypes: "Source type, Asset type",
  CustomerNames: "RMM customer, Customer",
  Devices:
    "Device ID, Name, Customer, Site, Asset type, Source type, Active, Last seen, First seen, Serial, OS, Source, As of, Excluded, Since",
  ChargeEvents:
    "Event, Agreement, Rate, Customer, Period start, Period end, Billing option, Billing point, Counted, Billed, Override reason, Mechanism, Price list, Charge, Currency, Status, Reverses, Released, Sheet, Seal",
  Imports: "Source, File, As of, Imported, Rows, Devices, Duplicates, Rejected, Skipped, Hash",
  Snapshots: "Source, Device ID, Name, Customer, Site, Asset type, Serial, Excluded, From, Until",
  Overrides: "Agreement, Rate, Period start, Billed, Reason, Counted then",
  Settings: "Setting, Value",
  Scenarios: "Scenario, Price list, Mechanism, From, To, Unit price, Flat fee, Agreement, Rate, Asset types",
} as const;

describe("schemas", () => {
  it.each(tableNames)("%s begins with the columns that stay stable", (name) => {
    const stable = designed[name].split(", ");
    expect(schemas[name].columns.slice(0, stable.length).map(({ title }) => title)).toEqual(stable);
  });

  it.each(["Device ID", "Name", "Customer", "Site", "Source type", "Serial", "OS"])(
    "%s of a device is text",
    (title) => {
      expect(schemas.Devices.columns.find((column) => column.title === title)?.kind).toBe("text");
    },
  );

  it.each(["Minimum", "Maximum"])("shows a %s with all its decimals: a dinar has three", (title) => {
    expect(schemas.Agreements.columns.find((column) => column.title === title)?.kind).toBe("price");
  });

  it("gives every column a width and a note", () => {
    for (const name of tableNames) {
      for (const { width, note } of schemas[name].columns) {
        expect(width).toBeGreaterThan(40);
        expect(note).not.toBe("");
      }
    }
  });
});
