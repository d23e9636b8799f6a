import { nameKey } from "../../../src/devices";

describe("names", () => {
  it.each([
    ["Straße GmbH", "STRASSE GMBH"],
    ["İstanbul", "istanbul"],
    ["ISTANBUL", "ıstanbul"],
    ["Café", "Cafe\u0301"],
    ["ΣΊΣΥΦΟΣ", "σίσυφος"],
    ["Kestrel\u00a0 Ltd ", "kestrel ltd"],
    ["ﬁrma", "FIRMA"],
  ])("%s and %s are the same", (a, b) => {
    expect(nameKey(a)).toBe(nameKey(b));
  });

  it.each([
    ["Café", "Cafe"],
    ["Muller", "Müller"],
    ["Kestrel", "Kestrel Ltd"],
  ])("%s and %s are not the same", (a, b) => {
    expect(nameKey(a)).not.toBe(nameKey(b));
  });
});
