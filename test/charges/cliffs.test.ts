import { readBands } from "../../src/bands";
import { cliffs, mechanisms, priceCharge, type Mechanism } from "../../src/charges";
import { exact, type Exact } from "../../src/money";
import { tableOf } from "./tableOf";
import type { anyTable } from "./randomTables";
import { randomTable, seeded, type Random } from "./randomTables";

/** Cliffs in one line each: `10: 50 → 11: 44 drop 6, dearer 9–10`. */
function shown(table: string, mechanism: Mechanism): string[] {
  return cliffs(tableOf(table), { mechanism }).map(({ at, chargeAt, above, chargeAbove, kind, size, dominated }) => {
    const dearer = dominated.map(({ from, to }) => `${from}–${to}`).join(", ");
    const change = `${at}: ${chargeAt} → ${above}: ${chargeAbove} ${kind} ${size}`;
    return dearer === "" ? change : `${change}, dearer ${dearer}`;
  });
}

describe("cliffs", () => {
  it.each<[string, Mechanism, string[]]>([
    [
      "Up to | Rate ; 10 | 5 ; 20 | 4 ; | 3",
      "Look up",
      ["10: 50 → 11: 44 drop 6, dearer 9–10", "20: 80 → 21: 63 drop 17, dearer 16–20"],
    ],
    // 11 units cost 66 and are cheaper than 21; 9 and 10 are not.
    [
      "Up to | Rate ; 10 | 10 ; 20 | 6 ; | 4",
      "Look up",
      ["10: 100 → 11: 66 drop 34, dearer 7–10", "20: 120 → 21: 84 drop 36, dearer 9–10, 15–20"],
    ],
    // The eleventh unit raises the charge by less than its own price: neither a drop nor a jump.
    ["Up to | Rate ; 10 | 5 ; | 4.9", "Look up", []],
    ["Up to | Rate ; 10 | 5 ; | 6", "Look up", ["10: 50 → 11: 66 jump 16"]],
    ["Up to | Rate ; 10 | 5 ; | 6", "Fill up", []],
    ["Up to | Rate | Flat fee ; 10 | 5 | 0 ; | 4 | 25", "Fill up", ["10: 50 → 11: 79 jump 29"]],
    [
      "Up to | Flat fee ; 10 | 50 ; 20 | 80 ; | 60",
      "Stairstep",
      ["10: 50 → 11: 80 jump 30", "20: 80 → 21: 60 drop 20, dearer 11–20"],
    ],
    // A fee at 0 makes even no unit dearer.
    ["Up to | Rate | Flat fee ; 5 | 0 | 50 ; | 1 | 0", "Look up", ["5: 50 → 6: 6 drop 44, dearer 0–5"]],
    ["From | To | Rate | Flat fee ; 1 | 5 | 0 | 50 ; 6 | | 1 | 0", "Look up", ["5: 50 → 6: 6 drop 44, dearer 1–5"]],
    // In a From-only table the bound itself belongs to the next band.
    ["From | Rate ; 0 | 5 ; 10 | 4", "Look up", ["9: 45 → 10: 40 drop 5, dearer 9–9"]],
    ["From | Rate ; 1 | 5 ; 11 | 4", "Look up", ["10: 50 → 11: 44 drop 6, dearer 9–10"]],
    ["From | To | Rate ; 0 | 10 | 5 ; 10.01 | | 4", "Look up", ["10: 50 → 10.01: 40.04 drop 9.96, dearer 8.01–10"]],
    ["Up to | Rate | Per ; 10 | 5 | 5 ; | 3 | 5", "Look up", ["10: 10 → 11: 9 drop 1, dearer 6–10"]],
    ["Up to | Rate | Per ; 10 | 5 | 5 ; | 6 | 5", "Fill up", []],
    ["Up to | Rate ; 10 | -5 ; | 4", "Fill up", []],
    [
      "Up to | Rate ; 5 | 5 ; 10 | -5 ; | -6",
      "Look up",
      ["5: 25 → 6: -30 drop 55, dearer 0–5", "10: -50 → 11: -66 drop 16, dearer 0–5, 6–10"],
    ],
    // No unit costs nothing here, so the prices that fall begin at 1.
    ["From | To | Rate | Flat fee ; 1 | 5 | -5 | 100 ; 6 | | 1 | 80", "Look up", ["5: 75 → 6: 86 jump 11, dearer 1–2"]],
    // Nothing is charged above a finite last band, and one band has no boundary.
    ["Up to | Rate ; 10 | 5", "Look up", []],
  ])("%s by %s", (table, mechanism, expected) => {
    expect(shown(table, mechanism)).toEqual(expected);
  });

  it.each<[string, { included?: Exact; minimum?: Exact; maximum?: Exact }]>([
    ["alone", {}],
    ["with included units", { included: exact("7") }],
    ["with a minimum and a maximum", { minimum: exact("40"), maximum: exact("120") }],
    ["with all of them", { included: exact("4"), minimum: exact("25"), maximum: exact("200") }],
  ])("are those that going through every quantity finds, %s", (_, limits) => {
    const random = seeded(11);
    for (let round = 0; round < 120; round += 1) {
      const mechanism = mechanisms[round % 3] as Mechanism;
      const { cells } = narrowTable(random);
      const { table } = readBands(cells);
      if (table === null) throw new Error("A random table was refused.");
      const charges: number[] = [];
      for (let quantity = 0; ; quantity += 1) {
        const { charge } = priceCharge(exact(String(quantity)), table, { mechanism, ...limits });
        if (charge === null || quantity > 300) break;
        charges.push(Number(charge.total.toString()));
      }
      for (const cliff of cliffs(table, { mechanism, ...limits })) {
        const above = Number(cliff.above);
        if (above >= charges.length) continue;
        expect([cliff.chargeAt, cliff.chargeAbove].map(Number)).toEqual([charges[above - 1], charges[above]]);
        const start = table.chargesAtZero ? 0 : Number(limits.included ?? 0) + 1;
        const dearer = charges.flatMap((charge, q) => (q >= start && q < above && charge > charges[above]! ? [q] : []));
        const dominated = cliff.dominated.flatMap(({ from, to }) =>
          Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => Number(from) + index),
        );
        expect([cells, dominated]).toEqual([cells, dearer]);
      }
      const drops = charges.flatMap((charge, q) => (q > 1 && charge < charges[q - 1]! ? [q] : []));
      const found = cliffs(table, { mechanism, ...limits }).flatMap(({ kind, above }) =>
        kind === "drop" ? [Number(above)] : [],
      );
      expect([cells, drops]).toEqual([cells, found.filter((q) => q > 1 && q < charges.length)]);
    }
  });

  it("tell of a hundred bands without going through their quantities", () => {
    const table = randomTable(seeded(5), { bands: 100, rates: 2, widest: 1e9, open: true });
    expect(cliffs(readBands(table.cells).table!, { mechanism: "Look up" }).length).toBeGreaterThan(20);
  });
});

/** A random table of few, narrow bands with whole bounds and rates that do not fall within a band. */
function narrowTable(random: Random): ReturnType<typeof anyTable> {
  const layouts = ["up to", "touching", "stepping", "from", "from 1"] as const;
  return randomTable(random, {
    bands: 1 + Math.floor(random() * 6),
    rates: 2,
    layout: layouts[Math.floor(random() * layouts.length)] ?? "up to",
    fees: random() < 0.5,
    blocks: random() < 0.3,
    widest: 30,
  });
}
