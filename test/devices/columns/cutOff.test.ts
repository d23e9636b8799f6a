import { isCutOff } from "../../../src/devices/columns/cutOff";
import { expectAccounted, readText } from "../readText";

const dates = Array.from({ length: 12 }, (_, i) => `${i + 1}/09/2026 10:${10 + i}:00`);
const moments = dates.map((_, i) => `2026-09-${10 + i}T10:00:00Z`);

describe("the last field of a file that does not end with a line end", () => {
  it.each([
    ["a date without its end", "13/09/20", dates],
    ["a date without its seconds", "13/09/2026 10", dates],
    ["a moment without its zone", "2026-09-29T10:00:0", moments],
    ["none, where every other row has one", "", moments],
    ["a word without its end", "Tru", ["True", "False", ...dates.map(() => "True")]],
  ])("is cut off where it is %s", (_, value, others) => {
    expect(isCutOff(value, others)).toBe(true);
  });

  it.each([
    ["whole", "13/09/2026 10:59:59", dates],
    ["a word where others have dates", "Never", moments],
    ["none, where another row has none", "", [...moments, ""]],
    ["a word that others have too", "True", ["True", "TrueNorth", ...dates.map(() => "True")]],
    ["one of many serial numbers", "5CG1", dates.map((_, i) => `5CG123${i}`)],
    ["one of a few", "13/09/20", dates.slice(0, 3)],
  ])("is not where it is %s", (_, value, others) => {
    expect(isCutOff(value, others)).toBe(false);
  });
});

describe("a file that was cut off in its last field", () => {
  const rows = dates.map((date, i) => `PC-${i},Kestrel,Server,S-${i},${date}`);
  const text = `${["Device Name,Client,Type,Serial Number,Last Seen", ...rows].join("\r\n")}`;

  it("has its last row rejected by name", async () => {
    const imported = await readText(text.slice(0, -11));
    expectAccounted(imported);
    expect(imported.account).toMatchObject({ rows: 12, imported: 11, rejected: 1 });
    expect(imported.rows[11]).toMatchObject({ outcome: "rejected", finding: { code: "devices.rowCutOff" } });
  });

  it("is told from one whose last line only has no end", async () => {
    expect((await readText(text)).account).toMatchObject({ rows: 12, imported: 12 });
    expect((await readText(`${text.slice(0, -11)}\r\n`)).account).toMatchObject({ rows: 12, imported: 12 });
  });
});
