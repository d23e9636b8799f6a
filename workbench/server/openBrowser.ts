import { spawn } from "node:child_process";
import path from "node:path";
import { installedBrowsers } from "../../tools/browser/browserCandidates";

const profileFolder = path.resolve(__dirname, "../../node_modules/.cache/workbench/browser-profile");

/**
 * Opens an address in an installed browser of the Chromium family, in a profile of its own that trusts the workbench's one
 * certificate and no other. Resolves to the browser's name, or null where there is no such browser or no display.
 */
export async function openBrowser(url: string, spki: string): Promise<string | null> {
  if (!hasDisplay()) return null;
  for (const browser of installedBrowsers()) {
    const found = await browser.prepare().catch(() => null);
    if (!found) continue;
    const process = spawn(
      found.executablePath,
      [
        `--user-data-dir=${profileFolder}`,
        `--ignore-certificate-errors-spki-list=${spki}`,
        "--no-first-run",
        "--no-default-browser-check",
        url,
      ],
      { detached: true, stdio: "ignore" },
    );
    const started = await new Promise<boolean>((resolve) => {
      process.once("error", () => resolve(false));
      process.once("spawn", () => resolve(true));
    });
    process.unref();
    if (started) return browser.name;
  }
  return null;
}

function hasDisplay(): boolean {
  if (process.platform !== "linux") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
