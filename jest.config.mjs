import swc from "./tools/swcOptions.cjs";

/** Packages that exist as ES modules only, which Univer's CommonJS build requires all the same. */
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
  "trigram-utils",
  "unicode-regex",
];

export const transform = {
  "^.+\\.(t|j|mj)sx?$": ["@swc/jest", swc.swcOptions({ commonjs: true })],
};

/** Files that need a DOM or the workbench's host name their environment in a docblock; the rest is plain Node. */
export default {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esModulesOnly.join("|")})/)`],
};
