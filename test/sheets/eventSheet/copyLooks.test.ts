import type { PlanStep } from "../../../src/sheets";
import { copyLooks, type DocumentPart } from "../../../src/sheets/eventSheet/copyLooks";
import type { DocumentRow } from "../../../src/sheets/eventSheet/documentRow";
import { atOnce } from "../../../src/slices";

const title: DocumentRow = { cells: [], style: { bold: true } };
const plain: DocumentRow = { cells: [] };
const asset: DocumentRow = { cells: [], formats: { 5: "yyyy-mm-dd" } };
const total: DocumentRow = { cells: [], style: { lineAbove: true } };
const note: DocumentRow = { cells: [], style: { italic: true } };
const rowsOf = (assets: number, ...below: DocumentRow[]) => [
  title,
  plain,
  ...Array.from({ length: assets }, () => asset),
  plain,
  total,
  ...below,
];

/** "S0!0+2 → S1!0+2" for a copy, "lay S1!4+1" for looks of its own; then the rows that are written at a time. */
function told(parts: readonly DocumentPart[]): string[][] {
  return atOnce(copyLooks(parts)).map(({ steps, blocks }) => [
    ...steps.flatMap((step: PlanStep) => {
      if (step.do === "copy looks") {
        expect([step.from.column, step.from.columns, step.to.column, step.to.columns]).toEqual([0, 8, 0, 8]);
        const [from, to] = [step.from, step.to].map(({ sheet, row, rows }) => `${sheet}!${row}+${rows}`);
        return [`${from} → ${to}`];
      }
      const isFirst = step.do === "number format" && step.area.column === 0 && step.area.columns === 6;
      return isFirst && "sheet" in step.area ? [`lay ${step.area.sheet}!${step.area.row}+${step.area.rows}`] : [];
    }),
    blocks.join("+"),
  ]);
}

const sheets = (...documents: (readonly DocumentRow[])[]): DocumentPart[] =>
  documents.map((rows, index) => ({ sheet: `S${index}`, row: 0, rows }));

