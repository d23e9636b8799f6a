/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { readEventAssets } from "../../src/workbook/readEventAssets";

describe("readEventAssets", () => {
  it("asks Excel nothing where there are no events", async () => {
    let requests = 0;
    workbench.onRequest(() => (requests += 1));
    expect((await readEventAssets([])).size).toBe(0);
    workbench.onRequest(null);
    expect(requests).toBe(0);
  });
});
