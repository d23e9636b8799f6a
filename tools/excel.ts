import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { serveFolder } from "./serveFolder";

/**
 * `npm run excel`: builds the add-in for localhost, serves it with a certificate that this machine trusts, and opens
 * desktop Excel with it. Microsoft's two tools are fetched when asked for: as dependencies they break `npm ci` on
 * machines without a keychain.
 */

const certificates = "office-addin-dev-certs@3.0.0";
const debugging = "office-addin-debugging@7.0.0";
const port = 3000;

const root = path.resolve(__dirname, "..");
const dist = path.join(root, "dist");
const manifest = path.join(dist, "manifest.xml");

/** Runs a command in the terminal; the shell finds `npx` on Windows, where it is a script. */
function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const shell = process.platform === "win32";
  const quoted = shell ? args.map((arg) => `"${arg}"`) : args;
  const { status } = spawnSync(command, quoted, { cwd: root, stdio: "inherit", shell, env });
  if (status !== 0) throw new Error(`"${command} ${args.join(" ")}" did not succeed.`);
}

const npx = (tool: string, ...args: string[]) => run("npx", ["--yes", tool, ...args]);

async function sideload(): Promise<void> {
  run("npm", ["run", "--silent", "build"], { ...process.env, ADDIN_URL: `https://localhost:${port}` });
  npx(certificates, "install");
  const trusted = path.join(homedir(), ".office-addin-dev-certs");
  const server = await serveFolder(dist, port, {
    key: readFileSync(path.join(trusted, "localhost.key")),
    cert: readFileSync(path.join(trusted, "localhost.crt")),
  });
  npx(debugging, "start", manifest, "desktop", "--app", "excel", "--no-debug");
  console.log("Excel opens with DeviceBill on the Home tab. Leave this running; Ctrl+C takes the add-in out again.");
  process.once("SIGINT", () => {
    npx(debugging, "stop", manifest);
    server.close();
    process.exit(0);
  });
}

if (process.platform === "win32" || process.platform === "darwin") {
  sideload().catch((error: Error) => {
    console.log(error.message);
    process.exitCode = 1;
  });
} else {
  console.log(
    "Desktop Excel runs on Windows and Mac only, so there is nothing to open here. Use `npm start` for the workbench, " +
      "or build with ADDIN_URL and upload dist/manifest.xml in Excel on the web (docs/excel.md).",
  );
  process.exitCode = 1;
}
