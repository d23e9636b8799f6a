import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import { findManifestFaults } from "./manifest/findManifestFaults";
import webpackConfig from "../webpack.config.js";

/** `npm run build`: `dist/` for the https address in ADDIN_URL, checked by the manifest's rules against what was built. */

const dist = path.resolve(__dirname, "../dist");
const address = process.env.ADDIN_URL;

function readBuilt(name: string): Uint8Array | undefined {
  const file = path.join(dist, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}

function fail(...lines: string[]): void {
  for (const line of lines) console.log(line);
  process.exitCode = 1;
}

function report(error: Error | null, stats: webpack.Stats | undefined): void {
  if (error || !stats) return fail(String(error));
  if (stats.hasErrors() || stats.hasWarnings())
    console.log(stats.toString({ preset: "errors-warnings", colors: true }));
  if (stats.hasErrors()) return fail("The build failed; dist/ is not to be used.");
  const faults = findManifestFaults(readFileSync(path.join(dist, "manifest.xml"), "utf8"), readBuilt);
  if (faults.length > 0) return fail("dist/manifest.xml breaks rules:", ...faults.map((fault) => `  ✗ ${fault}`));
  console.log(
    address
      ? `dist/ is ready to be served at ${address}. Upload dist/manifest.xml to Microsoft 365 or sideload it.`
      : "dist/ is ready for https://localhost:3000. For a real host: ADDIN_URL=https://your.host/path npm run build",
  );
}

if (address !== undefined && !(URL.canParse(address) && new URL(address).protocol === "https:")) {
  fail(`ADDIN_URL must be the https address where dist/ will be served, not "${address}".`);
} else {
  webpack(webpackConfig({ production: true, addInUrl: address }), report);
}
