import fc from "fast-check";
import { TextTable } from "../../../src/devices/duplicates/textTable";

describe("TextTable", () => {
  it("gives for each text what a Map gives", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 3 })), (list) => {
        const table = new TextTable<number>();
        const map = new Map<string, number>();
        for (const [i, text] of list.entries()) {
          expect(table.get(text)).toBe(map.get(text));
          if (map.has(text)) continue;
          map.set(text, i);
          table.add(text, i);
          expect(table.get(text)).toBe(i);
        }
      }),
    );
  });

  it("keeps as many texts as there are", () => {
    const table = new TextTable<number>();
    for (let i = 0; i < 50_000; i++) table.add(`S-${i}`, i);
    expect(Array.from({ length: 50_000 }, (_, i) => table.get(`S-${i}`))).toEqual(
      Array.from({ length: 50_000 }, (_, i) => i),
    );
    expect(table.get("S-50000")).toBeUndefined();
  });
});
