import { chromium, type LaunchOptions } from "playwright-core";
import { browserCandidates, type BrowserCandidate } from "./browserCandidates";

/** A browser that has rendered a page on this machine, and how Playwright launches it. */
export interface FoundBrowser {
  readonly name: string;
  readonly launch: LaunchOptions;
}

const remedy =
  "Install Google Chrome, Microsoft Edge or Chromium, or set E2E_BROWSER to the path of a browser of that family.";

/** What the browser itself printed, for example which library it misses; else the error's first line. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return /\[err\] (.+)/.exec(message)?.[1] ?? message.split("\n", 1)[0] ?? "";
}

/** Throws unless the browser starts and lays out text: one that lacks a library or every font does not. */
async function assertRenders(launch: LaunchOptions): Promise<void> {
  const browser = await chromium.launch({ ...launch, timeout: 30_000 });
  try {
    const page = await browser.newPage({ viewport: { width: 100, height: 40 } });
    await page.setContent("<span>Devices</span>");
    const width = await page.locator("span").evaluate((element) => element.getBoundingClientRect().width);
    const picture = await page.screenshot();
    if (width === 0 || picture.length === 0) throw new Error("it starts, but shows no text");
  } finally {
    await browser.close();
  }
}

/**
 * The first candidate that renders a page here.
 *
 * @throws one error that lists every attempt with its reason, and says what to do.
 */
export async function findBrowser(
  candidates: readonly BrowserCandidate[] = browserCandidates(),
): Promise<FoundBrowser> {
  const attempts: string[] = [];
  for (const { name, prepare } of candidates) {
    try {
      const { executablePath, env } = await prepare();
      const launch: LaunchOptions = { executablePath, env: { ...process.env, ...env } as Record<string, string> };
      await assertRenders(launch);
      return { name, launch };
    } catch (error) {
      attempts.push(`  ${name}: ${reasonOf(error)}`);
    }
  }
  throw new Error(`No browser for the tests was found. Tried:\n${attempts.join("\n")}\n${remedy}`);
}
