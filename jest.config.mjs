import swc from "./tools/swcOptions.cjs";

/** Packages that exist as ES modules only, which CommonJS builds of Univer and of Office tools require all the same. */
const esModulesOnly = [
  "cjk-regex",
  "collapse-white-space",
  "franc-min",
  "kdbush",
  "lodash-es",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "strip-bom",
  "trigram-utils",
  "unicode-regex",
  "uuid",
];

export const transform = {
  "^.+\\.(t|j|mj)sx?$": ["@swc/jest", swc.swcOptions({ commonjs: true })],
};

/** Files that need a DOM or the workbench's host name their environment in a docblock; the rest is plain Node. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  setupFilesAfterEnv: ["@testing-library/jest-dom"],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!.*/node_modules/)(?!(${esModulesOnly.join("|")})/)`],
};
