import { readFile } from "node:fs/promises";
import { createServer, type Server, type ServerOptions } from "node:https";
import path from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".map": "application/json; charset=utf-8",
};

/**
 * Serves a folder's files over https on localhost, as a static host would serve `dist/`; resolves once it listens.
 *
 * @throws where the port is taken, in words for the terminal.
 */
export function serveFolder(folder: string, port: number, certificate: ServerOptions): Promise<Server> {
  const server = createServer(certificate, (request, response) => {
    const name = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const file = path.join(folder, path.normalize(name));
    const type = types[path.extname(file)];
    const missing = () => response.writeHead(404).end();
    // A URL's path cannot climb out of its root, but an encoded backslash can on Windows.
    if (type === undefined || path.relative(folder, file).startsWith("..")) return missing();
    readFile(file).then(
      (bytes) =>
        response
          .writeHead(200, { "Content-Type": type, "Cache-Control": "no-cache", "Access-Control-Allow-Origin": "*" })
          .end(bytes),
      missing,
    );
  });
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(
        error.code === "EADDRINUSE"
          ? new Error(`Port ${port} is taken by another program, for example a running \`npm start\`. Stop it first.`)
          : error,
      ),
    );
    server.listen(port, "localhost", () => resolve(server));
  });
}
