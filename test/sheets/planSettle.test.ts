import { leftSheets, readContents, type Book } from "../../src/sheets";
import { unfinishedValue } from "../../src/sheets/settings/unfinishedRelease";
import { makeTable } from "./makeBook";
import { makeBillingBook } from "./makeRelease";

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
