import { describe, expect, it } from "@jest/globals";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { officeFileFinder } from "../../workbench/server/officeFiles";

const outer = mkdtempSync(path.join(os.tmpdir(), "office-"));
const folder = path.join(outer, "dist");
mkdirSync(path.join(folder, "agaveerrorux"), { recursive: true });
writeFileSync(path.join(folder, "office.js"), "");
writeFileSync(path.join(folder, "agaveerrorux", "index.html"), "");
writeFileSync(path.join(outer, "secret.txt"), "");
const find = officeFileFinder(folder);

describe("the file of office.js that is asked for", () => {
  it.each([
    ["/office.js", "office.js"],
    ["/AgaveErrorUX/index.html", "agaveerrorux/index.html"],
  ])("%s is found", (asked, file) => {
    expect(find(asked)).toBe(path.join(folder, file));
  });

  it.each(["/missing.js", "/../secret.txt", "//etc/passwd", "/agaveerrorux", "/%"])("%s is not", (asked) => {
    expect(find(asked)).toBeNull();
  });
});
