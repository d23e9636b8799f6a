import { readCachedBands } from "../../functions/bandTableCache";
import { cellsOf } from "../bands/tableText";

const table = (rate: number): ReturnType<typeof cellsOf> => cellsOf(`Up to | Rate ; 10 | ${rate} ; | 3`);

describe("readCachedBands", () => {
  it("gives equal cells the same reading, however often they come", () => {
    expect(readCachedBands(table(5))).toBe(readCachedBands(table(5)));
  });

  it("tells a blank from 0 and a number from its text", () => {
    const readings = [
      table(5),
      cellsOf("Up to | Rate ; 10 | 5 ; 0 | 3"),
      [
        ["Up to", "Rate"],
        ["10", 5],
        ["", 3],
      ],
    ].map(readCachedBands);
    expect(new Set(readings).size).toBe(3);
  });

  it("keeps the tables used last and forgets the others", () => {
    const first = readCachedBands(table(1));
    for (let rate = 2; rate <= 16; rate += 1) readCachedBands(table(rate));
    expect(readCachedBands(table(1))).toBe(first);
    for (let rate = 17; rate <= 40; rate += 1) readCachedBands(table(rate));
    expect(readCachedBands(table(1))).not.toBe(first);
  });

  it("reads a very long range anew each time", () => {
    const long = [...table(5), ...Array.from({ length: 300 }, () => ["", ""])];
    expect(readCachedBands(long)).not.toBe(readCachedBands(long));
    expect(readCachedBands(long).table?.bands).toHaveLength(2);
  });
});
