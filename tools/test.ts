import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { countOf, type Count } from "./testCount";

/** `npm test`: type check, lint, unit and component tests, end-to-end tests; all of them, even where an early one fails. */

const root = path.resolve(__dirname, "..");
const reports = path.join(root, "node_modules/.cache/tests");
mkdirSync(reports, { recursive: true });

/** Runs a program of ours in this Node, its output going to the terminal. */
const passes = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, script), ...args], { cwd: root, stdio: "inherit" }).status === 0;

const check = (holds: () => boolean) => (): Count => (holds() ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

function lint(): boolean {
  const rules = passes("node_modules/eslint/bin/eslint.js", ".", "--max-warnings", "0");
  return passes("node_modules/prettier/bin/prettier.cjs", "--check", "--log-level", "warn", ".") && rules;
}

const jest = (name: string, config: string) => (): Count => {
  const report = path.join(reports, `${name}.json`);
  rmSync(report, { force: true });
  const ended = passes("node_modules/jest/bin/jest.js", "--config", config, "--json", "--outputFile", report);
  return countOf(() => readFileSync(report, "utf8"), ended);
};

const runners: ReadonlyArray<readonly [string, () => Count]> = [
  ["types", check(() => passes("node_modules/typescript/bin/tsc", "--noEmit"))],
  ["lint", check(lint)],
  ["unit and component tests", jest("unit", "jest.config.mjs")],
  ["end-to-end tests", jest("e2e", "jest.e2e.config.mjs")],
];

const results = runners.map(([name, run]) => {
  console.log(`\n== ${name}`);
  const start = Date.now();
  const count = run();
  return { name, ...count, seconds: Math.round((Date.now() - start) / 1000) };
});

const sum = (part: (count: Count) => number) => results.reduce((total, result) => total + part(result), 0);
const failed = sum((count) => count.failed);

console.log("");
for (const { name, passed, failed: wrong, seconds } of results) {
  console.log(`${name}: ${passed} passed, ${wrong} failed (${seconds} s)`);
}
console.log(`\n${sum((count) => count.passed)} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
