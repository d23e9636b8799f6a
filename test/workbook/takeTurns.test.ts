/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { eachInSlices, mapInSlices } from "../../src/slices";
import { takeTurns } from "../../src/workbook/takeTurns";

const items = Array.from({ length: 20_000 }, (_, index) => index);

/** Every look at the clock finds it ten milliseconds later. */
function hurryClock(): void {
  let now = 0;
  jest.spyOn(performance, "now").mockImplementation(() => (now += 10));
}

afterEach(() => jest.restoreAllMocks());

describe("takeTurns", () => {
  it("lets others have their turn while it goes on", async () => {
    hurryClock();
    let done = 0;
    const seen: number[] = [];
    const others = setInterval(() => seen.push(done));
    const result = await takeTurns(mapInSlices(items, (item) => (done += 1) && item));
    clearInterval(others);
    expect(result).toEqual(items);
    const between = seen.filter((count) => count > 0 && count < items.length);
    expect(new Set(between).size).toBeGreaterThan(1);
  });

  it("stops between two turns when it is told to", async () => {
    hurryClock();
    const stop = new AbortController();
    let done = 0;
    const work = takeTurns(
      eachInSlices(items, (item) => {
        done += 1;
        if (item === 5_000) stop.abort();
      }),
      stop.signal,
    );
    await expect(work).rejects.toThrow("Stopped. Nothing was written.");
    expect(done).toBeLessThan(items.length);
  });
});
