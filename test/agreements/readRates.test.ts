import { readPriceLists, readRates } from "../../src/agreements";
import { sentence } from "../../src/messages";
import { agreementRow, agreementTitles, records } from "./records";

const bandTitles = ["Price list", "From", "To", "Unit price", "Flat fee"];
const { priceLists } = readPriceLists(
  records("PriceBands", bandTitles, [
    ["Seats", 0, 10, 5, ""],
    ["Holes", 0, 10, 5, ""],
    ["Seats", 10, "", 4, ""],
    ["Holes", 12, "", 4, ""],
  ]),
);

const read = (...rows: ReturnType<typeof agreementRow>[]) =>
  readRates(records("Agreements", agreementTitles, rows), priceLists);

describe("reading agreements", () => {
  it("reads a row with its defaults: periods from Start, no proration, no End", () => {
    const { rates, unreadable } = read(agreementRow());
    expect(unreadable).toEqual([]);
    expect(rates[0]).toMatchObject({
      agreement: "AG-1",
      assetTypes: ["Workstation", "Laptop"],
      mechanism: "Fill up",
      periodsFrom: "Start",
      proration: "None",
      end: null,
      included: null,
      currency: "EUR",
    });
    expect(rates[0]?.bands.bands).toHaveLength(2);
  });

  it("takes words in any letter case, and dates and amounts written as text", () => {
    const { rates } = read(
      agreementRow({ Mechanism: "look up", Start: "2026-01-31", Minimum: "1,250.50", Currency: "eur" }),
    );
    expect(rates[0]).toMatchObject({ mechanism: "Look up", start: 46_053, currency: "EUR" });
    expect(rates[0]?.minimum?.toString()).toBe("1250.5");
  });

  it.each([
    [{ Agreement: "" }, "Agreement", "is blank"],
    [{ Customer: " " }, "Customer", "is blank"],
    [{ "Asset types": "" }, "Asset types", "is blank"],
    [{ "Asset types": "Server;;Laptop" }, "Asset types", "empty place"],
    [{ "Asset types": "Server; server" }, "Asset types", "named twice"],
    [{ Mechanism: "Tiered" }, "Mechanism", "Look up, Fill up, Stairstep"],
    [{ "Billing option": "" }, "Billing option", "is blank"],
    [{ Period: "Daily" }, "Period", "Weekly, Monthly"],
    [{ Start: "soon" }, "Start", "not a date"],
    [{ End: 46_000 }, "End", "before Start"],
    [{ Minimum: 10, Maximum: 5 }, "Minimum", "above the maximum"],
    [{ Included: -1 }, "Included", "below zero"],
    [{ Currency: "POUND" }, "Currency", "not a currency code"],
    [{ "Price list": "Nothing" }, "Price list", 'no price list "Nothing"'],
    [{ "Price list": "Holes" }, "Price list", "cannot be read"],
    [{ Proration: "Hourly" }, "Proration", "None, Daily"],
  ])("refuses %j with its cell and the cure", (change, column, words) => {
    const { rates, unreadable } = read(agreementRow(change));
    expect(rates).toEqual([]);
    expect(unreadable).toHaveLength(1);
    const [finding] = unreadable[0]?.findings ?? [];
    expect(finding?.place).toMatchObject({ table: "Agreements", row: 2, column });
    expect(finding && sentence(finding)).toContain(words);
  });

  it("refuses both rows of the same agreement and rate, and reads the others", () => {
    const { rates, unreadable } = read(
      agreementRow(),
      agreementRow({ Agreement: "ag-1 ", Rate: "workstations" }),
      agreementRow({ Agreement: "AG-2" }),
    );
    expect(unreadable.map(({ place }) => place.row)).toEqual([2, 3]);
    expect(rates.map(({ agreement }) => agreement)).toEqual(["AG-2"]);
  });

  it("collects every fault of a row", () => {
    const { unreadable } = read(agreementRow({ Mechanism: "x", Period: "y", Currency: "z" }));
    expect(unreadable[0]?.findings).toHaveLength(3);
  });
});

describe("reading price lists", () => {
  it("gives a fault its row on the sheet, not its place among the list's rows", () => {
    const holes = priceLists.find(({ name }) => name === "Holes");
    expect(holes?.bands).toBeNull();
    expect(holes?.findings[0]?.place).toMatchObject({ table: "PriceBands", row: 5 });
  });

  it("reports a band that names no price list", () => {
    const { findings } = readPriceLists(records("PriceBands", bandTitles, [["", 0, "", 5, ""]]));
    expect(findings[0]).toMatchObject({ code: "priceLists.noName", place: { row: 2 } });
  });
});
