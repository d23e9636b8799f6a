/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import type { Device, DeviceImport } from "../../src/devices";
import { readContents } from "../../src/sheets";
import { readBook, saveImport, setUpWorkbook } from "../../src/workbook";
import { makeDevice, makeImport } from "../sheets/makeImport";
import { fillTable } from "./fillTable";

// So that hundreds of devices take as many requests as tens of thousands do.
jest.mock("../../src/workbook/splitRequests", () =>
  jest.requireActual<{ smallRequests: (limit: number) => unknown }>("./smallRequests").smallRequests(20_000),
);

jest.setTimeout(300_000);

const before = dayFromISO("2026-08-31");
const later = "2026-10-01T06:00:00.000Z";
type Row = Record<string, string | number>;

/** Own rows, every one with an id or a serial, among rows of another source and typed by hand. */
function devicesRows(own: number): Row[] {
  return Array.from({ length: own }, (_, index): Row[] => {
    const customer = `Customer ${index % 7}`;
    const row: Row = {
      "Device ID": index % 5 === 0 ? "" : `id-${index}`,
      Name: `WS-${index}`,
      Customer: customer,
      "Asset type": "Workstation",
      Active: "Yes",
      "First seen": before - (index % 300),
      Serial: index % 3 === 0 ? "" : `SERIAL${index}`,
      Source: "N-sight",
      "As of": before,
      Since: before - (index % 40),
      Excluded: index % 17 === 1 ? "on loan" : "",
    };
    const other = {
      ...row,
      "Device ID": `t-${index}`,
      Source: "Intune",
      Excluded: `same machine as N-sight WS-${index}`,
    };
    const typed = { Name: `SW-${index}`, Customer: customer, "Asset type": "Network", Active: "Yes", Serial: "" };
    return [
      row,
      ...(index % 10 === 4 ? [other] : []),
      // Two switches that nothing tells apart are two switches, next to each other or not.
      ...(index % 50 === 6 ? [typed, typed] : []),
      ...(index % 100 === 99 ? [{ ...typed, Name: "SW" }] : []),
    ];
  }).flat();
}

/** Of the own devices those that are left, some changed, some with another customer, and new ones. */
function exported(own: number, isGone: (index: number) => boolean): DeviceImport {
  const left = Array.from({ length: own }, (_, index) => index).filter((index) => !isGone(index));
  const devices = left.map((index): Device =>
    makeDevice({
      id: index % 5 === 0 ? "" : index % 13 === 2 && index % 3 > 0 ? `anew-${index}` : `id-${index}`,
      name: `WS-${index}`,
      customer: `Customer ${index % 11 === 3 ? "moved" : index % 7}`,
      serial: index % 3 === 0 ? "" : `SERIAL${index}`,
      assetType: index % 8 === 1 ? "Server" : "Workstation",
      active: index % 9 !== 4,
    }),
  );
  const added = Array.from({ length: 60 }, (_, index) => makeDevice({ id: `new-${index}`, name: `NEW-${index}` }));
  return makeImport([...devices, ...added]);
}

async function newWorkbook(rows: readonly Row[]): Promise<void> {
  const { store } = workbench;
  const blank = store.addSheet(`Blank ${store.sheets().length}`);
  for (const sheet of store.sheets().filter(({ id }) => id !== blank.id)) store.removeSheet(sheet.id);
  await setUpWorkbook();
  fillTable("Devices", rows);
}

/** Rows of all tables that hold anything; blank rows that a stop leaves are nothing. */
async function filled(): Promise<unknown> {
  const { tables } = await readBook();
  return Object.entries(tables).map(([name, table]) => [
    name,
    table?.rows.filter((row) => row.some((cell) => cell !== "")),
  ]);
}

/** Does something of which only so many messages go through, as where the pane is closed. */
async function killedAfter(messages: number, act: () => Promise<unknown>): Promise<boolean> {
  let sent = 0;
  workbench.onRequest(() => {
    sent += 1;
    if (sent > messages) throw workbench.failure();
  });
  try {
    await act();
    return false;
  } catch {
    return true;
  } finally {
    workbench.onRequest(null);
  }
}

const save = (imported: DeviceImport) => () =>
  saveImport(imported, { name: "export.csv", bytes: new Uint8Array([1]) }, later);

const shapes: readonly { name: string; own: number; isGone: (index: number) => boolean; step: number }[] = [
  { name: "whose rows stay where they are", own: 400, isGone: (index) => index % 20 < 5, step: 1 },
  { name: "that moves rows up, so many are gone", own: 1200, isGone: (index) => index % 2 === 0, step: 3 },
];

describe.each(shapes)("an import $name, killed after each of its messages", ({ own, isGone, step }) => {
  const rows = devicesRows(own);
  const again = save(exported(own, isGone));

  it("gives what an undisturbed one gives when it is done again, and leaves a note until then", async () => {
    await newWorkbook(rows);
    const untouched = await filled();
    await again();
    const done = await filled();
    expect(readContents(await readBook()).past.length).toBeGreaterThan(50);
    let halfWritten = 0;
    for (let messages = 1; ; messages += 1) {
      await newWorkbook(rows);
      if (!(await killedAfter(messages, again))) break;
      const now = JSON.stringify(await filled());
      if (now === JSON.stringify(untouched)) continue;
      const { unfinishedImport } = readContents(await readBook()).settings;
      if (now !== JSON.stringify(done)) {
        halfWritten += 1;
        expect(unfinishedImport).toMatchObject({ file: "export.csv", source: "N-sight", since: later });
        await again();
      }
      expect(await filled()).toEqual(done);
    }
    expect(halfWritten).toBeGreaterThan(3);
  });

  it("gives it also where the second one is killed too", async () => {
    await newWorkbook(rows);
    await again();
    const done = await filled();
    for (let first = 4; ; first += 2 * step) {
      await newWorkbook(rows);
      if (!(await killedAfter(first, again))) break;
      for (let second = 3; ; second += 3 * step) {
        await newWorkbook(rows);
        await killedAfter(first, again);
        if (!(await killedAfter(second, again))) break;
        if (JSON.stringify(await filled()) !== JSON.stringify(done)) await again();
        expect(await filled()).toEqual(done);
      }
    }
  });
});
