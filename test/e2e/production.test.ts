import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import type { BrowserContext } from "playwright-core";
import webpack from "webpack";
import webpackConfig from "../../webpack.config.js";
import { openWorkbench, type Workbench } from "./harness/openWorkbench";

const root = path.resolve(__dirname, "../..");
const built = path.join(root, "node_modules/.cache/production-under-test");
const officeFolder = path.join(root, "node_modules/@microsoft/office-js/dist");
const officeHost = "appsforoffice.microsoft.com";
const officePath = "/lib/1/hosted/";

function build(): Promise<void> {
  const config = webpackConfig({ production: true, addInUrl: "https://addin.example" });
  return new Promise((resolve, reject) => {
    webpack({ ...config, output: { ...config.output, path: built } }, (error, stats) => {
      if (error || !stats || stats.hasErrors()) reject(error ?? new Error(stats?.toString("errors-only")));
      else resolve();
    });
  });
}

/** Answers the pane's requests with the production build, and Microsoft's CDN with the same files from node_modules. */
async function answer(context: BrowserContext, url: string): Promise<void> {
  const office = new Map(
    (readdirSync(officeFolder, { recursive: true }) as string[]).map((name) => {
      const file = name.split(path.sep).join("/");
      return [file.toLowerCase(), file];
    }),
  );
  await context.route(`https://${officeHost}/**`, (route) => {
    const asked = new URL(route.request().url()).pathname.slice(officePath.length).toLowerCase();
    const file = office.get(asked);
    return file ? route.fulfill({ path: path.join(officeFolder, file) }) : route.fulfill({ status: 404 });
  });
  await context.route(`${url}/**`, (route) => {
    const file = path.join(built, new URL(route.request().url()).pathname);
    const isPane = /\.(html|js)$/.test(file) && existsSync(file);
    return isPane ? route.fulfill({ path: file }) : route.fallback();
  });
}

describe("the production build", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    rmSync(built, { recursive: true, force: true });
    await build();
    workbench = await openWorkbench({ workbook: "empty", prepare: answer, answeredHosts: [officeHost] });
  }, 180_000);
  afterAll(() => workbench?.close());

  it("takes office.js from Microsoft, and holds neither it nor the workbench", () => {
    const page = readFileSync(path.join(built, "taskpane.html"), "utf8");
    expect(page).toContain(`<script src="https://${officeHost}${officePath}office.js"></script>`);
    const names = readdirSync(built, { recursive: true }) as string[];
    expect(names.filter((name) => /office|workbench|univer|index\.html/i.test(name))).toEqual([]);
  });

  it("loads office.js, then the functions, then the pane, each before the page goes on", () => {
    const page = readFileSync(path.join(built, "taskpane.html"), "utf8");
    const scripts = [...page.matchAll(/<script([^>]*)>/g)].map((match) => match[1]!);
    expect(scripts.map((script) => /src="[^"]*?(office|functions|taskpane)\.[^"]*"/.exec(script)?.[1])).toEqual([
      "office",
      "functions",
      "taskpane",
    ]);
    expect(scripts.filter((script) => /async|defer/.test(script))).toEqual([]);
  });

  it("names its own address wherever the manifest names one", () => {
    const manifest = readFileSync(path.join(built, "manifest.xml"), "utf8");
    expect(manifest).not.toContain("localhost");
    expect(manifest).toContain('DefaultValue="https://addin.example/taskpane.html"');
  });

  it("runs under its content security policy, and its functions calculate", async () => {
    expect(await workbench.pane.locator(`script[src^="https://${officeHost}/"]`).count()).toBeGreaterThan(0);
    await workbench.book.write("Sheet1", 0, 0, [
      [10, 2],
      ["", 1.5],
    ]);
    await workbench.book.type("Sheet1", 4, 0, "=DEVICEBILL.FILLUPCHARGE(12,A1:B2)");
    expect((await workbench.book.values("Sheet1"))[4]?.[0]).toBe(23);
    expect(workbench.problems).toEqual([]);
  });
});
