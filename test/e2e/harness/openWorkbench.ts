import { chromium, type Browser, type BrowserContext, type FrameLocator, type Page } from "playwright-core";
import type { Stage } from "./globalSetup";
import { Book } from "./book";

/** One workbench in a browser of its own, and what went wrong on its page. */
export interface Workbench {
  readonly page: Page;
  /** Inside the task pane's frame. */
  readonly pane: FrameLocator;
  readonly book: Book;
  /** Errors of the console and of requests, and requests to other hosts; none in a test that is right. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

export interface OpenOptions {
  /** The workbook to begin with: the sample, unless it is to be an empty one. */
  readonly workbook?: "sample" | "empty";
  /** Width of the task pane in pixels. */
  readonly paneWidth?: number;
  /** Called before the page loads, to answer requests in another way; the hosts that are answered so are no strangers. */
  readonly prepare?: (context: BrowserContext, url: string) => Promise<void>;
  readonly answeredHosts?: readonly string[];
  readonly colorScheme?: "light" | "dark";
}

function readStage(): Stage {
  const text = process.env.WORKBENCH_STAGE;
  if (text === undefined) throw new Error("The workbench is not served: run these tests with jest.e2e.config.mjs.");
  return JSON.parse(text) as Stage;
}

function watch(context: BrowserContext, hosts: readonly string[], problems: string[]): void {
  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && !hosts.includes(hostname)) {
      problems.push(`request to another host: ${request.url()}`);
    }
  });
  context.on("response", (response) => {
    if (response.status() >= 400) problems.push(`answer ${response.status()}: ${response.url()}`);
  });
}

/** Opens the workbench and waits until the task pane can be used and every cell has its value. */
export async function openWorkbench(options: OpenOptions = {}): Promise<Workbench> {
  const { url, executablePath, env, args } = readStage();
  const browser: Browser = await chromium.launch({
    executablePath,
    args: [...args],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const context = await browser.newContext({
      viewport: { width: 1400, height: 900 },
      acceptDownloads: true,
      colorScheme: options.colorScheme ?? "light",
    });
    const problems: string[] = [];
    watch(context, ["localhost", ...(options.answeredHosts ?? [])], problems);
    await options.prepare?.(context, url);
    const page = await context.newPage();
    await page.goto(options.workbook === "empty" ? `${url}/?workbook=empty` : url);
    const workbench: Workbench = {
      page,
      pane: page.frameLocator("#pane-frame iframe"),
      book: new Book(page),
      problems,
      close: () => browser.close(),
    };
    await workbench.pane.getByRole("main").getByRole("heading").first().waitFor();
    await page.evaluate(() => window.workbench.pane.host?.functionsReady);
    await workbench.book.settled();
    if (options.paneWidth) await page.locator(`[data-width="${options.paneWidth}"]`).click();
    return workbench;
  } catch (error) {
    await browser.close();
    throw error;
  }
}
