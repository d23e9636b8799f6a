import { existsSync } from "node:fs";
import path from "node:path";
import { unpackBundledBrowser, type UnpackedBrowser } from "./unpackBundledBrowser";

/** A browser that may be there: its name for messages, and how to get at it (throws where it is not). */
export interface BrowserCandidate {
  readonly name: string;
  prepare(): Promise<UnpackedBrowser>;
}

type Machine = Readonly<{ platform: NodeJS.Platform; arch: string; env: NodeJS.ProcessEnv }>;

const installed = (name: string, paths: readonly string[]): BrowserCandidate => ({
  name,
  async prepare() {
    const executablePath = paths.find((place) => existsSync(place));
    if (executablePath === undefined) throw new Error(`not found at ${paths.join(", ")}`);
    return { executablePath, env: {} };
  },
});

function installedPaths(machine: Machine): Record<"Chrome" | "Edge" | "Chromium", string[]> {
  const { platform, env } = machine;
  if (platform === "win32") {
    const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
    const below = (...parts: string[]) => roots.map((root) => path.win32.join(root, ...parts));
    return {
      Chrome: below("Google", "Chrome", "Application", "chrome.exe"),
      Edge: below("Microsoft", "Edge", "Application", "msedge.exe"),
      Chromium: below("Chromium", "Application", "chrome.exe"),
    };
  }
  if (platform === "darwin") {
    const application = (name: string) => [`/Applications/${name}.app/Contents/MacOS/${name}`];
    return {
      Chrome: application("Google Chrome"),
      Edge: application("Microsoft Edge"),
      Chromium: application("Chromium"),
    };
  }
  return {
    Chrome: ["/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/opt/google/chrome/chrome"],
    Edge: ["/usr/bin/microsoft-edge", "/usr/bin/microsoft-edge-stable"],
    Chromium: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/snap/bin/chromium"],
  };
}

/** The installed browsers of the Chromium family, in the order in which they are tried: Chrome, Edge, Chromium. */
export function installedBrowsers(machine: Machine = process): BrowserCandidate[] {
  return Object.entries(installedPaths(machine)).map(([name, paths]) => installed(name, paths));
}

/**
 * Every browser that tests may run in, best first: the one that E2E_BROWSER names; on Linux x64 the one that comes with
 * the packages, so that every machine tests in the same; then the installed ones.
 */
export function browserCandidates(machine: Machine = process): BrowserCandidate[] {
  const named = machine.env.E2E_BROWSER;
  return [
    ...(named ? [installed(`E2E_BROWSER (${named})`, [named])] : []),
    ...(machine.platform === "linux" && machine.arch === "x64"
      ? [{ name: "the bundled Chromium", prepare: unpackBundledBrowser }]
      : []),
    ...installedBrowsers(machine),
  ];
}
