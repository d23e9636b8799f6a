import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

const root = path.resolve(__dirname, "../..");
const file = path.join(root, "node_modules/.cache/workbench/sample.xlsx");

export interface SampleWorkbook {
  /** Answers with the file as soon as it is made; with what went wrong, as text, when it could not be. */
  readonly serve: (request: IncomingMessage, response: ServerResponse) => void;
  /** Stops the making, where it still goes on. */
  stop(): void;
}

/**
 * The sample workbook of today, put in by the add-in itself: its rates are due this month, whenever the workbench starts.
 * It is made in a process of its own while the pages are built.
 */
export function makeSampleWorkbook(): SampleWorkbook {
  const process = run(["-r", "./tools/swcRegister.cjs", "workbench/headless/sample.ts", file]);
  const made = outcomeOf(process);
  return {
    serve(_request, response) {
      void made.then((problem) => {
        if (problem === null) {
          response.setHeader("Cache-Control", "no-cache");
          createReadStream(file).pipe(response);
          return;
        }
        response.statusCode = 500;
        response.setHeader("Content-Type", "text/plain; charset=utf-8");
        response.end(`The sample workbook could not be made. ${problem}`);
      });
    },
    stop: () => process.kill(),
  };
}

function run(args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "ignore", "pipe"] });
}

/** Null when all went well, else what the process said about it. */
function outcomeOf(process: ChildProcess): Promise<string | null> {
  return new Promise((resolve) => {
    let said = "";
    process.stderr?.on("data", (part: Buffer) => (said += part.toString()));
    process.once("error", (error) => resolve(error.message));
    process.once("close", (code) => resolve(code === 0 ? null : said.trim()));
  });
}
