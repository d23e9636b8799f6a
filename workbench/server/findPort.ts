import { createServer } from "node:net";

const attempts = 100;

/** The first port from `start` on that is free on both of localhost's addresses. */
export async function findPort(start: number): Promise<number> {
  for (let port = start; port < start + attempts; port++) {
    if ((await isFree(port, "127.0.0.1")) && (await isFree(port, "::1"))) return port;
  }
  throw new Error(`No port from ${start} to ${start + attempts - 1} is free on this machine.`);
}

function isFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => {
      // A machine without this address (no IPv6, say) has nothing listening on it either.
      resolve(error.code === "EADDRNOTAVAIL" || error.code === "EAFNOSUPPORT");
    });
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
