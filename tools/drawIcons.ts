import { readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./browser/findBrowser";

/** `node -r ./tools/swcRegister.cjs tools/drawIcons.ts`: draws assets/icon-*.png anew from the SVG files beside them. */

const assets = path.resolve(__dirname, "../assets");
/** The smallest size has a drawing of its own, on whole pixels. */
const sources: ReadonlyArray<readonly [source: string, sizes: readonly number[]]> = [
  ["icon-16.svg", [16]],
  ["icon.svg", [32, 64, 80, 128]],
];

async function drawIcons(): Promise<void> {
  const browser = await chromium.launch((await findBrowser()).launch);
  for (const [source, sizes] of sources) {
    const svg = readFileSync(path.join(assets, source), "utf8");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      const style = `body{margin:0}svg{display:block;width:${size}px;height:${size}px}`;
      await page.setContent(`<style>${style}</style>${svg}`);
      await page.screenshot({ path: path.join(assets, `icon-${size}.png`), omitBackground: true });
      await page.close();
    }
  }
  await browser.close();
}

drawIcons().catch((error: Error) => {
  console.log(error.message);
  process.exitCode = 1;
});
