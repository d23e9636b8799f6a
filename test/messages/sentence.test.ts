import { readdirSync } from "node:fs";
import { join } from "node:path";
import { placeInWords, sentence, type Finding, type Sentences } from "../../src/messages";

const folder = join(__dirname, "../../src/messages");

/** The tables of sentences, by the file that holds them. */
async function areas(): Promise<readonly (readonly [string, Sentences<string>])[]> {
  const files = readdirSync(folder).filter(
    (file) => file.endsWith(".ts") && !["index.ts", "sentence.ts"].includes(file),
  );
  const modules = await Promise.all(
    files.map(async (file) => [file, (await import(join(folder, file))) as Record<string, unknown>] as const),
  );
  return modules.flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([name]) => name.endsWith("Sentences"))
      .map(([, table]) => [file, table as Sentences<string>] as const),
  );
}

const finding = (code: string, place: Finding["place"] = {}): Finding => ({
  code,
  severity: "error",
  place,
  values: {},
});

describe("sentence", () => {
  it("words every code of every area, each code in one area only", async () => {
    const codes = (await areas()).flatMap(([, table]) => Object.keys(table));
    expect(codes.length).toBeGreaterThan(30);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    for (const code of codes) expect(() => sentence(finding(code))).not.toThrow();
  });

  it("puts the place first", () => {
    expect(sentence(finding("bands.blankRow", { table: "PriceBands", row: 7 }))).toBe(
      "PriceBands, row 7: This row between the bands is blank. Delete it.",
    );
    expect(sentence(finding("bands.blankRow", { row: 7 }))).toBe(
      "Row 7: This row between the bands is blank. Delete it.",
    );
    expect(sentence(finding("bands.blankRow"))).toBe("This row between the bands is blank. Delete it.");
  });

  it("throws for a code that nobody words, which is a bug", () => {
    expect(() => sentence(finding("bands.unheardOf"))).toThrow("bands.unheardOf");
  });
});

describe("placeInWords", () => {
  it.each<[Finding["place"], string]>([
    [{}, ""],
    [{ file: "export.csv", row: 12, column: "Serial" }, "export.csv, row 12, column Serial"],
    [{ sheet: "Devices", cell: "B4" }, "Devices, cell B4"],
    [{ table: "PriceBands", sheet: "Prices", row: 3 }, "PriceBands, row 3"],
  ])("says where %p is", (place, words) => {
    expect(placeInWords(place)).toBe(words);
  });
});
