import { readBands, type CellValue } from "../../src/bands";
import { bandCells, editBands, readEdited } from "../../src/whatIf";

const tableOf = (cells: CellValue[][]) => {
  const { table } = readBands(cells);
  if (!table) throw new Error("The test's bands cannot be read.");
  return table;
};
const facts = (cells: CellValue[][]) => {
  const { bands, membership, chargesAtZero } = tableOf(cells);
  return [membership, chargesAtZero, bands.map(({ to, unitPrice, flatFee }) => [to, unitPrice, flatFee].map(String))];
};

const tables: [string, CellValue[][]][] = [
  [
    "tops",
    [
      ["Up to", "Rate", "Flat fee"],
      [10, 5, 0],
      ["", 4.125, 20],
    ],
  ],
  [
    "touching",
    [
      ["From", "To", "Rate"],
      [0, 10, 5],
      [10, "", 4],
    ],
  ],
  [
    "stepping from 1",
    [
      ["From", "To", "Rate", "Flat fee"],
      [1, 10, 5, 9],
      [11, 20, 4, 0],
    ],
  ],
  [
    "starts",
    [
      ["From", "Rate"],
      [0, 5],
      [10, 4],
    ],
  ],
  [
    "starts that count units",
    [
      ["From", "Rate"],
      [1, 5],
      [11, 4],
    ],
  ],
];

describe("edited bands", () => {
  it.each(tables)("%s come back as they were when nothing was edited", (_, cells) => {
    const table = tableOf(cells);
    const { table: again } = readEdited(editBands(table));
    expect(
      again?.bands.map(({ to, unitPrice, flatFee, fillTo }) => [to, unitPrice, flatFee, fillTo].map(String)),
    ).toEqual(table.bands.map(({ to, unitPrice, flatFee, fillTo }) => [to, unitPrice, flatFee, fillTo].map(String)));
    expect([again?.membership, again?.chargesAtZero]).toEqual([table.membership, table.chargesAtZero]);
  });

  it.each(tables)("%s mean the same as rows of the PriceBands table", (_, cells) => {
    const titles = ["From", "To", "Unit price", "Flat fee"];
    expect(facts([titles, ...bandCells(tableOf(cells))])).toEqual(facts(cells));
  });

  it("name the band in which something is wrong", () => {
    const edited = editBands(tableOf(tables[0]?.[1] ?? []));
    const rows = edited.rows.map((row, index) => (index === 1 ? { ...row, unitPrice: "four" } : row));
    const { table, findings } = readEdited({ ...edited, rows });
    expect(table).toBeNull();
    expect(findings[0]?.place).toMatchObject({ row: 2, column: "Unit price" });
  });
});
