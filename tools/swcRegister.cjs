/**
 * Lets Node require the project's TypeScript: `node -r ./tools/swcRegister.cjs path/to/file.ts`.
 *
 * Types are stripped, not checked (`npm run typecheck` does that). A package that exists as an ES module only is turned
 * into CommonJS too, because Node below 20.19 refuses to require one and Univer's CommonJS build does so.
 */
const { readFileSync } = require("node:fs");
const { Module } = require("node:module");
const { transformSync } = require("@swc/core");
const { swcOptions } = require("./swcOptions.cjs");

process.setSourceMapsEnabled(true);

function compile(module, filename, options) {
  const { code } = transformSync(readFileSync(filename, "utf8"), {
    ...options,
    filename,
    swcrc: false,
    configFile: false,
    sourceMaps: "inline",
  });
  module._compile(code, filename);
}

for (const extension of [".ts", ".tsx"]) {
  Module._extensions[extension] = (module, filename) => compile(module, filename, swcOptions({ commonjs: true }));
}

const requireModuleOnly = (module, filename) =>
  compile(module, filename, {
    jsc: { target: "es2022", parser: { syntax: "ecmascript" } },
    module: { type: "commonjs" },
  });

Module._extensions[".mjs"] = requireModuleOnly;

const requireScript = Module._extensions[".js"];
Module._extensions[".js"] = (module, filename) => {
  try {
    requireScript(module, filename);
  } catch (error) {
    if (error?.code !== "ERR_REQUIRE_ESM") throw error;
    requireModuleOnly(module, filename);
  }
};
