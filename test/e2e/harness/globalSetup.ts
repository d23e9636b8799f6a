import { findBrowser } from "../../../tools/browser/findBrowser";
import { startServer, type RunningServer } from "../../../workbench/server/startServer";

/** What every test file gets from here, through the environment: test files share no memory with this one. */
export interface Stage {
  readonly url: string;
  readonly executablePath: string;
  readonly env: Record<string, string>;
  readonly args: readonly string[];
}

declare global {
  var workbenchServer: RunningServer | undefined;
}

/** Finds a browser and serves the workbench, once for all test files. */
export default async function globalSetup(): Promise<void> {
  const browser = await findBrowser();
  const server = await startServer({ quiet: true });
  globalThis.workbenchServer = server;
  const { executablePath = "", env = {} } = browser.launch;
  const stage: Stage = {
    url: server.url,
    executablePath,
    env: Object.fromEntries(Object.entries(env).filter(([name, value]) => value !== process.env[name])) as Stage["env"],
    // Trusts this one certificate; every other self-signed one is still refused.
    args: [`--ignore-certificate-errors-spki-list=${server.spki}`],
  };
  process.env.WORKBENCH_STAGE = JSON.stringify(stage);
  console.log(`\nThe workbench is at ${server.url}; the browser is ${browser.name}.`);
}
