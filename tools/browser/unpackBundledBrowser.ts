import { createReadStream, createWriteStream } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";
import { extract } from "tar-fs";

/** A browser's program and what its process needs to find its libraries and fonts. */
export interface UnpackedBrowser {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const cache = path.resolve(__dirname, "../../node_modules/.cache");
// The package exports its code only, not its archives.
const packageFolder = path.resolve(path.dirname(require.resolve("@sparticuz/chromium")), "../..");
const archive = (name: string) => createReadStream(path.join(packageFolder, "bin", name));

/**
 * Fontconfig finds fonts by absolute folder, so the file is written for where the browser stands. It names the browser's
 * own fonts and no other, so that text is as wide on every machine.
 */
const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

async function unpackInto(folder: string, home: string): Promise<void> {
  const libraries = path.join(folder, "al2023");
  await mkdir(libraries);
  await Promise.all([
    pipeline(
      archive("chromium.br"),
      createBrotliDecompress(),
      createWriteStream(path.join(folder, "chromium"), { mode: 0o755 }),
    ),
    // Chromium looks for its graphics libraries beside itself.
    pipeline(archive("swiftshader.tar.br"), createBrotliDecompress(), extract(folder)),
    pipeline(archive("fonts.tar.br"), createBrotliDecompress(), extract(folder)),
    pipeline(archive("al2023.tar.br"), createBrotliDecompress(), extract(libraries)),
  ]);
  await writeFile(path.join(folder, "fonts.conf"), fontsConfiguration(home));
}

/**
 * Unpacks the Chromium that @sparticuz/chromium carries, with the libraries and fonts that a bare Linux lacks. The
 * package's own launcher works on the cloud machines it is made for only. Unpacked once for each version, beside its
 * final place and then renamed, so that an interrupted or a second run never meets half a browser.
 */
export async function unpackBundledBrowser(): Promise<UnpackedBrowser> {
  const { version } = JSON.parse(await readFile(path.join(packageFolder, "package.json"), "utf8")) as {
    version: string;
  };
  const home = path.join(cache, `chromium-${version}`);
  const executablePath = path.join(home, "chromium");
  const isUnpacked = () =>
    access(executablePath).then(
      () => true,
      () => false,
    );
  if (!(await isUnpacked())) {
    await mkdir(cache, { recursive: true });
    const draft = await mkdtemp(path.join(cache, "chromium-"));
    try {
      await unpackInto(draft, home);
      await rename(draft, home);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      // Another run may have finished first: its browser is as good.
      if (!(await isUnpacked())) throw error;
    }
  }
  return {
    executablePath,
    env: { LD_LIBRARY_PATH: path.join(home, "al2023/lib"), FONTCONFIG_FILE: path.join(home, "fonts.conf") },
  };
}
