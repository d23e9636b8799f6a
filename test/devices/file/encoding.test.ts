import { utf8Of, findEncoding, type EncodingChoice } from "../../../src/devices/file/encoding";

const bytesOf = (text: string) => new TextEncoder().encode(text);
const decoded = (bytes: Uint8Array, choice: EncodingChoice) => new TextDecoder().decode(utf8Of(bytes, choice));
const utf16 = (text: string, bigEndian: boolean) =>
  Uint8Array.from(
    [...text].flatMap((letter) => {
      const code = letter.charCodeAt(0);
      return bigEndian ? [code >> 8, code & 255] : [code & 255, code >> 8];
    }),
  );

const header = "Device Name,Client\r\nMÜLLER-PC,Café Lumière\r\n";

describe("findEncoding", () => {
  it.each([
    ["UTF-8 with a byte order mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf(header)), "utf-8", 3],
    ["UTF-8 without one", bytesOf(header), "utf-8", 0],
    ["ASCII, which is UTF-8", bytesOf("a,b\n1,2\n"), "utf-8", 0],
    ["UTF-16, low byte first, with a mark", Uint8Array.of(0xff, 0xfe, ...utf16(header, false)), "utf-16le", 2],
    ["UTF-16, high byte first, with a mark", Uint8Array.of(0xfe, 0xff, ...utf16(header, true)), "utf-16be", 2],
    ["UTF-16, low byte first, without a mark", utf16(header, false), "utf-16le", 0],
    ["UTF-16, high byte first, without a mark", utf16(header, true), "utf-16be", 0],
    [
      "Windows-1252",
      Uint8Array.from(header.replace("è", "\u00e8"), (letter) => letter.charCodeAt(0)),
      "windows-1252",
      0,
    ],
  ] as const)("finds %s, and the text comes out whole", (_, bytes, encoding, start) => {
    const choice = findEncoding(bytes);
    expect(choice).toEqual({ encoding, start, damaged: 0 });
    expect(decoded(bytes, choice)).toBe(bytes.length < 12 ? "a,b\n1,2\n" : header);
  });

  it("keeps the signs that Windows-1252 has beyond Latin-1", () => {
    const bytes = Uint8Array.of(0x80, 0x20, 0x93, 0x41, 0x94, 0x20, 0x96);
    expect(decoded(bytes, findEncoding(bytes))).toBe("€ “A” –");
  });

  it("leaves UTF-8 with one broken byte UTF-8, and counts what is broken", () => {
    const bytes = Uint8Array.of(...bytesOf("Müller;Söhne;Café;Lumière;"), 0xff);
    expect(findEncoding(bytes)).toEqual({ encoding: "utf-8", start: 0, damaged: 1 });
  });

  it.each([
    ["half of a pair", [0xed, 0xa0, 0x80]],
    ["a slash that is longer than need be", [0xe0, 0x80, 0xaf]],
    ["one in four bytes", [0xf0, 0x80, 0x80, 0xaf]],
    ["a letter beyond the last", [0xf4, 0x90, 0x80, 0x80]],
  ])("takes %s for a fault of UTF-8, which makes other letters of it", (_, broken) => {
    const bytes = Uint8Array.of(...bytesOf("a,"), ...broken, ...bytesOf(",b\nMü"));
    const choice = findEncoding(bytes);
    expect(choice).toEqual({ encoding: "utf-8", start: 0, damaged: 1 });
    expect(decoded(bytes, choice)).toMatch(/^a,\ufffd+,b\nMü$/);
  });

  it("leaves UTF-8 that is cut off within its only letter UTF-8", () => {
    const bytes = bytesOf("a,b\nMü").subarray(0, -1);
    expect(findEncoding(bytes)).toEqual({ encoding: "utf-8", start: 0, damaged: 1 });
  });

  it("follows the user's choice, and passes over a mark only where it is that encoding's", () => {
    const marked = Uint8Array.of(0xef, 0xbb, 0xbf, 0x41);
    expect(findEncoding(marked, "utf-8").start).toBe(3);
    expect(findEncoding(marked, "windows-1252")).toEqual({ encoding: "windows-1252", start: 0, damaged: 0 });
  });

  it("puts letters together that are cut by two pieces of a large file", () => {
    const text = `a${"é".repeat(400_000)}`;
    expect(decoded(bytesOf(text), findEncoding(bytesOf(text)))).toBe(text);
  });
});

describe("utf8Of", () => {
  const mark = [0xef, 0xbb, 0xbf];
  // Letters that begin like the mark and are none, and every place within a word of four bytes.
  const places = Array.from({ length: 13 }, (_, place) => place);

  it.each(places)("leaves out a zero byte and a joined file's byte order mark behind %i letters", (place) => {
    const [head, tail] = ["a,b\n".repeat(4).slice(0, place), "x,\uff21\uff5a\ny"];
    for (const stray of [[0], mark, [...mark, 0], [0, 0, ...mark]]) {
      const bytes = Uint8Array.of(...bytesOf(head), ...stray, ...bytesOf(tail));
      // Where a mark stands first it is the file's own.
      const text = decoded(bytes, { encoding: "utf-8", start: 0, damaged: 0 });
      expect(text).toBe(head + tail);
    }
  });
});