describe("copyLooks", () => {
  it("lays the first document's looks and copies them whole to those that look alike", () => {
    expect(told(sheets(rowsOf(3), rowsOf(3), rowsOf(3)))).toEqual([
      ["lay S0!0+7", "7"],
      ["S0!0+7 → S1!0+7", "7"],
      ["S0!0+7 → S2!0+7", "7"],
    ]);
  });

  it("copies a head and a tail where only the number of like rows differs, into the areas that are written", () => {
    expect(told(sheets(rowsOf(30), rowsOf(20)))[1]).toEqual(["S0!0+13 → S1!0+2", "S0!12+22 → S1!2+22", "2+22"]);
  });

  it("copies a head over more rows than it is written to, and then the tail over what is too much", () => {
    const [, second, third, fourth] = told(sheets(rowsOf(400), rowsOf(300), rowsOf(340), rowsOf(200)));
    // 187 rows of eight cells are as many as office.js sends as they are.
    expect(second).toEqual(["S0!0+210 → S1!0+117", "S0!217+187 → S1!117+187", "117+187"]);
    // As many rows as were copied before, and the last tail.
    expect(third).toEqual(["S0!0+210 → S2!0+157", "S1!117+187 → S2!157+187", "157+187"]);
    expect(fourth).toEqual(["S0!0+110 → S3!0+17", "S2!157+187 → S3!17+187", "17+187"]);
  });

  it("writes the middle of a long document as one step, which is cut where it is sent", () => {
    expect(told(sheets(rowsOf(2_000), rowsOf(1_000)))).toEqual([
      ["lay S0!0+2004", "187+1630+187"],
      ["S0!0+910 → S1!0+187", "S0!1817+187 → S1!817+187", "187+630+187"],
    ]);
  });

  it("copies one row to as many as there are where no document before has enough", () => {
    expect(told(sheets(rowsOf(3), rowsOf(500)))[1]).toEqual([
      "S0!0+5 → S1!0+5",
      "S0!2+1 → S1!5+497",
      "S0!5+2 → S1!502+2",
      "187+130+187",
    ]);
  });

  it("lays only what no document before has, and copies that from then on too", () => {
    expect(told(sheets(rowsOf(3), rowsOf(3, note), rowsOf(3, note)))).toEqual([
      ["lay S0!0+7", "7"],
      ["S0!0+2 → S1!0+2", "S0!2+5 → S1!2+5", "lay S1!7+1", "2+6"],
      ["S1!0+8 → S2!0+8", "8"],
    ]);
  });

  it("takes the first rows, or the last, of a longer run where what is above or below it agrees", () => {
    const run = (kind: DocumentRow, rows: number) => Array.from({ length: rows }, () => kind);
    const first = [title, ...run(total, 3), plain, ...run(asset, 9), note];
    const second = [note, title, total, plain, ...run(asset, 5), title];
    expect(told(sheets(first, second))[1]).toEqual([
      "S0!14+1 → S1!0+1",
      "S0!0+2 → S1!1+2",
      "S0!4+6 → S1!3+6",
      "S0!0+1 → S1!9+1",
      "10",
    ]);
    const third = [...run(total, 2), plain, ...run(asset, 4), title, title];
    expect(told(sheets(first, third))[1]).toEqual(["S0!2+7 → S1!0+7", "S0!0+1 → S1!7+2", "9"]);
  });

  it("copies from a document above it on the same sheet", () => {
    expect(
      told([
        { sheet: "S", row: 0, rows: rowsOf(1) },
        { sheet: "S", row: 5, rows: rowsOf(1) },
      ]),
    ).toEqual([
      ["lay S!0+5", "5"],
      ["S!0+5 → S!5+5", "5"],
    ]);
  });

  it("never takes rows of two documents for one piece", () => {
    const pair = [
      { sheet: "S", row: 0, rows: [title] },
      { sheet: "S", row: 1, rows: [plain] },
    ];
    expect(told([...pair, { sheet: "T", row: 0, rows: [title, plain] }])[2]).toEqual([
      "S!0+1 → T!0+1",
      "S!1+1 → T!1+1",
      "2",
    ]);
  });

  it.each([
    ["short", 3],
    ["longer than a block", 500],
  ])("gives every row the looks that it would have had by itself, whatever the documents: %s", (_what, longest) => {
    const kinds = [title, plain, asset, total, note];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
    const documents = Array.from({ length: 120 }, () => {
      const runs = 1 + random(6);
      const long = random(runs);
      return Array.from({ length: runs }, (_, run) => ({
        kind: kinds[random(kinds.length)] ?? plain,
        rows: 1 + random(run === long ? longest : 3),
      })).flatMap(({ kind, rows }) => Array.from({ length: rows }, () => kind));
    });
    const looks = new Map<string, string[]>();
    atOnce(copyLooks(sheets(...documents))).forEach(({ steps, blocks }, index) => {
      const own: string[] = documents[index]?.map(() => "none") ?? [];
      looks.set(`S${index}`, own);
      expect(blocks.reduce((sum, rows) => sum + rows, 0)).toBe(own.length);
      for (const step of steps) {
        if (step.do === "copy looks") {
          const from = looks.get(step.from.sheet)?.slice(step.from.row, step.from.row + step.from.rows) ?? [];
          expect(from).toHaveLength(step.from.rows);
          // As Excel copies: a multiple of the source's rows is filled, else there are as many as the source has.
          const rows = step.to.rows % from.length === 0 ? step.to.rows : from.length;
          for (let row = 0; row < rows; row += 1) own[step.to.row + row] = from[row % from.length] ?? "none";
        } else if ("area" in step && step.area.column < 7) {
          const { row, rows, columns } = step.area;
          const isText = step.do === "number format" && columns === 6;
          // What is laid needs cells without looks.
          if (isText) expect(own.slice(row, row + rows)).toEqual(Array.from({ length: rows }, () => "none"));
          for (let at = row; at < row + rows; at += 1)
            own[at] = isText ? "text" : `${own[at]} ${step.do === "style" ? JSON.stringify(step.style) : "date"}`;
        }
      }
    });
    const expected = (row: DocumentRow) =>
      row === plain ? "text" : row === asset ? "text date" : `text ${JSON.stringify(row.style)}`;
    documents.forEach((rows, index) => expect(looks.get(`S${index}`)).toEqual(rows.map(expected)));
  });
});
