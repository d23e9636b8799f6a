import type { BrowserCandidate } from "../../../tools/browser/browserCandidates";
import { findBrowser } from "../../../tools/browser/findBrowser";

const failing = (name: string, message: string): BrowserCandidate => ({
  name,
  prepare: () => Promise.reject(new Error(message)),
});

describe("findBrowser", () => {
  it("tries every candidate, and where none renders, says why for each and what to do", async () => {
    const nothing: BrowserCandidate = {
      name: "Edge",
      prepare: () => Promise.resolve({ executablePath: "/no/such/browser", env: {} }),
    };
    await expect(findBrowser([failing("Chrome", "not found at /usr/bin/google-chrome"), nothing])).rejects.toThrow(
      /No browser for the tests was found\. Tried:\n {2}Chrome: not found at \/usr\/bin\/google-chrome\n {2}Edge: .*\/no\/such\/browser\nInstall .* set E2E_BROWSER/,
    );
  });
});
