import "./cellError";
import { mechanisms } from "../src/charges";
import { holdAgainstOracle } from "../test/charges/holdAgainstOracle";
import { seeded } from "../test/charges/randomTables";
import {
  countDifferences,
  countFallbacks,
  measureCharges,
  measureMechanisms,
  warmCharge,
  type Measured,
} from "./charges";
import goals from "./goals.json";

/**
 * `npm run bench`: checks every result against rational arithmetic, then prints each gate's ratio for 3, 5, 10 and 100 bands.
 * `npm run bench -- --oracle [cases] [mechanism]` holds so many random charges of each mechanism (a million) against it.
 */

const bandCounts = [3, 5, 10, 100] as const;

interface Goal {
  readonly gate: number;
  readonly least?: boolean;
  readonly is: string;
}

function holds(goal: Goal, value: number): boolean {
  return goal.least === true ? value >= goal.gate : value <= goal.gate;
}

function fell(): void {
  process.exitCode = 1;
}

function runOracle(cases: number, only: string | undefined): void {
  for (const mechanism of mechanisms) {
    if (only !== undefined && only !== mechanism) continue;
    const start = Date.now();
    const differences = holdAgainstOracle(seeded(Date.now()), mechanism, cases);
    const seconds = Math.round((Date.now() - start) / 1000);
    console.log(`${mechanism}: ${cases} charges, ${differences.length} differ (${seconds} s)`);
    for (const difference of differences.slice(0, 3)) console.log(JSON.stringify(difference));
    if (differences.length > 0) fell();
  }
}

function check(): boolean {
  let sound = true;
  for (const [gate, what, count] of [
    ["A1", "charges that differ from the oracle, of 100,000 × 3 mechanisms × (whole, 2 decimals)", differences],
    ["A8", "operations of decimal.js on ordinary tables, of 2.4 million charges", countFallbacks],
  ] as const) {
    const counts = bandCounts.map(count);
    const passed = counts.every((value) => value <= goals[gate].gate);
    sound &&= passed;
    console.log(
      `${gate.padEnd(4)}${counts.map((value) => String(value).padStart(8)).join("")}   ${verdict(passed)}  ${what}`,
    );
  }
  return sound;
}

function differences(bands: number): number {
  let sum = 0;
  for (const mechanism of mechanisms)
    for (const decimals of [0, 2]) sum += countDifferences(bands, mechanism, decimals);
  return sum;
}

const verdict = (passed: boolean): string => (passed ? "pass" : "FALLS SHORT");

function runGates(): void {
  console.log(`\nRatios, median of interleaved rounds (10th–90th percentile)`);
  console.log(`gate${bandCounts.map((bands) => `${bands} bands`.padStart(22)).join("")}`);
  warmCharge();
  print(bandCounts.map(measureCharges));
  console.log("\nOther mechanisms and terms ÷ the naive loop over doubles that does the same");
  print(bandCounts.map(measureMechanisms));
}

function print(columns: readonly Measured[][]): void {
  (columns[0] ?? []).forEach(({ gate, what }, line) => {
    const measured = columns.map((column) => (column[line] as Measured).ratio);
    const goal: Goal | null = gate === null ? null : goals[gate];
    const values = measured.map(({ median, low, high }) => {
      const digits = median < 10 ? 2 : 0;
      return `${median.toFixed(digits)} (${low.toFixed(digits)}–${high.toFixed(digits)})`.padStart(22);
    });
    // A2 is stated for 5 bands.
    const judged = gate === "A2" ? measured.slice(1) : measured;
    const passed = goal === null || judged.every(({ median }) => holds(goal, median));
    if (!passed) fell();
    const limit =
      goal === null ? "" : `${verdict(passed)}  ${goal.least === true ? "≥" : "≤"} ${goal.gate}  ${goal.is}, `;
    console.log(`${(gate ?? "").padEnd(4)}${values.join("")}   ${limit}${what}`);
  });
}

const [flag, cases, only] = process.argv.slice(2);
if (flag === "--oracle") runOracle(Number(cases ?? 1_000_000), only);
else if (check()) runGates();
else fell();
