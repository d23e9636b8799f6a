import { countOf } from "../../tools/testCount";

const report = (numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number) => () =>
  JSON.stringify({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites });

describe("countOf", () => {
  it.each([
    ["all passed", report(7, 0, 0), true, { passed: 7, failed: 0 }],
    ["failed tests", report(7, 2, 0), false, { passed: 7, failed: 2 }],
    ["a file that could not run", report(7, 0, 1), false, { passed: 7, failed: 1 }],
    ["a bad end without a failed test", report(7, 0, 0), false, { passed: 7, failed: 1 }],
    ["a report cut short", () => '{"numPassedTests":', false, { passed: 0, failed: 1 }],
  ])("counts %s", (_, read, endedWell, expected) => {
    expect(countOf(read, endedWell)).toEqual(expected);
  });

  it("counts a missing report as one failure", () => {
    const missing = () => {
      throw new Error("ENOENT");
    };
    expect(countOf(missing, false)).toEqual({ passed: 0, failed: 1 });
  });
});
