import fc from "fast-check";
import { ColumnTexts } from "../../../src/devices/file/columnTexts";
import { TextPool } from "../../../src/devices/file/textPool";
import { ValueList } from "../../../src/devices/file/valueList";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const texts = fc.array(fc.oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("", "Łódź", "東京", "💻", "\ufeffx")));

describe("ColumnTexts", () => {
  it("gives each text back as it was added, piece after piece", () => {
    const columns = new ColumnTexts();
    fc.assert(
      fc.property(texts, (list) => {
        columns.reset();
        for (const text of list) columns.add(bytesOf(text), 0, bytesOf(text).length);
        columns.finish();
        expect(list.map((_, i) => columns.field(i))).toEqual(list);
      }),
    );
  });

  it("takes more texts and longer ones than it had room for", () => {
    const columns = new ColumnTexts();
    const list = Array.from({ length: 10_000 }, (_, i) => `é${i}`).concat("x".repeat(200_000));
    for (const text of list) columns.add(bytesOf(text), 0, bytesOf(text).length);
    columns.finish();
    expect(list.map((_, i) => columns.field(i))).toEqual(list);
  });
});

describe("TextPool", () => {
  it("gives every text its value, known or new", () => {
    const values = new ValueList();
    const pool = new TextPool(values);
    const keep = (text: string) => {
      const source = bytesOf(`<${text}>`);
      const known = pool.find(source, 1, source.length - 1);
      return values.at(known >= 0 ? known : pool.add(source, 1, source.length - 1, text));
    };
    const list = Array.from({ length: 20_000 }, (_, i) => `Müller & Söhne ${i % 7_000}`);
    expect(list.map(keep)).toEqual(list);
    expect(keep(" Kestrel ")).toBe("Kestrel");
    expect(keep("#N/A")).toBe("");
    expect(keep(" Kestrel ")).toBe("Kestrel");
  });
});
