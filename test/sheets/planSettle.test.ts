import {
  eventDocument,
  leftSheets,
  planSettle,
  readContents,
  schemas,
  sealDocuments,
  type Book,
  type PlanCell,
} from "../../src/sheets";
import { registerRow } from "../../src/sheets/planRelease";
import { unfinishedValue } from "../../src/sheets/settings/unfinishedRelease";
import { makeTable } from "./makeBook";
import { makeBillingBook, makeRelease } from "./makeRelease";

/** A workbook in which a release of so many events, each on a sheet of its own, has stopped before the register's rows. */
function stopped(events: number): Book {
  const book = makeBillingBook();
  const sheets = Array.from({ length: events }, (_, index) => `A rather long customer 2026-09 CE-${index + 1}`);
  const value = unfinishedValue({ from: 1, to: events, by: "pane-1", since: "2026-10-01T09:12:33.000Z", sheets });
  return {
    ...book,
    tables: { ...book.tables, Settings: makeTable("Settings", [["Unfinished release", value]]) },
    sheetNames: [...book.sheetNames, ...sheets, "Mine CE-99999"],
  };
}

describe("leftSheets", () => {
  it.each([3, 2_000])("are all of a release of %d events, though its note has no room for all names", (events) => {
    const book = stopped(events);
    const left = leftSheets(book, readContents(book));
    expect(left).toHaveLength(events);
    expect(left.at(-1)?.event).toBe(`CE-${String(events).padStart(6, "0")}`);
  });
});

describe("planSettle", () => {
  const seal = `v1:${"0".repeat(64)}`;
  /** A workbook whose release of CE-000001 has stopped after the register's row, with this event named as the last. */
  async function stoppedLate(last: string): Promise<Book> {
    const book = stopped(1);
    const [document] = await sealDocuments(makeRelease(book).map(eventDocument), "", () =>
      Promise.resolve("0".repeat(64)),
    );
    if (!document) throw new Error("Nothing is due.");
    const record = registerRow(document.event);
    const row = schemas.ChargeEvents.columns.map(({ title }): PlanCell => record[title] ?? "");
    const named = last === "" ? [] : [["Last charge event", last]];
    const Settings = makeTable("Settings", [...named, ...(book.tables.Settings?.rows ?? [])]);
    return { ...book, tables: { ...book.tables, Settings, ChargeEvents: makeTable("ChargeEvents", [row]) } };
  }
  const written = async (last: string) => {
    const book = await stoppedLate(last);
    const { steps = [] } = planSettle(book, readContents(book), [])?.plan ?? {};
    return steps.flatMap((step) =>
      step.do === "write" && "table" in step.area && step.area.table === "Settings" ? [...step.cells] : [],
    );
  };

  it("names the last event of the register where none is named, or an earlier one, or nobody can read which", async () => {
    expect(await written("")).toEqual([["Last charge event", `CE-000001 ${seal}`]]);
    expect(await written(`CE-000000 ${seal}`)).toEqual([[`CE-000001 ${seal}`]]);
    expect(await written("mine")).toEqual([[`CE-000001 ${seal}`]]);
  });

  it("leaves a later one named, which the register has lost", async () => {
    expect(await written(`CE-000002 ${seal}`)).toEqual([]);
  });
});
