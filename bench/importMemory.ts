import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import webpack from "webpack";
import { swcOptions } from "../tools/swcOptions.cjs";

const root = path.resolve(__dirname, "..");
const megabyte = 1_048_576;

/** Reads the file that its argument names, imports it, and prints what it counted and the memory that this took. */
const child = `
const { readFileSync } = require("node:fs");
const { importDevices } = require("./devices.js");
// Linux keeps the starting process's peak in maxRSS, but not in VmHWM.
const peakNow = () => {
  try {
    return Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
};
(async () => {
  const own = peakNow();
  const { devices } = await importDevices(readFileSync(process.argv[2]), "export", { asOf: new Date(process.argv[3]) });
  const peak = peakNow();
  console.log(JSON.stringify({ imported: devices.length, kilobytes: peak - own }));
})();
`;

/**
 * Measures the peak memory (resident set) of importing each file above that of a Node that has only loaded the importer, in
 * MB of 2^20 bytes, each in a process of its own. The file's bytes and the devices that come out are in it.
 *
 * @param imported Devices that each import must count.
 */
export async function measureMemory(
  files: Readonly<Record<string, { readonly bytes: Uint8Array; readonly imported: number }>>,
  asOf: Date,
): Promise<Readonly<Record<string, number>>> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "devicebill-bench-"));
  try {
    await bundle(folder);
    writeFileSync(path.join(folder, "child.cjs"), child);
    const peaks: Record<string, number> = {};
    for (const [name, { bytes, imported }] of Object.entries(files)) {
      const file = path.join(folder, name);
      writeFileSync(file, bytes);
      const runs = Array.from({ length: 3 }, () => run(folder, file, asOf, imported)).sort((a, b) => a - b);
      peaks[name] = runs[1]!;
    }
    return peaks;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(folder: string, file: string, asOf: Date, imported: number): number {
  const answer = execFileSync(process.execPath, [path.join(folder, "child.cjs"), file, asOf.toISOString()]);
  const result = JSON.parse(String(answer)) as { imported: number; kilobytes: number };
  if (result.imported !== imported) throw new Error(`${file}: ${result.imported} devices instead of ${imported}.`);
  return (result.kilobytes * 1_024) / megabyte;
}

/** Bundles the importer as the add-in's build does, so that no compiler is in the measured process. */
function bundle(folder: string): Promise<void> {
  const compiler = webpack({
    mode: "production",
    target: "node20",
    entry: path.join(root, "src/devices/index.ts"),
    output: { path: folder, filename: "devices.js", library: { type: "commonjs2" } },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [{ test: /\.ts$/, loader: "swc-loader", options: swcOptions({ commonjs: false }) }],
    },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else compiler.close(() => resolve());
    });
  });
}
