import { findTable } from "../../functions/bandTableCache";
import { cellsOf } from "../bands/tableText";

const table = (rate: number): ReturnType<typeof cellsOf> => cellsOf(`Up to | Rate ; 10 | ${rate} ; | 3`);

describe("findTable", () => {
  it("gives equal cells the same reading, however often they come", () => {
    expect(findTable(table(5))).toBe(findTable(table(5)));
  });

  it("tells a blank from 0 and a number from its text", () => {
    const rows = [
      table(5),
      cellsOf("Up to | Rate ; 10 | 5 ; 0 | 3"),
      [
        ["Up to", "Rate"],
        ["10", 5],
        ["", 3],
      ],
      [
        ["Up to", "Rate"],
        [10, 5],
        [null, 3],
      ],
    ];
    expect(new Set(rows.map(findTable)).size).toBe(4);
    expect(new Set([...rows, ...rows].map(findTable)).size).toBe(4);
  });

  it.each([
    ["a blank where the number stood", [["Up to"], [undefined]]],
    ["no number where the number stood", [["Up to"], [NaN]]],
    ["fewer rows", [["Up to"]]],
    ["a wider row", [["Up to"], [10, 5]]],
    ["other cells", [["From"], [10]]],
    ["a truth value", [["Up to"], [true]]],
  ])("takes nothing for an equal table that has %s", (_, range) => {
    expect(findTable([["Up to"], [10]]).holds(range)).toBe(false);
  });

  it("knows cells with a data type by their plain value", () => {
    const typed = [
      ["Up to", { type: "String", basicValue: "Rate" }],
      [{ type: "FormattedNumber", basicValue: 10 }, 5],
      [{ type: "Error", basicValue: "#N/A" }, 3],
    ];
    const plain = [
      ["Up to", "Rate"],
      [10, 5],
      ["#N/A", 3],
    ];
    expect(findTable(plain).holds(typed)).toBe(true);
    expect(findTable(typed).holds(plain)).toBe(true);
  });

  it("finds each of tables that come in any order", () => {
    const tables = Array.from({ length: 40 }, (_, rate) => table(rate + 0.5));
    const found = tables.map((cells) => findTable(cells));
    expect(new Set(found).size).toBe(40);
    for (let step = 0; step < 400; step += 1) {
      const index = (step * 23 + ((step * step) % 7)) % 40;
      expect(findTable(table(index + 0.5))).toBe(found[index]);
    }
  });

  it("tells apart tables that differ in one row only, whichever it is", () => {
    const cells = cellsOf("Up to | Rate ; 10 | 5 ; 20 | 4 ; 30 | 3 ; | 2 ; |");
    const tables = cells.map((_, row) =>
      cells.map((cellsOfRow, index) => (index === row ? [...cellsOfRow].reverse() : cellsOfRow)),
    );
    const found = tables.map((one) => findTable(one));
    // The last of them is the table as it is: its last row is blank either way round.
    expect(new Set(found).size).toBe(tables.length);
    for (const [index, one] of tables.entries()) expect(findTable(one)).toBe(found[index]);
  });

  it("keeps the tables that came last and forgets the others", () => {
    const first = findTable(table(1000));
    for (let rate = 1001; rate <= 1100; rate += 1) findTable(table(rate));
    expect(findTable(table(1000))).toBe(first);
    for (let rate = 1101; rate <= 1400; rate += 1) findTable(table(rate));
    expect(findTable(table(1000))).not.toBe(first);
  });

  it("keeps no more rows than a few megabytes hold", () => {
    const long = (rate: number) => [...table(rate), ...Array.from({ length: 4000 }, () => ["", ""])];
    const first = findTable(long(1));
    expect(findTable(long(1))).toBe(first);
    for (let rate = 2; rate <= 5; rate += 1) findTable(long(rate));
    expect(findTable(long(1))).not.toBe(first);
    expect(findTable(long(1)).reading.table?.bands).toHaveLength(2);
  });

  it("reads a whole column anew each time and lets go of it", () => {
    const endless = [...table(5), ...Array.from({ length: 5000 }, () => ["", ""])];
    expect(findTable(endless)).not.toBe(findTable(endless));
    expect(findTable(endless).reading.table?.bands).toHaveLength(2);
  });
});
