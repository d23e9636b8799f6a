import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { OfficeAddinManifest, validateManifest } from "office-addin-manifest";
import { findManifestFaults } from "./manifest/findManifestFaults";

/**
 * `npm run validate [-- path]`: the manifest (manifest.xml unless another is named) by rules that need no network, then
 * by Microsoft's service where it answers. The exit code is the service's verdict only where there is one.
 */

const patience = 20_000;

const manifest = path.resolve(process.argv[2] ?? path.join(__dirname, "../manifest.xml"));
const beside = path.dirname(manifest);

function readAsset(name: string): Uint8Array | undefined {
  const file = path.join(beside, name);
  return existsSync(file) ? readFileSync(file) : undefined;
}

async function offline(): Promise<boolean> {
  const faults = findManifestFaults(readFileSync(manifest, "utf8"), readAsset);
  await OfficeAddinManifest.readManifestFile(manifest).catch((error: Error) => faults.push(error.message));
  for (const fault of faults) console.log(`  ✗ ${fault}`);
  console.log(
    faults.length === 0
      ? "Offline rules: all hold (structure, resources, icons, addresses, one shared runtime)."
      : `Offline rules: ${faults.length} broken.`,
  );
  return faults.length === 0;
}

/** Microsoft's verdict; undefined where its service cannot be reached. */
async function online(): Promise<boolean | undefined> {
  const outOfPatience = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error(`no answer within ${patience / 1000} s`)), patience).unref(),
  );
  try {
    const { isValid, status, report } = await Promise.race([validateManifest(manifest), outOfPatience]);
    if (report === undefined) throw new Error(`it answered with status ${status}`);
    for (const { title, content } of report.errors ?? []) console.log(`  ✗ ${title}: ${content}`);
    for (const { title, content } of report.warnings ?? []) console.log(`  ! ${title}: ${content}`);
    console.log(`Microsoft's validation service: ${isValid ? "accepted" : "not accepted"}.`);
    return isValid;
  } catch (error) {
    const reason = (error as Error).message.split("reason: ").at(-1);
    console.log(`Microsoft's validation service could not be reached, so its verdict is missing (${reason}).`);
    return undefined;
  }
}

void (async () => {
  if (!existsSync(manifest)) {
    console.log(`There is no manifest at ${manifest}.`);
    process.exitCode = 1;
    return;
  }
  console.log(`Checking ${path.relative(process.cwd(), manifest)}`);
  const holds = await offline();
  const verdict = holds ? await online() : undefined;
  process.exit(holds && verdict !== false ? 0 : 1);
})();
