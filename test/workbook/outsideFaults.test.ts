/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO } from "../../src/agreements";
import type { ChargeEvent } from "../../src/billing";
import { readContents } from "../../src/sheets";
import {
  readBook,
  rebillEvent,
  releaseCharges,
  reverseEvent,
  saveImport,
  settleRelease,
  verifyRegister,
} from "../../src/workbook";
import { makeDevice, makeImport } from "../sheets/makeImport";
import { putInOverriddenSample, twoLinesDue } from "./overriddenSample";

// So that a few events take as many requests as hundreds do.
jest.mock("../../src/workbook/splitRequests", () =>
  jest.requireActual<{ smallRequests: (limit: number) => unknown }>("./smallRequests").smallRequests(20_000),
);

// Failing at each message in turn takes a while on a busy machine.
jest.setTimeout(300_000);

const today = dayFromISO("2026-11-23");
const releasedAt = "2026-11-23T09:12:33.000Z";
const later = "2026-11-24T09:12:33.000Z";

async function contentsNow() {
  return readContents(await readBook());
}

/** Rows of all tables that hold anything, and the sheets but the blank one; blank rows that a stop leaves are nothing. */
async function filled(): Promise<unknown> {
  const { tables, sheetNames } = await readBook();
  const rows = Object.entries(tables).map(([name, table]) => [
    name,
    table?.rows.filter((row) => row.some((cell) => cell !== "")),
  ]);
  return { rows, sheetNames: sheetNames.filter((name) => !name.startsWith("Blank")) };
}

async function newWorkbook(): Promise<void> {
  const { store } = workbench;
  const blank = store.addSheet(`Blank ${store.sheets().length}`);
  for (const sheet of store.sheets().filter(({ id }) => id !== blank.id)) store.removeSheet(sheet.id);
  await putInOverriddenSample(today);
}

const release = async () =>
  releaseCharges({ billingDate: today, lines: await twoLinesDue(today), releasedAt, by: "pane-1" });
async function firstEvent(): Promise<ChargeEvent> {
  const event = (await contentsNow()).events.find(({ status }) => status === "Released");
  if (!event) throw new Error("Nothing stands.");
  return event;
}
const imported = () =>
  saveImport(
    makeImport(Array.from({ length: 150 }, (_, number) => makeDevice({ name: `NEW-${number}`, id: `id-${number}` }))),
    { name: "export.csv", bytes: new Uint8Array([1]) },
    later,
  );

/** Nothing is billed, and no other source imported, while the Devices sheet holds only a part of an import. */
async function refusedUntilWhole(): Promise<void> {
  const words = "The import of export.csv (N-sight), begun 2026-11-24 09:12 UTC, stopped half-way";
  await expect(release()).rejects.toThrow(words);
  const other = makeImport([makeDevice({ name: "TAB-1" })], { source: "intune", sourceName: "Intune" });
  const file = { name: "intune.csv", bytes: new Uint8Array([2]) };
  await expect(saveImport(other, file, later)).rejects.toThrow(words);
}

const acts: readonly { name: string; begin: () => Promise<unknown>; act: () => Promise<unknown> }[] = [
  { name: "a release", begin: newWorkbook, act: release },
  {
    name: "a reversal",
    begin: () => newWorkbook().then(release),
    act: async () => reverseEvent({ event: await firstEvent(), reason: "why", releasedAt: later, by: "pane-1" }),
  },
  {
    name: "a re-bill",
    begin: () => newWorkbook().then(release),
    act: async () => rebillEvent({ event: await firstEvent(), reason: "why", releasedAt: later, by: "pane-1" }),
  },
  { name: "an import", begin: newWorkbook, act: imported },
];

const faults: readonly { name: string; fault: () => Error; after?: true }[] = [
  { name: "is refused", fault: () => workbench.failure() },
  { name: "is too large", fault: () => workbench.failure(5103) },
  { name: "has an answer that is too large", fault: () => workbench.failure(5104), after: true },
  {
    name: "comes while a cell is being edited",
    fault: () => workbench.refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."),
  },
  { name: "is carried out but its answer is lost", fault: () => workbench.failure(), after: true },
];

/** Does something whose message with this number, counted from 1, fails; with all that come after it where the pane dies. */
async function withFault(
  number: number,
  { fault, after }: (typeof faults)[number],
  dies: boolean,
  act: () => Promise<unknown>,
): Promise<{ readonly messages: number; readonly error: unknown }> {
  let messages = 0;
  let carriedOut = 0;
  workbench.onRequest(() => {
    messages += 1;
    if ((!after && messages === number) || (dies && messages > number)) throw fault();
  });
  workbench.onAnswer(() => {
    carriedOut += 1;
    if (after && carriedOut === number) throw fault();
  });
  try {
    await act();
    return { messages, error: null };
  } catch (error) {
    return { messages, error };
  } finally {
    workbench.onRequest(null);
    workbench.onAnswer(null);
  }
}

describe.each(acts)("$name, each of whose messages fails in turn", ({ name: what, begin, act }) => {
  it.each(faults.flatMap((fault) => [false, true].map((dies) => ({ ...fault, dies }))))(
    "$name (the pane dies: $dies)",
    async (fault) => {
      await begin();
      await act();
      const done = await filled();
      await begin();
      const before = await filled();
      for (let number = 1; ; number += 1) {
        const { messages, error } = await withFault(number, fault, fault.dies, act);
        if (messages < number) break;
        const settled = await settleRelease();
        const contents = await contentsNow();
        expect(contents.findings).toEqual([]);
        expect(contents.settings.unfinished).toBeNull();
        expect((await verifyRegister()).findings).toEqual([]);
        const now = await filled();
        if (what === "an import" && contents.settings.unfinishedImport) {
          if (!fault.dies) throw new Error("A note is left though what failed is taken back.");
          await refusedUntilWhole();
          await act();
          expect(await filled()).toEqual(done);
          await begin();
          continue;
        }
        const isDone = JSON.stringify(now) !== JSON.stringify(before);
        if (!isDone) {
          expect(now).toEqual(before);
          continue;
        }
        // It is done as if nothing had failed, whatever the pane has heard of it.
        if (!fault.dies) expect(error).toBeNull();
        else if (settled) expect(settled).toMatchObject({ takenBack: [] });
        expect(now).toEqual(done);
        await begin();
      }
    },
  );
});

describe("settling a release that stopped half-way, each of whose messages fails in turn", () => {
  it.each(faults.filter(({ name }) => /refused|lost/.test(name)))(
    "$name, after which the next start completes the release or takes it back",
    async (fault) => {
      await newWorkbook();
      await release();
      const done = await filled();
      await newWorkbook();
      const before = await filled();
      const lost = faults.find(({ after }) => after) as (typeof faults)[number];
      const { messages: all } = await withFault(Infinity, lost, false, release);
      for (let stop = 1; stop <= all; stop += 1) {
        for (let number = 1; ; number += 1) {
          await newWorkbook();
          await withFault(stop, lost, true, release);
          const { messages } = await withFault(number, fault, true, settleRelease);
          if (messages < number) break;
          await settleRelease();
          expect((await contentsNow()).findings).toEqual([]);
          expect([before, done]).toContainEqual(await filled());
        }
      }
    },
  );
});
