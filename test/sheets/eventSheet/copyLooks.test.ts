import type { PlanStep } from "../../../src/sheets";
import { copyLooks, type DocumentPart } from "../../../src/sheets/eventSheet/copyLooks";
import type { DocumentRow } from "../../../src/sheets/eventSheet/documentRow";

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

/** "S0!0+2 → S1!0+2" for a copy, "lay S1!4+1" for looks of its own. */
function told(parts: readonly DocumentPart[]): string[][] {
  return copyLooks(parts).map((steps) =>
    steps.flatMap((step: PlanStep) => {
      if (step.do === "copy looks") {
        expect([step.from.column, step.from.columns, step.to.column, step.to.columns]).toEqual([0, 8, 0, 8]);
        const [from, to] = [step.from, step.to].map(({ sheet, row, rows }) => `${sheet}!${row}+${rows}`);
        return [`${from} → ${to}`];
      }
      const isFirst = step.do === "number format" && step.area.column === 0 && step.area.columns === 6;
      return isFirst && "sheet" in step.area ? [`lay ${step.area.sheet}!${step.area.row}+${step.area.rows}`] : [];
    }),
  );
}

const sheets = (...documents: (readonly DocumentRow[])[]): DocumentPart[] =>
  documents.map((rows, index) => ({ sheet: `S${index}`, row: 0, rows }));

describe("copyLooks", () => {
  it("lays the first document's looks and copies them whole to those that look alike", () => {
    expect(told(sheets(rowsOf(3), rowsOf(3), rowsOf(3)))).toEqual([
      ["lay S0!0+7"],
      ["S0!0+7 → S1!0+7"],
      ["S0!0+7 → S2!0+7"],
    ]);
  });

  it("copies one row to as many as there are where only their number differs", () => {
    expect(told(sheets(rowsOf(3), rowsOf(500)))[1]).toEqual([
      "S0!0+2 → S1!0+2",
      "S0!2+1 → S1!2+500",
      "S0!5+2 → S1!502+2",
    ]);
  });

  it("lays only what no document before has, and copies that from then on too", () => {
    expect(told(sheets(rowsOf(3), rowsOf(3, note), rowsOf(3, note)))).toEqual([
      ["lay S0!0+7"],
      ["S0!0+7 → S1!0+7", "lay S1!7+1"],
      ["S1!0+8 → S2!0+8"],
    ]);
  });

  it("copies from a document above it on the same sheet", () => {
    expect(
      told([
        { sheet: "S", row: 0, rows: rowsOf(1) },
        { sheet: "S", row: 5, rows: rowsOf(1) },
      ]),
    ).toEqual([["lay S!0+5"], ["S!0+5 → S!5+5"]]);
  });

  it("never takes rows of two documents for one piece", () => {
    const pair = [
      { sheet: "S", row: 0, rows: [title] },
      { sheet: "S", row: 1, rows: [plain] },
    ];
    expect(told([...pair, { sheet: "T", row: 0, rows: [title, plain] }])[2]).toEqual([
      "S!0+1 → T!0+1",
      "S!1+1 → T!1+1",
    ]);
  });

  it("gives every row the looks that it would have had by itself, whatever the documents", () => {
    const kinds = [title, plain, asset, total, note];
    let seed = 7;
    const random = (below: number) => (seed = (seed * 16_807) % 2_147_483_647) % below;
    const documents = Array.from({ length: 60 }, () =>
      Array.from({ length: 1 + random(6) }, () => kinds[random(kinds.length)] ?? plain).flatMap((kind) =>
        Array.from({ length: 1 + random(3) }, () => kind),
      ),
    );
    const looks = new Map<string, string[]>();
    copyLooks(sheets(...documents)).forEach((steps, index) => {
      const own: string[] = documents[index]?.map(() => "none") ?? [];
      looks.set(`S${index}`, own);
      for (const step of steps) {
        if (step.do === "copy looks") {
          const from = looks.get(step.from.sheet) ?? [];
          for (let row = 0; row < step.to.rows; row += 1)
            own[step.to.row + row] = from[step.from.row + (row % step.from.rows)] ?? "none";
        } else if ("area" in step && step.area.column < 7) {
          const { row, rows, columns } = step.area;
          const isText = step.do === "number format" && columns === 6;
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
