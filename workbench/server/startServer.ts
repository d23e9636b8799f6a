import path from "node:path";
import webpack from "webpack";
import WebpackDevServer from "webpack-dev-server";
import { localCertificate } from "./certificate";
import { findPort } from "./findPort";
import { officeFiles } from "./officeFiles";
import { makeSampleWorkbook } from "./sampleWorkbook";

export interface RunningServer {
  /** The workbench's address, with the port that was free. */
  readonly url: string;
  /** What a Chromium is to be told in --ignore-certificate-errors-spki-list. */
  readonly spki: string;
  close(): Promise<void>;
}

const root = path.resolve(__dirname, "../..");
const firstPort = 3000;

/**
 * Serves the workbench and the add-in over https on localhost only, and resolves when the first build is done. Rejects with
 * what webpack says when the project does not compile.
 */
export async function startServer(options: { port?: number; quiet?: boolean } = {}): Promise<RunningServer> {
  const { cert, key, spki } = await localCertificate();
  const port = await findPort(options.port ?? firstPort);
  // webpack's configuration is plain CommonJS: webpack's own command line reads it too.
  const configure: (env: object) => webpack.Configuration = await import(path.join(root, "webpack.config.js")).then(
    (module: { default: (env: object) => webpack.Configuration }) => module.default,
  );
  const url = `https://localhost:${port}`;
  const compiler = webpack({
    ...configure({ addInUrl: url }),
    stats: "none",
    infrastructureLogging: { level: options.quiet ? "none" : "warn" },
  });
  if (!compiler) throw new Error("webpack made no compiler of its configuration.");
  const built = firstBuild(compiler);
  const sample = makeSampleWorkbook();
  const server = new WebpackDevServer(
    {
      host: "localhost",
      port,
      server: { type: "https", options: { cert, key } },
      hot: true,
      // Only the task pane's frame reloads, the sheet beside it stays; see the page's entry.
      client: { overlay: false, logging: "warn" },
      static: false,
      devMiddleware: { stats: "none" },
      setupMiddlewares: (middlewares) => [
        { name: "office", path: "/office", middleware: officeFiles() },
        { name: "sample", path: "/samples/sample.xlsx", middleware: sample.serve },
        ...middlewares,
      ],
    },
    compiler,
  );
  const close = async () => {
    sample.stop();
    await server.stop();
  };
  await server.start();
  try {
    await built;
  } catch (error) {
    await close();
    throw error;
  }
  return { url, spki, close };
}

function firstBuild(compiler: webpack.Compiler): Promise<void> {
  return new Promise((resolve, reject) => {
    compiler.hooks.done.tap("workbench", (stats) => {
      if (stats.hasErrors()) reject(new Error(stats.toString({ preset: "errors-only", colors: false })));
      else resolve();
    });
    compiler.hooks.failed.tap("workbench", reject);
  });
}
