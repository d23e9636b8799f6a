import { spawnSync } from "node:child_process";
import path from "node:path";

/**
 * `npm run bench`: every group of gates in a process of its own, one after the other, so that none meets what another left
 * behind; fails where one of them falls short. `npm run bench -- --oracle [cases] [mechanism]` is handed to the first.
 */

const groups = ["run.ts", "imports.ts", "billing.ts"];
const args = process.argv.slice(2);
for (const group of args.length > 0 ? groups.slice(0, 1) : groups) {
  const script = path.join(__dirname, group);
  const register = path.join(__dirname, "..", "tools", "swcRegister.cjs");
  const { status } = spawnSync(process.execPath, ["-r", register, script, ...args], { stdio: "inherit" });
  if (status !== 0) process.exitCode = 1;
}
