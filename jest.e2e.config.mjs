import { transform } from "./jest.config.mjs";

/** Tests that drive the workbench in a real browser: one server and one browser for all of them, so one worker. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  globalSetup: "<rootDir>/test/e2e/harness/globalSetup.ts",
  globalTeardown: "<rootDir>/test/e2e/harness/globalTeardown.ts",
  maxWorkers: 1,
  testTimeout: 60_000,
  transform,
};
