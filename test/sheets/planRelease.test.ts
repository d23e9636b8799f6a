import { eventDocument, planRelease, schemas } from "../../src/sheets";
import { registerLooks } from "../../src/sheets/planRelease";
import { atOnce } from "../../src/slices";
import { makeBillingBook, makeRelease } from "./makeRelease";

describe("planRelease", () => {
  const book = makeBillingBook();
  const plan = { documents: makeRelease(book).map(eventDocument), used: [], reversed: [], by: "pane-1" };
  const { steps, writes, before } = atOnce(planRelease(book, plan));

  it("writes sheets first, then the register's rows, then the links on them", () => {
    const sheet = steps.findIndex((step) => step.do === "add sheet");
    const register = steps.findIndex((step) => step.do === "write" && "table" in step.area);
    const link = steps.findIndex((step) => step.do === "links");
    expect(sheet).toBeGreaterThanOrEqual(0);
    expect(register).toBeGreaterThan(sheet);
    expect(link).toBeGreaterThan(register);
    expect(writes).toEqual({ sheets: 1, rows: 1 });
  });

  it("can be taken back: it names the register as it was read", () => {
    expect(before).toContain(book.tables.ChargeEvents);
  });

  it("writes the register's row by column, the charge in its currency's format", () => {
    const write = steps.find((step) => step.do === "write" && "table" in step.area);
    const row = write?.do === "write" ? write.cells[0] : [];
    const cell = (title: string) => row?.[schemas.ChargeEvents.columns.findIndex((column) => column.title === title)];
    expect(cell("Event")).toBe("CE-000001");
    expect(cell("Charge")).toBe(2.01);
    expect(cell("Sheet")).toBe("Harborline 2026-09 CE-1");
    expect(cell("Released")).toBe("2026-10-01T09:12:33.000Z");
    expect(
      steps.some((step) => step.do === "number format" && "table" in step.area && step.format === "[$GBP] #,##0.00"),
    ).toBe(true);
  });

  it("formats all charges as most are, and others after them in their own currency", () => {
    const [event] = plan.documents.map((document) => document.event);
    if (!event) throw new Error("Nothing was due.");
    const events = ["EUR", "USD", "USD", "JPY", "JPY", "USD"].map((currency) => ({ ...event, currency }));
    const formats = registerLooks(book, events, 4).flatMap((step) =>
      step.do === "number format" ? [[step.area.row, step.area.rows, step.format]] : [],
    );
    expect(formats).toEqual([
      [5, 6, "[$USD] #,##0.00"],
      [5, 1, "[$EUR] #,##0.00"],
      [8, 2, "[$JPY] #,##0"],
    ]);
  });

  it("takes another table name where a leftover of an event of the same number is in the way", () => {
    const leftover = { ...book, tableNames: [...book.tableNames, "ce_000001"] };
    const tables = atOnce(planRelease(leftover, plan)).steps.flatMap((step) =>
      step.do === "add table" ? [step.table] : [],
    );
    expect(tables).toContain("CE_000001_2");
  });
});
