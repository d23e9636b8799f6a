import { eventDocument, planRelease, planTakeBack, sealDocuments, type Book, type PlanCell } from "../../src/sheets";
import { atOnce } from "../../src/slices";
import { makeBook, makeTable } from "./makeBook";
import { makeBillingBook, makeRelease } from "./makeRelease";

const digest = (text: string) => Promise.resolve(`hash of ${text.length}`);

/** The book with these rows in its register. */
function withRegister(book: Book, rows: readonly (readonly PlanCell[])[]): Book {
  return { ...book, tables: { ...book.tables, ChargeEvents: makeTable("ChargeEvents", rows as never) } };
}

describe("planTakeBack", () => {
  const book = makeBillingBook();
  const planned = async () => {
    const documents = await sealDocuments(makeRelease(book).map(eventDocument), "", digest);
    return atOnce(planRelease(book, { documents, used: [], reversed: [], by: "pane-1" }));
  };
  const rowOf = async () => {
    const write = (await planned()).steps.find((step) => step.do === "write" && "table" in step.area);
    return write?.do === "write" ? (write.cells[0] ?? []) : [];
  };

  it("empties a release's own rows at once, before its sheets go", async () => {
    const undo = planTakeBack(await planned(), withRegister(book, [await rowOf()]));
    expect(undo?.first).toEqual([
      { do: "clear contents", area: { table: "ChargeEvents", row: 1, column: 0, rows: 1, columns: 20 } },
    ]);
    expect(undo?.sheets).toContain("Harborline 2026-09 CE-1");
  });

  it("leaves rows and sheets of another user who released under the same numbers and names", async () => {
    const other = (await rowOf()).map((cell, column) => (column === 19 ? "v1:another" : cell));
    const undo = planTakeBack(await planned(), withRegister(book, [other]));
    expect(undo?.first).toEqual([]);
    expect(undo?.sheets).not.toContain("Harborline 2026-09 CE-1");
  });

  it("names the event as the last again that was named before, or none where none was", async () => {
    const settings = (value: string) => makeTable("Settings", value === "" ? [] : [["Last charge event", value]]);
    const undone = async (before: string, now: (own: string) => string) => {
      const start: Book = { ...book, tables: { ...book.tables, Settings: settings(before) } };
      const documents = await sealDocuments(makeRelease(start).map(eventDocument), "", digest);
      const plan = atOnce(planRelease(start, { documents, used: [], reversed: [], by: "pane-1" }));
      const standing = withRegister(start, [await rowOf()]);
      const named = settings(now(plan.release?.lastEvent ?? ""));
      return planTakeBack(plan, { ...standing, tables: { ...standing.tables, Settings: named } })?.first[0];
    };
    const area = { table: "Settings", row: 1, column: 0, rows: 1, columns: 2 };
    expect(await undone("", (own) => own)).toEqual({ do: "clear contents", area });
    const value = { ...area, column: 1, columns: 1 };
    expect(await undone("CE-000000 x", (own) => own)).toEqual({ do: "write", area: value, cells: [["CE-000000 x"]] });
    // Another user has released meanwhile.
    expect(await undone("CE-000000 x", () => "CE-000007 y")).toMatchObject({ area: { table: "ChargeEvents" } });
  });

  it("gives up where the register is gone or its columns were moved", async () => {
    expect(planTakeBack(await planned(), makeBook([]))).toBeNull();
  });
});
