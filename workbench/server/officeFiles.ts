import { createReadStream, readdirSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";

const officeFolder = path.resolve(__dirname, "../../node_modules/@microsoft/office-js/dist");

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
};

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

/**
 * Finds the file of the development package that office.js asks for. It asks in mixed case ("AgaveErrorUX/…") and the
 * package has its files in lower case; a path that leads out of the package finds nothing.
 */
export function officeFileFinder(folder = officeFolder): (pathname: string) => string | null {
  const files = new Map(filesBelow(folder).map((file) => [file.toLowerCase(), path.join(folder, file)]));
  return (pathname) => files.get(pathname.replace(/^\/+/, "").toLowerCase()) ?? null;
}

/** Serves Microsoft's office.js from the development package, for design and test on this machine only. */
export function officeFiles(): Middleware {
  const find = officeFileFinder();
  return (request, response, next) => {
    const file = find(new URL(request.url ?? "/", "https://localhost").pathname);
    if (file === null) {
      next();
      return;
    }
    response.setHeader("Content-Type", types[path.extname(file).toLowerCase()] ?? "application/octet-stream");
    response.setHeader("Cache-Control", "no-cache");
    createReadStream(file).pipe(response);
  };
}

function filesBelow(folder: string, below = ""): string[] {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(below, entry.name);
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}
