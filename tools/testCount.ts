/** What a runner reports: how many checks held and how many did not. */
export interface Count {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Reads jest's JSON report. A test file that could not run at all counts as one failure, and so does a run that ended
 * badly without a failed test or left no report: a crash never counts as a pass.
 */
export function countOf(readReport: () => string, endedWell: boolean): Count {
  const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = parsed(readReport);
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed: numPassedTests, failed: failed === 0 && !endedWell ? 1 : failed };
}

type Report = Record<"numPassedTests" | "numFailedTests" | "numRuntimeErrorTestSuites", number>;

function parsed(readReport: () => string): Report {
  try {
    return JSON.parse(readReport()) as Report;
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, numRuntimeErrorTestSuites: 0 };
  }
}
