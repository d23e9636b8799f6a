import fc from "fast-check";
import { readMacs } from "../../../src/devices/reading/macs";
import { MacColumn } from "../../../src/devices/table/macColumn";

const pair = fc.constantFrom("00", "1A", "2b", "FF", "ff", "5G", "0");
const usual = fc
  .tuple(fc.array(pair, { minLength: 6, maxLength: 6 }), fc.constantFrom(":", "-", "."))
  .map(([pairs, sign]) => pairs.join(sign));
const field = fc.oneof(
  usual,
  fc.array(usual, { maxLength: 3 }).map((macs) => macs.join(" ")),
  fc.constantFrom("", "00:00:00:00:00:00", "FF-FF-FF-FF-FF-FF", "001a.2b3c.4d5e", "001A2B3C4D5E", "00:1A:2B-3C:4D:5E"),
  fc.string({ unit: "grapheme", minLength: 17, maxLength: 17 }),
);

describe("MacColumn", () => {
  it("gives each field's addresses as readMacs does, whether it came as bytes or as text", () => {
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const [ofBytes, ofTexts] = [new MacColumn(), new MacColumn()];
        for (const text of fields) {
          const source = new TextEncoder().encode(`<${text}>`);
          ofBytes.addBytes(source, 1, source.length - 1);
          ofTexts.addText(text);
        }
        const expected = fields.map(readMacs);
        expect(fields.map((_, i) => ofBytes.at(i))).toEqual(expected);
        expect(fields.map((_, i) => ofTexts.at(i))).toEqual(expected);
      }),
    );
  });
});
