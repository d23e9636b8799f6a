import { readFileSync } from "node:fs";
import path from "node:path";
import webpack from "webpack";
import type { FunctionMetadata } from "../univer";

export interface BuiltAddIn {
  /** The bundle's text: custom functions and workflows, no interface. */
  readonly script: string;
  readonly functions: readonly FunctionMetadata[];
}

const root = path.resolve(__dirname, "../..");

/** Builds the add-in without its interface. Rejects with what webpack says when it does not compile. */
export async function buildAddIn(): Promise<BuiltAddIn> {
  const module = (await import(path.join(root, "webpack.config.js"))) as {
    default: (env: object) => webpack.Configuration;
  };
  const configuration = module.default({ headless: true });
  await run(configuration);
  const folder = configuration.output?.path ?? "";
  const read = (name: string) => readFileSync(path.join(folder, name), "utf8");
  const { functions } = JSON.parse(read("functions.json")) as { functions: FunctionMetadata[] };
  return { script: read("headless.js"), functions };
}

function run(configuration: webpack.Configuration): Promise<void> {
  const compiler = webpack({ ...configuration, stats: "none", infrastructureLogging: { level: "none" } });
  return new Promise((resolve, reject) => {
    compiler?.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString({ preset: "errors-only", colors: false })));
        else resolve();
      });
    });
  });
}
