import fc from "fast-check";
import { uniqueSheetName } from "../../src/sheets/sheetName";

describe("uniqueSheetName", () => {
  it.each([
    ["Harborline 2026-09", [], "Harborline 2026-09"],
    ["A/B: [1]?*\\", [], "A B 1"],
    ["  'quoted' ", [], "quoted"],
    ["", [], "Sheet"],
    ["???", [], "Sheet"],
    ["History", [], "History (2)"],
    ["Devices", ["devices"], "Devices (2)"],
    ["Devices", ["Devices", "DEVICES (2)"], "Devices (3)"],
    ["x".repeat(40), [], "x".repeat(31)],
    ["x".repeat(40), ["x".repeat(31)], `${"x".repeat(27)} (2)`],
  ])("turns %j beside %j into %j", (wanted, taken, name) => {
    expect(uniqueSheetName(wanted, taken)).toBe(name);
  });

  it("never cuts a character that is two UTF-16 units long", () => {
    expect(uniqueSheetName(`${"x".repeat(30)}😀`, [])).toBe("x".repeat(30));
  });

  it("gives a legal name unlike the taken ones, whatever is wanted", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.array(fc.string({ maxLength: 5 })),
        (wanted, more) => {
          const first = uniqueSheetName(wanted, more);
          const name = uniqueSheetName(wanted, [...more, first]);
          expect(name.length).toBeGreaterThan(0);
          expect(name.length).toBeLessThanOrEqual(31);
          expect(name).not.toMatch(/[:\\/?*[\]]|^'|'$/);
          expect(name.toLowerCase()).not.toBe(first.toLowerCase());
        },
      ),
    );
  });
});
