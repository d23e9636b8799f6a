import fc from "fast-check";
import { hashOf } from "../../../src/devices/duplicates/hashOf";
import { KeyRows } from "../../../src/devices/duplicates/keyRows";

describe("KeyRows", () => {
  it.each([
    ["by a good hash", hashOf],
    ["where all hashes are one", () => -1],
  ])("finds the first row of each key, %s", (_, hash) => {
    const rows = new KeyRows(50);
    fc.assert(
      fc.property(fc.array(fc.constantFrom("", "a", "b", "Łódź", "x1", "x2"), { maxLength: 50 }), (keys) => {
        rows.begin((a, b) => keys[a] === keys[b]);
        expect(keys.map((key, row) => rows.take(hash(key), row))).toEqual(keys.map((key) => keys.indexOf(key)));
      }),
    );
  });
});
