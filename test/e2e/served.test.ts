import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbench, type Workbench } from "./harness/openWorkbench";

const manifest = readFileSync(path.resolve(__dirname, "../../manifest.xml"), "utf8");
const addresses = [
  ...new Set([...manifest.matchAll(/DefaultValue="https:\/\/localhost:3000\/([^"]*)"/g)].map((match) => match[1]!)),
];

const types: Record<string, RegExp> = {
  ".html": /^text\/html/,
  ".js": /javascript/,
  ".json": /^application\/json/,
  ".png": /^image\/png/,
};

describe("the manifest's addresses", () => {
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  it.each(addresses)("%s is served as what it is", async (address) => {
    const answer = await workbench.page.evaluate(async (url) => {
      const response = await fetch(url);
      return { status: response.status, type: response.headers.get("content-type") };
    }, `/${address}`);
    expect(answer.status).toBe(200);
    expect(answer.type).toMatch(types[path.extname(address)]!);
  });
});
