import { readContents, schemas, tableNames, type Book, type PlanCell, type TableData } from "../../src/sheets";
import { sentence } from "../../src/messages";
import { makeBook, makeTable } from "./makeBook";

const event: Readonly<Record<string, PlanCell>> = {
  Event: "CE-000001",
  Agreement: "A1",
  Rate: "Seats",
  Customer: "Harborline",
  "Period start": 46000,
  "Period end": 46029,
  "Billing option": "In arrears",
  "Billing point": 46030,
  Counted: 3,
  Billed: 3,
  Mechanism: "Fill up",
  "Price list": "Standard",
  Charge: 30,
  Currency: "GBP",
  Status: "Released",
  Sheet: "Harborline 2026-09 CE-1",
};

function register(row: Readonly<Record<string, PlanCell>>, change: Partial<Book> = {}): Book {
  const table = makeTable("ChargeEvents", [schemas.ChargeEvents.columns.map(({ title }) => row[title] ?? "")]);
  return makeBook([table], change);
}

describe("readContents", () => {
  it("reads a workbook without any table as empty, and names what is missing", () => {
    const contents = readContents(makeBook([]));
    expect(contents.missing).toEqual(tableNames);
    expect([contents.rates, contents.assets, contents.events, contents.findings]).toEqual([[], [], [], []]);
  });

  it("finds no fault where each event has its sheet", () => {
    const contents = readContents(register(event, { sheetNames: ["harborline 2026-09 CE-1"] }));
    expect(contents.findings).toEqual([]);
    expect(contents.events.map(({ event: number }) => number)).toEqual(["CE-000001"]);
  });

  it("knows the sheet of an event again by its table when the user has renamed the sheet", () => {
    expect(readContents(register(event, { tableNames: ["ChargeEvents", "CE_000001"] })).findings).toEqual([]);
  });

  it("reports a register row without its sheet", () => {
    const [finding] = readContents(register(event)).findings;
    expect(finding && sentence(finding)).toBe(
      "ChargeEvents, row 2, column Sheet, cell S2: Charge event CE-000001 names the sheet Harborline 2026-09 CE-1, which is not in the workbook. Bring the sheet back from an earlier version of the file, or give it its name again.",
    );
  });

  it("reports a charge-event sheet without its register row", () => {
    const book = register({}, { tableNames: ["ChargeEvents", "CE_000007", "Sales"] });
    expect(readContents(book).findings.map(({ code, values }) => [code, values["event"]])).toEqual([
      ["sheets.sheet_without_event", "CE-000007"],
    ]);
  });

  it("says once that the register lacks a column, not in each of its rows", () => {
    const titles = schemas.ChargeEvents.columns.map(({ title }) => title);
    const without = (row: readonly unknown[]) => row.filter((_, column) => titles[column] !== "Mechanism");
    const { ChargeEvents: whole } = register(event).tables;
    if (!whole) throw new Error("There is no register.");
    const table = { ...whole, headers: without(titles), rows: whole.rows.map(without) } as TableData;
    const { registerFaults } = readContents(makeBook([table], { sheetNames: ["Harborline 2026-09 CE-1"] }));
    expect(registerFaults.map(({ code }) => code)).toEqual(["sheets.missing_columns"]);
  });

  it("says of a row that cannot be read that it cannot, however its column's title is written", () => {
    const { ChargeEvents: whole } = register({ ...event, Mechanism: "?" }).tables;
    if (!whole) throw new Error("There is no register.");
    const table = { ...whole, headers: whole.headers.map((title) => title.toUpperCase()) };
    const { registerFaults } = readContents(makeBook([table], { sheetNames: ["Harborline 2026-09 CE-1"] }));
    expect(registerFaults.map(({ code }) => code)).toEqual(["billing.badCell"]);
  });

  it("says once that the register is gone where the workbook has charge-event sheets, and how to bring it back", () => {
    const settings = makeTable("Settings", [["Last charge event", `CE-000007 v1:${"0".repeat(64)}`]]);
    const { registerFaults, findings } = readContents(
      makeBook([settings], { tableNames: ["Settings", "CE_000006", "CE_000007"] }),
    );
    expect(registerFaults.map(({ code }) => code)).toEqual(["sheets.register_gone"]);
    expect(findings.map(({ code }) => code)).toEqual(["sheets.register_gone"]);
    expect(sentence(registerFaults[0]!)).toContain("sheets of 2 charge events");
  });

  it("counts a damaged register row and a lost register column as reasons not to release", () => {
    const sheetNames = ["Harborline 2026-09 CE-1"];
    expect(readContents(register({ ...event, "Period start": "?" }, { sheetNames })).registerFaults).toHaveLength(1);
    const table = makeTable("ChargeEvents", [], { headers: ["Event"] });
    expect(readContents(makeBook([table])).registerFaults.map(({ code }) => code)).toEqual(["sheets.missing_columns"]);
  });
});
