import { openBrowser } from "./openBrowser";
import { startServer } from "./startServer";

/** `npm start [-- --no-open] [-- --port 3100]`: serves the workbench and opens it. */
async function start(): Promise<void> {
  const { open, port } = readOptions(process.argv.slice(2));
  console.log("Building the add-in and its workbench …");
  const { url, spki } = await startServer({ port });
  const browser = open ? await openBrowser(url, spki) : null;
  console.log(`
The workbench is at  ${url}

${browser ? openedIn(browser) : openYourself(url)}

Stop it with Ctrl+C.`);
}

function openedIn(browser: string): string {
  return `It opens in ${browser}, in a profile of its own that trusts this server's certificate and no other. A bar at the top of
its window names the flag by which it does so: close it.
In any other browser, confirm once that you trust the certificate, which this machine made for itself.`;
}

function openYourself(url: string): string {
  return `Open this address in a browser. It warns that it does not know the certificate, because this machine made it for
itself: choose "Advanced" and then "Proceed to localhost". Only ${url} uses it, and only this machine can reach that.`;
}

function readOptions(args: readonly string[]): { open: boolean; port?: number } {
  const at = args.indexOf("--port");
  const port = at < 0 ? undefined : Number(args[at + 1]);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
    throw new Error("--port needs a number from 1 to 65535, for example --port 3100.");
  }
  return { open: !args.includes("--no-open"), port };
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
