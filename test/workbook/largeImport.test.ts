/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { readContents } from "../../src/sheets";
import { readBook, saveExclusion, saveImport, setUpWorkbook } from "../../src/workbook";
import { makeDevice, makeImport } from "../sheets/makeImport";
import { workbookAsSeen } from "./asSeen";

jest.setTimeout(120_000);

const file = { name: "export.csv", bytes: new Uint8Array([1]) };
const importedAt = "2026-10-01T06:00:00.000Z";

/** Long, not only ASCII texts, so that the cells of one import take several requests. */
const devices = Array.from({ length: 16_000 }, (_, index) =>
  makeDevice({
    id: `id-${String(index).padStart(12, "0")}`,
    name: `WS-MÜLLER-${index}`,
    customer: `Müller & Söhne GmbH, Niederlassung ${index % 40}`,
    site: `Straße des 17. Juni ${index % 300}, Gebäude “B”`,
    serial: `SERIAL${index}X${index * 7}`,
    os: "Microsoft Windows 11 Enterprise for Workstations, 24H2, build 26100.4652 (64-bit)",
  }),
);

describe("a large import", () => {
  beforeAll(setUpWorkbook);

  it("stops between two requests when the user says so, and takes back what was written", async () => {
    const before = workbookAsSeen();
    const stop = new AbortController();
    const saving = saveImport(makeImport(devices), file, importedAt, {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(saving).rejects.toThrow("Stopped. Nothing was written.");
    expect(workbookAsSeen()).toEqual(before);
  });

  it("says how far it is, and keeps every request under 4 MB", async () => {
    let largest = 0;
    workbench.onRequest((request) => {
      largest = Math.max(largest, Buffer.byteLength(JSON.stringify(request)));
    });
    const progress: number[] = [];
    await saveImport(makeImport(devices), file, importedAt, { onProgress: ({ rows, of }) => progress.push(rows / of) });
    workbench.onRequest(null);
    expect(progress.length).toBeGreaterThan(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    expect(largest).toBeGreaterThan(2_000_000);
    expect(largest).toBeLessThan(4_000_000);
    const { assets } = readContents(await readBook());
    expect(assets.map(({ name }) => name)).toEqual(devices.map(({ name }) => name));
  });

  it("keeps what the user writes from another place of the pane while it is written", async () => {
    const { assets } = readContents(await readBook());
    const last = assets.at(-1)!;
    // So many gaps that the table is written anew, every row further up.
    const fewer = devices.filter((_, index) => index % 10 !== 0);
    let excluding: Promise<unknown> = Promise.resolve();
    await saveImport(makeImport(fewer), file, importedAt, {
      // The import has read the sheet by then.
      hash: async () => {
        excluding = saveExclusion([last], "on trial");
        await Promise.race([excluding, new Promise((resolve) => setTimeout(resolve, 2_000))]);
        return "hash";
      },
    });
    await excluding;
    const now = readContents(await readBook()).assets;
    expect(now.map(({ name }) => name)).toEqual(fewer.map(({ name }) => name));
    expect(now.filter(({ excluded }) => excluded !== "").map(({ name, excluded }) => [name, excluded])).toEqual([
      [last.name, "on trial"],
    ]);
  });
});
