import { browserCandidates } from "../../../tools/browser/browserCandidates";

const names = (platform: NodeJS.Platform, arch: string, env: NodeJS.ProcessEnv = {}) =>
  browserCandidates({ platform, arch, env }).map(({ name }) => name);

describe("browserCandidates", () => {
  it("puts the named browser first, then the bundled one where it runs, then the installed ones", () => {
    expect(names("linux", "x64", { E2E_BROWSER: "/opt/browser" })).toEqual([
      "E2E_BROWSER (/opt/browser)",
      "the bundled Chromium",
      "Chrome",
      "Edge",
      "Chromium",
    ]);
  });

  it.each([
    ["linux", "arm64"],
    ["darwin", "arm64"],
    ["win32", "x64"],
  ] as const)("leaves the bundled Linux x64 browser out on %s %s", (platform, arch) => {
    expect(names(platform, arch)).toEqual(["Chrome", "Edge", "Chromium"]);
  });

  it("says where an installed browser was looked for", async () => {
    const [chrome] = browserCandidates({ platform: "win32", arch: "x64", env: { PROGRAMFILES: "C:\\Programs" } });
    await expect(chrome?.prepare()).rejects.toThrow(
      "not found at C:\\Programs\\Google\\Chrome\\Application\\chrome.exe",
    );
  });
});
