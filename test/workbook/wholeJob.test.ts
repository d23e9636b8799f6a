/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { readFileSync } from "node:fs";
import path from "node:path";
import { dayFromISO, findCoverage } from "../../src/agreements";
import { previewRun, type RunPreview } from "../../src/billing";
import { readContents, type BookContents } from "../../src/sheets";
import {
  importExport,
  putInSample,
  readBook,
  releaseCharges,
  saveImport,
  saveMapping,
  saveOverride,
} from "../../src/workbook";
import { readDouble } from "../../src/money";
import { cellsOf, workbookAsSeen } from "./asSeen";
import { countSyncs } from "./countSyncs";

const today = dayFromISO("2026-10-01");
const importedAt = "2026-10-01T06:00:00.000Z";
const asOf = new Date("2026-09-30T12:00:00Z");

const sourceOf = (name: string) => ({
  name,
  bytes: new Uint8Array(readFileSync(path.resolve(__dirname, "../../samples/exports", name))),
});

const contentsNow = async (): Promise<BookContents> => readContents(await readBook());
const previewNow = async (): Promise<RunPreview> => previewRun({ ...(await contentsNow()), billingDate: today });

describe("the whole job, through the real office.js", () => {
  it("imports an export into the sample: its source's rows replaced, hand-typed rows and other sources kept", async () => {
    await putInSample({ today });
    const before = await contentsNow();
    const imported = await importExport(sourceOf("nsight.csv"), { asOf }, asOf);
    expect(imported.ok).toBe(true);
    const { devices, changes } = await saveImport(imported, sourceOf("nsight.csv"), importedAt);
    expect(devices).toBe(150);
    expect(changes.added.length).toBeGreaterThan(10);
    expect(changes.gone.map(({ name }) => name)).toEqual(expect.arrayContaining(["WS-HAR-112", "LT-KES-530"]));

    const after = await contentsNow();
    expect(after.findings).toEqual([]);
    expect(after.assets.filter(({ source }) => source === imported.sourceName)).toHaveLength(150);
    const others = ({ assets }: BookContents) =>
      assets.filter(({ source }) => source !== imported.sourceName).map(({ name, serial }) => [name, serial]);
    expect(others(after)).toEqual(others(before));
    const firstSeen = ({ assets }: BookContents, name: string) =>
      assets.find((asset) => asset.name === name)?.firstSeen;
    expect(firstSeen(after, "SRV-HAR-891")).toBe(firstSeen(before, "SRV-HAR-891"));
    expect(after.assets.find(({ name }) => name === "LT-HAR-496")?.excluded).toContain("engineer");
    expect(after.imports.at(-1)).toMatchObject({
      file: "nsight.csv",
      devices: 150,
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it("keeps names and serials as the text they were", async () => {
    const { assets } = await contentsNow();
    const names = assets.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(["00123", "1E5", "MAR1", "3-4", "=cmd|' /C calc'!A0", "+SUM(1+1)", "@reception"]),
    );
    expect(assets.find(({ name }) => name === "WS-HAR-073")?.serial).toBe("00012345");
    expect(assets.find(({ name }) => name === "WS-KES-401")?.serial).toBe("123456789012345678");
    const { store } = workbench;
    const sheet = store.sheets().find(({ name }) => name === "Devices");
    const area = sheet && store.usedArea(sheet.id, true);
    const formulas = sheet && area ? store.formulas(sheet.id, area).flat() : [];
    const values = sheet && area ? store.values(sheet.id, area).flat() : [];
    expect(formulas).toEqual(values);
  });

  it("imports the same file again without a change, and another source beside it", async () => {
    const before = await contentsNow();
    const again = await importExport(sourceOf("nsight.csv"), { asOf }, asOf);
    const { changes } = await saveImport(again, sourceOf("nsight.csv"), importedAt);
    expect(changes).toMatchObject({ added: [], gone: [], retyped: [], moved: [], back: [] });
    const after = await contentsNow();
    expect(after.assets).toEqual(before.assets);

    const other = await importExport(sourceOf("ninjaone.csv"), { asOf }, asOf);
    await saveImport(other, sourceOf("ninjaone.csv"), importedAt);
    const both = await contentsNow();
    expect(both.assets.filter(({ source }) => source === other.sourceName)).toHaveLength(165);
    expect(both.assets.filter(({ source }) => source === again.sourceName)).toHaveLength(150);
  });

  it("leaves the workbook as it was where the file has no device", async () => {
    const before = workbookAsSeen();
    const hello = { name: "hello.csv", bytes: new TextEncoder().encode("hello") };
    const imported = await importExport(hello, { asOf }, asOf);
    await expect(saveImport(imported, hello, importedAt)).rejects.toThrow();
    expect(workbookAsSeen()).toEqual(before);
  });

  it("changes what a rate covers, in its one cell", async () => {
    const contents = await contentsNow();
    const rate = contents.rates.find(
      ({ agreement, rate: name }) => agreement === "AG-1001" && name === "Network and printers",
    );
    if (!rate) throw new Error("The sample has lost a rate.");
    await saveMapping([
      { place: rate.place, agreement: rate.agreement, rate: rate.rate, assetTypes: [...rate.assetTypes, "Mobile"] },
    ]);
    const after = await contentsNow();
    expect(after.rates.find(({ place }) => place.row === rate.place.row)?.assetTypes).toEqual([
      "Network",
      "Printer",
      "Other",
      "Mobile",
    ]);
    expect(findCoverage(after.rates, after.assets, today).doubles).toEqual([]);
  });

  it("bills an override, releases, and writes what was shown into the register and the event's sheet", async () => {
    const [first] = (await previewNow()).lines;
    if (!first) throw new Error("Nothing is due in the sample.");
    await saveOverride({
      agreement: first.rate.agreement,
      rate: first.rate.rate,
      periodStart: first.period.start,
      billed: readDouble(first.counted + 3),
      reason: "agreed",
      countedThen: first.counted,
    });
    const { lines, totals } = await previewNow();
    const releasedAt = "2026-10-01T09:12:33.000Z";
    let released: Awaited<ReturnType<typeof releaseCharges>> | undefined;
    const syncs = await countSyncs(async () => {
      released = await releaseCharges({ billingDate: today, lines, releasedAt });
    });
    expect(syncs).toBe(4);
    const sums = (sum: typeof totals) =>
      Object.fromEntries(sum.map(({ currency, amount }) => [currency, amount.toFixed()]));
    expect(sums(released?.totals ?? [])).toEqual(sums(totals));

    const register = cellsOf("Charge events");
    expect(register).toHaveLength(lines.length + 1);
    const [titles, row] = register;
    const cell = (title: string) => row?.[titles?.indexOf(title) ?? -1];
    expect(cell("Event")).toBe("CE-000001");
    expect(cell("Counted")).toBe(first.counted);
    expect(cell("Billed")).toBe(first.counted + 3);
    expect(cell("Override reason")).toBe("agreed");
    expect(cell("Charge")).toBe(Number(lines[0]?.amount?.toFixed()));
    expect(cell("Status")).toBe("Released");

    const sheet = cellsOf(String(cell("Sheet")));
    const valueOf = (label: string) => sheet.find(([text]) => text === label)?.[1];
    expect(valueOf("Counted")).toBe(first.counted);
    expect(valueOf("Reason")).toBe("agreed");
    expect(valueOf("Seal")).toBe(cell("Seal"));
    expect(sheet.find((cells) => cells[4] === "Total")?.[5]).toBe(cell("Charge"));
    const names = sheet.map((cells) => cells[1]);
    for (const asset of lines[0]?.assets ?? []) expect(names).toContain(asset.name);

    const contents = await contentsNow();
    expect(contents.overrides).toEqual([]);
    expect(contents.findings).toEqual([]);
    expect((await previewNow()).lines).toEqual([]);
  });

  it("writes only values on charge-event sheets, and links the register to them", async () => {
    const { store } = workbench;
    const contents = await contentsNow();
    const register = store.sheets().find(({ name }) => name === "Charge events");
    contents.events.forEach((event, index) => {
      const sheet = store.sheets().find(({ name }) => name === event.sheet);
      const area = sheet && store.usedArea(sheet.id, true);
      if (!sheet || !area || !register) throw new Error(`The sheet of ${event.event} is missing.`);
      expect(store.formulas(sheet.id, area)).toEqual(store.values(sheet.id, area));
      const column = cellsOf("Charge events")[0]?.indexOf("Sheet") ?? -1;
      const link = store.hyperlink(register.id, index + 1, column)?.documentReference;
      expect(link).toBe(`'${event.sheet.replaceAll("'", "''")}'!A1`);
    });
  });
});
