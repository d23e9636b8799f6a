import { readNumber, type DecimalMark } from "../../src/money";

const read = (value: string | number | boolean | null, mark?: DecimalMark | "mixed"): string => {
  const reading = readNumber(value, mark);
  return reading.number === null ? reading.fault : reading.number.value.toString();
};

describe("readNumber", () => {
  it.each<[string | number, string]>([
    [5, "5"],
    [0.1 * 3, "0.3"],
    ["$0.10", "0.1"],
    ["€0.05", "0.05"],
    ["£0.01 per unit", "0.01"],
    ["$5 / user / month", "5"],
    ["4.50 each", "4.5"],
    ["1.234,56 €", "1234.56"],
    ["1,234.56", "1234.56"],
    ["1,234,567", "1234567"],
    ["1.234.567", "1234567"],
    ["12,34,567.50", "1234567.5"],
    ["1'234.50", "1234.5"],
    ["1’234.50", "1234.5"],
    ["1 234,56 €", "1234.56"],
    ["1\u00A0234,56\u00A0€", "1234.56"],
    ["1\u202F234,56 kr", "1234.56"],
    ["1\u2009234", "1234"],
    ["1 234,567", "1234.567"],
    ["5%", "0.05"],
    ["5,5 %", "0.055"],
    ["2.125%", "0.02125"],
    [".5", "0.5"],
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["-3.5", "-3.5"],
    ["−3.5", "-3.5"],
    ["-$3.50", "-3.5"],
    ["$-3.50", "-3.5"],
    ["($3.50)", "-3.5"],
    ["USD 12", "12"],
    ["12 CHF", "12"],
    ["US$ 12", "12"],
    ["1,000", "1000"],
    ["$1,000", "1000"],
    ["$1.125", "1.125"],
    ["GBP 1,125", "1125"],
    ["CA$1,125", "1125"],
  ])("reads %p as %s", (written, value) => {
    expect(read(written)).toBe(value);
  });

  it.each<[string | number | boolean | null, string]>([
    [null, "blank"],
    ["", "blank"],
    [" \u00A0 ", "blank"],
    [true, "not a number"],
    [NaN, "not a number"],
    ["foo", "not a number"],
    ["20 units", "not a number"],
    ["5p", "not a number"],
    ["50 cents", "not a number"],
    ["12 GiB", "not a number"],
    ["5 per 100", "not a number"],
    ["$5 per thousand", "not a number"],
    ["$5 / dozen", "not a number"],
    ["1,23,4", "not a number"],
    ["1.234,567,8", "not a number"],
    ["12,345,67", "not a number"],
    ["1 23", "not a number"],
    ["(-5)", "not a number"],
    ["(5", "not a number"],
    ["$5 €", "not a number"],
    ["5.", "not a number"],
    ["1e5", "not a number"],
    ["#N/A", "not a number"],
    ["1".repeat(41), "not a number"],
    ["1.500", "two meanings"],
    ["1.500 €", "two meanings"],
    ["1,500 €", "two meanings"],
    ["€1,500", "two meanings"],
    ["1,500 EUR", "two meanings"],
    ["R$ 1,500", "two meanings"],
  ])("does not read %p: %s", (written, fault) => {
    expect(read(written)).toBe(fault);
  });

  it("takes the decimal mark that the table's other cells prove where a text has two meanings", () => {
    expect(read("1.500", ",")).toBe("1500");
    expect(read("1.500", ".")).toBe("1.5");
    expect(read("1,500 €", ",")).toBe("1.5");
    expect(read("1,500 €", ".")).toBe("1500");
    expect(read("1,500", "mixed")).toBe("two meanings");
    expect(read("1,50", "mixed")).toBe("1.5");
  });

  it("says which decimal mark a text proves, so that a table can be read by one rule", () => {
    const proves = (text: string): DecimalMark | null | undefined => readNumber(text).number?.decimalMark;
    expect(proves("1.234,56")).toBe(",");
    expect(proves("0,05")).toBe(",");
    expect(proves("1,234,567")).toBe(".");
    expect(proves("$0.10")).toBe(".");
    expect(proves("1,000")).toBeNull();
    expect(proves("12")).toBeNull();
  });

  it("says what an amount is for", () => {
    expect(readNumber("$5 per users / month").number?.units).toEqual(["user", "month"]);
    expect(readNumber("$5 per unit").number?.units).toEqual([]);
    expect(readNumber("4.50 each").number?.units).toEqual([]);
  });

  it("keeps the currency as written", () => {
    expect(readNumber("1.234,56 €").number?.currency).toBe("€");
    expect(readNumber("USD 3").number?.currency).toBe("USD");
    expect(readNumber("3").number?.currency).toBeNull();
  });
});
