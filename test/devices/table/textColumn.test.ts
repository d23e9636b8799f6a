import fc from "fast-check";
import { cellText } from "../../../src/devices/reading/cellText";
import { TextColumn } from "../../../src/devices/table/textColumn";

const encoder = new TextEncoder();

function columnOf(fields: readonly Uint8Array[]): readonly string[] {
  const column = new TextColumn();
  for (const bytes of fields) {
    const source = Uint8Array.from([44, ...bytes, 44]);
    if (!column.addBytes(source, 1, source.length - 1)) column.addBlank();
  }
  column.finish();
  return fields.map((_, i) => column.at(i));
}

const field = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.constantFrom(
    "",
    " ",
    " a ",
    "#N/A",
    "#1",
    "\u00a0x",
    "x\u3000",
    "a\u00adb",
    "\ufeffx",
    "東京",
    "💻",
    "Łódź",
    "\tT\n",
    "ไทย",
  ),
);

describe("TextColumn", () => {
  it("gives each field as cellText does, whether it came as bytes or as text", () => {
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const expected = fields.map(cellText);
        expect(columnOf(fields.map((text) => encoder.encode(text)))).toEqual(expected);
        const column = new TextColumn();
        for (const text of fields) if (!column.addText(text)) column.addBlank();
        column.finish();
        expect(fields.map((_, i) => column.at(i))).toEqual(expected);
      }),
    );
  });

  it("holds more texts than a block, and longer ones than it had room for", () => {
    const fields = Array.from({ length: 3_000 }, (_, i) => `é${i}`).concat("x".repeat(200_000), "y");
    expect(columnOf(fields.map((text) => encoder.encode(text)))).toEqual(fields);
  });

  it.each([
    ["half of a pair", [0xed, 0xa0, 0x80]],
    ["a letter that has a shorter form", [0xe0, 0x80, 0x80]],
    ["a letter beyond Unicode", [0xf4, 0x90, 0x80, 0x80]],
    ["a byte that begins no letter", [0xff]],
  ])("does not let %s shift the texts after it", (_, bytes) => {
    const damaged = new TextDecoder().decode(Uint8Array.from(bytes));
    expect(columnOf([Uint8Array.from(bytes), encoder.encode("PC-1"), encoder.encode("PC-2")])).toEqual([
      damaged,
      "PC-1",
      "PC-2",
    ]);
  });
});
