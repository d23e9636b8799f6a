/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { dayFromISO, isoFromDay } from "../../src/agreements";
import { findDoubleReleases, previewRun, type ChargeEvent } from "../../src/billing";
import { sentence, type Finding } from "../../src/messages";
import { readContents } from "../../src/sheets";
import {
  putInSample,
  readBook,
  rebillEvent,
  releaseCharges,
  reverseEvent,
  setUpWorkbook,
  verifyRegister,
} from "../../src/workbook";
import { cellsOf } from "./asSeen";

const today = dayFromISO("2026-11-23");
const releasedAt = "2026-11-23T09:12:33.000Z";

async function contentsNow() {
  return readContents(await readBook());
}
async function eventsNow(): Promise<readonly ChargeEvent[]> {
  return (await contentsNow()).events;
}
async function faults(): Promise<readonly Finding[]> {
  return (await verifyRegister()).findings;
}
const codes = (findings: readonly Finding[]) => [...new Set(findings.map(({ code }) => code))].sort();

/** Changes one cell as a person would, looks what verifying says, and puts it back. */
async function tampered(
  sheet: string,
  row: number,
  column: number,
  value: string | number,
): Promise<readonly Finding[]> {
  const { store } = workbench;
  const id = store.sheets().find(({ name }) => name === sheet)?.id ?? "";
  const area = { row, column, rows: 1, columns: 1 };
  const standing = store.values(id, area);
  store.write(id, area, [[value]]);
  const found = await faults();
  store.write(id, area, standing);
  return found;
}
const rowOf = (sheet: string, label: string, column = 0) => cellsOf(sheet).findIndex((row) => row[column] === label);

/** A row of the register, counted from 1. */
function registerRow(number: number) {
  const table = workbench.store.tables().find(({ name }) => name === "ChargeEvents");
  if (!table) throw new Error("There is no register.");
  const { area, sheetId } = table;
  return { sheetId, area: { row: area.row + number, column: area.column, rows: 1, columns: area.columns } };
}

/** What the Settings sheet names as the last charge event. */
async function lastNamed(): Promise<unknown> {
  return (await contentsNow()).settings.lastEvent;
}
const named = ({ event, seal }: ChargeEvent) => ({ event, seal });

describe("verifying the register", () => {
  let first: ChargeEvent;
  beforeAll(async () => {
    await setUpWorkbook();
    await putInSample({ today });
    const contents = await contentsNow();
    const { lines } = previewRun({ ...contents, billingDate: today });
    const { events } = await releaseCharges({ billingDate: today, lines, releasedAt });
    const found = events.find(({ counted }) => counted > 2);
    if (!found) throw new Error("The sample releases nothing.");
    first = found;
  });

  it("finds nothing wrong with what was released", async () => {
    expect((await faults()).map(sentence)).toEqual([]);
  });

  it("names the last event in the settings", async () => {
    const last = (await eventsNow()).at(-1);
    expect(last && named(last)).toEqual(await lastNamed());
    expect(cellsOf("Settings").map((row) => row[0])).toEqual(["Setting", "Last charge event"]);
  });

  it("names an edited cell of the covered assets, whatever it holds", async () => {
    const row = rowOf(first.sheet, "Device ID") + 1;
    for (const column of [0, 1, 3]) {
      const found = await tampered(first.sheet, row, column, "X-99");
      expect(found).toMatchObject([
        { code: "verify.cellEdited", place: { sheet: first.sheet, cell: `${"ABCDEF"[column]}${row + 1}` } },
      ]);
    }
  });

  it("names an edited charge, and says what no longer follows", async () => {
    const row = rowOf(first.sheet, "Total", 4);
    const found = await tampered(first.sheet, row, 5, 1);
    expect(codes(found)).toEqual(["verify.cellEdited", "verify.registerDiffers", "verify.total"]);
    const price = await tampered(first.sheet, rowOf(first.sheet, "Over") + 1, 2, 99);
    expect(codes(price)).toEqual(["verify.cellEdited", "verify.line"]);
  });

  it("names a column of the register that was edited", async () => {
    const found = await tampered("Charge events", rowOf("Charge events", first.event), 13, 0.5);
    expect(codes(found)).toContain("verify.registerDiffers");
    expect(found.map(({ values }) => values["column"])).toContain("Charge");
    const row = rowOf("Charge events", first.event) + 1;
    expect(found[0]).toMatchObject({ place: { sheet: "Charge events", row, cell: `N${row}` } });
  });

  it.each([
    ["the seconds", releasedAt.replace(":33.", ":34.")],
    ["the decimals of the seconds", releasedAt.replace(".000", ".001")],
  ])("names the moment of release where only %s were edited, and says what stood there", async (_, edited) => {
    const row = rowOf("Charge events", first.event);
    const found = await tampered("Charge events", row, 17, edited);
    expect(found).toMatchObject([{ code: "verify.registerEdited", place: { cell: `R${row + 1}` } }]);
    expect(found[0] && sentence(found[0])).toContain(`says "${edited}"; the seal was made with "${releasedAt}"`);
  });

  it("names the cell of a status that does not follow", async () => {
    const row = rowOf("Charge events", first.event);
    expect(await tampered("Charge events", row, 15, "Reversed")).toMatchObject([
      { code: "verify.status", place: { cell: `P${row + 1}` } },
    ]);
  });

  it("says days as dates, and an amount beside them as an amount", async () => {
    const row = rowOf("Charge events", first.event);
    const period = await tampered("Charge events", row, 4, first.periodStart + 1);
    expect(period.map(({ values }) => [values["register"], values["sheet"]])).toEqual([
      [isoFromDay(first.periodStart + 1), isoFromDay(first.periodStart)],
    ]);
    const charge = await tampered(first.sheet, rowOf(first.sheet, "Currency"), 4, 116);
    expect(charge).toMatchObject([{ code: "verify.cellEdited", values: { value: "116" } }]);
    const seen = rowOf(first.sheet, "Device ID") + 1;
    const day = Number(cellsOf(first.sheet)[seen]?.[5]);
    const moment = await tampered(first.sheet, seen, 5, day + 0.5);
    expect(moment).toMatchObject([{ code: "verify.cellEdited", values: { value: `${isoFromDay(day)} 12:00` } }]);
  });

  it("names two sheets that changed names: the register leads to the wrong one", async () => {
    const { store } = workbench;
    const events = await eventsNow();
    const [a, b] = [first, events.find((one) => one !== first && one.sheet !== first.sheet) ?? first].map(({ sheet }) =>
      store.sheets().find(({ name }) => name === sheet),
    );
    if (!a || !b) throw new Error("The events have no sheets.");
    const swap = (one: string, other: string) => {
      store.updateSheet(a.id, { name: "Between" });
      store.updateSheet(b.id, { name: other });
      store.updateSheet(a.id, { name: one });
    };
    const [own, others] = [a.name, b.name];
    swap(others, own);
    const found = await faults();
    swap(own, others);
    expect(codes(found)).toEqual(["verify.otherSheet"]);
    expect(found).toHaveLength(2);
    expect(found.map(sentence).join()).toContain(`leads to "${own}"`);
    expect(await faults()).toEqual([]);
  });

  it("names a copied row as a copy, which is deleted and not reversed", async () => {
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "ChargeEvents");
    if (!table) throw new Error("There is no register.");
    const [row] = store.values(table.sheetId, registerRow(3).area);
    const added = { ...table.area, row: table.area.row + table.area.rows, rows: 1 };
    store.updateTable(table.id, { area: { ...table.area, rows: table.area.rows + 1 } });
    store.write(table.sheetId, added, [row ?? []]);
    const found = await faults();
    store.clear(table.sheetId, added, "Contents");
    store.updateTable(table.id, { area: table.area });
    expect(codes(found)).toEqual(["billing.copiedRow", "verify.order", "verify.sameNumber"]);
    expect(await faults()).toEqual([]);
  });

  it("says that an event's rows cannot be compared where a column of its sheet was deleted, and blames no row of the register", async () => {
    const { store } = workbench;
    const id = store.sheets().find(({ name }) => name === first.sheet)?.id ?? "";
    const rows = cellsOf(first.sheet).length;
    const area = { row: 0, column: 3, rows, columns: 5 };
    const standing = store.values(id, area);
    const moved = standing.map((row) => [...row.slice(1), ""]);
    store.write(id, area, moved);
    const found = await faults();
    store.write(id, area, standing);
    expect(found.filter(({ place }) => place.sheet !== first.sheet)).toEqual([]);
    expect(found.map(sentence).join()).not.toContain("NaN");
    expect(await faults()).toEqual([]);
  });

  it("shows a register row that was taken out, by the chain", async () => {
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "ChargeEvents");
    if (!table) throw new Error("There is no register.");
    const row = { row: table.area.row + 2, column: table.area.column, rows: 1, columns: table.area.columns };
    const standing = store.values(table.sheetId, row);
    store.deleteCells(table.sheetId, row, "Up");
    const found = await faults();
    expect(codes(found)).toEqual(["sheets.sheet_without_event", "verify.chain"]);
    expect(found[1] && sentence(found[1])).toContain("CE-000003 was not released after CE-000001");
    store.insertCells(table.sheetId, row, "Down");
    store.write(table.sheetId, row, standing);
    expect(await faults()).toEqual([]);
  });

  it("shows two rows that changed places", async () => {
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "ChargeEvents");
    if (!table) throw new Error("There is no register.");
    const rows = { row: table.area.row + 1, column: table.area.column, rows: 2, columns: table.area.columns };
    const [a, b] = store.values(table.sheetId, rows);
    if (!a || !b) throw new Error("The register is too short.");
    store.write(table.sheetId, rows, [b, a]);
    const found = await faults();
    expect(codes(found)).toEqual(["verify.order"]);
    expect(found[0]?.place.cell).toBe("A3");
    store.write(table.sheetId, rows, [a, b]);
  });

  it("says so where a row of the register can no longer be read, were it the last", async () => {
    const events = await eventsNow();
    const last = events.at(-1)?.event ?? "";
    const found = await tampered("Charge events", rowOf("Charge events", last), 6, "Sometimes");
    expect(found.map(({ place }) => place.column)).toEqual(["Billing option"]);
  });

  it("says so where the last row is gone and its sheet is not, and lets nothing be released over it", async () => {
    const { store } = workbench;
    const events = await eventsNow();
    const table = store.tables().find(({ name }) => name === "ChargeEvents");
    if (!table) throw new Error("There is no register.");
    const { area } = table;
    const row = { row: area.row + events.length, column: area.column, rows: 1, columns: area.columns };
    const standing = store.values(table.sheetId, row);
    store.clear(table.sheetId, row, "Contents");
    expect(codes(await faults())).toEqual(["sheets.sheet_without_event"]);
    const contents = await contentsNow();
    const { lines } = previewRun({ ...contents, billingDate: today });
    expect(lines).toHaveLength(1);
    await expect(releaseCharges({ billingDate: today, lines, releasedAt })).rejects.toThrow("no row for");
    store.write(table.sheetId, row, standing);
    expect(await faults()).toEqual([]);
  });

  it("says so where the last row is gone with its sheet, and lets nothing be released over it", async () => {
    const { store } = workbench;
    const last = (await eventsNow()).at(-1);
    const sheet = store.sheets().find(({ name }) => name === last?.sheet);
    const row = registerRow((await eventsNow()).length);
    if (!last || !sheet) throw new Error("Nothing was released.");
    const standing = store.values(row.sheetId, row.area);
    const cells = cellsOf(last.sheet);
    store.removeSheet(sheet.id);
    store.clear(row.sheetId, row.area, "Contents");
    const found = await faults();
    expect(codes(found)).toEqual(["verify.lastGone"]);
    expect(found[0]).toMatchObject({ place: { sheet: "Settings", row: 2 }, values: { event: last.event } });
    const { lines } = previewRun({ ...(await contentsNow()), billingDate: today });
    expect(lines).toHaveLength(1);
    await expect(releaseCharges({ billingDate: today, lines, releasedAt })).rejects.toThrow(`no row for ${last.event}`);
    const event = (await eventsNow())[0];
    if (!event) throw new Error("Nothing is left.");
    await expect(reverseEvent({ event, reason: "why", releasedAt, by: "pane-1" })).rejects.toThrow(last.event);

    const back = store.addSheet(last.sheet);
    const area = { row: 0, column: 0, rows: cells.length, columns: cells[0]?.length ?? 0 };
    const formats = cells.map((one) => one.map((cell) => (typeof cell === "string" ? "@" : "General")));
    store.setNumberFormats(back.id, area, formats);
    store.write(back.id, area, cells);
    // The sheet alone says the same, and says where.
    expect(codes(await faults())).toEqual(["verify.straySheet"]);
    store.write(row.sheetId, row.area, standing);
    expect(await faults()).toEqual([]);
  });

  it("says so where another event has the number of the last", async () => {
    const { length } = await eventsNow();
    const found = await tampered("Charge events", length, 19, `v1:${"0".repeat(64)}`);
    expect(codes(found)).toEqual(["verify.lastOther", "verify.registerDiffers"]);
  });

  it("says so where the row in the settings cannot be read, and verifies as before where there is none", async () => {
    const row = rowOf("Settings", "Last charge event");
    expect(await tampered("Settings", row, 1, "CE-000001")).toMatchObject([
      { code: "verify.lastUnread", place: { cell: `B${row + 1}` } },
    ]);
    expect(await tampered("Settings", row, 1, "")).toEqual([]);
  });

  it("tells sorted rows and a blank row from edited ones, by the seal", async () => {
    const { store } = workbench;
    const id = store.sheets().find(({ name }) => name === first.sheet)?.id ?? "";
    const area = { row: rowOf(first.sheet, "Device ID") + 1, column: 0, rows: first.counted, columns: 6 };
    const standing = store.values(id, area);
    store.write(id, area, [...standing].reverse());
    expect(codes(await faults())).toEqual(["verify.sorted"]);
    store.write(id, area, standing);
    store.insertCells(id, { ...area, rows: 1, columns: 8 }, "Down");
    expect(await faults()).toMatchObject([{ code: "verify.rowInserted", place: { cell: `A${area.row + 1}` } }]);
    store.deleteCells(id, { ...area, rows: 1, columns: 8 }, "Up");
    expect(await faults()).toEqual([]);
  });

  it("tells which of two seals was edited, and which cell at the foot of a sheet", async () => {
    const foot = rowOf(first.sheet, "Seal");
    expect(await tampered(first.sheet, foot, 1, "v1:0")).toMatchObject([
      { code: "verify.cellEdited", place: { cell: `B${foot + 1}` } },
    ]);
    expect(await tampered(first.sheet, foot + 1, 1, "v1:0")).toMatchObject([
      { code: "verify.cellEdited", place: { cell: `B${foot + 2}` } },
    ]);
    const found = await tampered("Charge events", rowOf("Charge events", first.event), 19, "v1:0");
    expect(found[0]).toMatchObject({ code: "verify.registerDiffers", values: { column: "Seal" } });
    const currency = await tampered("Charge events", rowOf("Charge events", first.event), 14, "CHF");
    expect(currency).toMatchObject([{ code: "verify.registerDiffers", values: { column: "Currency" } }]);
    const sheet = await tampered("Charge events", rowOf("Charge events", first.event), 18, "Other");
    expect(sheet).toMatchObject([{ code: "verify.registerDiffers", values: { column: "Sheet" } }]);
  });

  it("names a copy of a sheet, and leaves the event's own alone", async () => {
    const { store } = workbench;
    const own = store.sheets().find(({ name }) => name === first.sheet);
    const area = own && store.usedArea(own.id, true);
    if (!own || !area) throw new Error("The event has no sheet.");
    const copy = store.addSheet("Copy of it");
    store.write(copy.id, area, store.values(own.id, area));
    const found = await faults();
    expect(found).toMatchObject([{ code: "verify.copy", place: { sheet: "Copy of it" }, values: { own: own.name } }]);
    store.removeSheet(copy.id);
  });

  it("says so where a sheet is gone, and finds one that was only renamed", async () => {
    const { store } = workbench;
    const sheet = store.sheets().find(({ name }) => name === first.sheet);
    if (!sheet) throw new Error("The event has no sheet.");
    store.updateSheet(sheet.id, { name: "Renamed" });
    expect(await faults()).toEqual([]);
    store.updateSheet(sheet.id, { name: first.sheet });
  });
});

describe("reversing a charge event", () => {
  it("writes a new event with the negated charge, links both, and makes the period due again", async () => {
    const before = await contentsNow();
    const [event] = before.events;
    if (!event) throw new Error("Nothing was released.");
    const due = (contents: typeof before) =>
      previewRun({ ...contents, billingDate: today }).lines.map(({ rate, period }) => [rate.rate, period.start]);
    expect(due(before)).toEqual([]);
    const reversal = await reverseEvent({ event, reason: "wrong price list", releasedAt, by: "pane-1" });
    const after = await contentsNow();
    expect(after.findings).toEqual([]);
    expect(after.events.at(-1)).toEqual(reversal);
    expect(await lastNamed()).toEqual(named(reversal));
    expect(reversal).toMatchObject({ status: "Reversal", reverses: event.event, counted: event.counted });
    expect(reversal.charge.toFixed()).toBe(event.charge.neg().toFixed());
    expect(after.events[0]).toMatchObject({ status: "Reversed" });
    expect(after.events[0]?.statedStatus).toBeUndefined();
    expect(due(after)).toEqual([[event.rate, event.periodStart]]);
    expect((await faults()).map(sentence)).toEqual([]);

    const cells = cellsOf(reversal.sheet);
    const original = cellsOf(event.sheet);
    const assets = (rows: typeof cells) => {
      const from = rows.findIndex((row) => row[0] === "Device ID") + 1;
      return rows.slice(from, from + event.counted).map((row) => row.slice(0, 6));
    };
    expect(assets(cells)).toEqual(assets(original));
    expect(cells.find((row) => row[4] === "Total")?.[5]).toBe(-event.charge.toNumber());
    expect(cells.find((row) => row[0] === "Reason")?.[1]).toBe("wrong price list");
  });

  it("is refused for an event that no longer stands, for a reversal, and without a reason", async () => {
    const events = await eventsNow();
    const [reversed] = events;
    const reversal = events.at(-1);
    if (!reversed || !reversal) throw new Error("Nothing was released.");
    const ask = (event: ChargeEvent, reason = "why") => reverseEvent({ event, reason, releasedAt, by: "pane-1" });
    await expect(ask(reversed)).rejects.toThrow("has been reversed meanwhile");
    await expect(ask(reversal)).rejects.toThrow("has been reversed meanwhile");
    await expect(ask(events[1] ?? reversed, "  ")).rejects.toThrow("Give a reason");
  });

  it("can be followed by a new release of the period, which verifies too, whatever the settings name as last", async () => {
    // As an older add-in leaves it, which does not know the row.
    const row = rowOf("Settings", "Last charge event");
    const id = workbench.store.sheets().find(({ name }) => name === "Settings")?.id ?? "";
    const [first] = await eventsNow();
    const value = `${first?.event} ${first?.seal}`;
    workbench.store.write(id, { row, column: 1, rows: 1, columns: 1 }, [[value]]);
    expect(await faults()).toEqual([]);
    const contents = await contentsNow();
    const { lines } = previewRun({ ...contents, billingDate: today });
    const { events } = await releaseCharges({ billingDate: today, lines, releasedAt });
    expect(events.map(named).at(-1)).toEqual(await lastNamed());
    expect(await faults()).toEqual([]);
    expect(findDoubleReleases(await eventsNow())).toEqual([]);
  });
});

describe("billing a period again", () => {
  it("reverses the event and releases it by today's bands over the devices of its own billing point", async () => {
    const { store } = workbench;
    const before = await eventsNow();
    const event = before.find(({ rate, status }) => rate === "Servers" && status === "Released");
    if (!event) throw new Error("No servers were billed.");
    // The price was wrong: every band of the list costs 1 less.
    const table = store.tables().find(({ name }) => name === "PriceBands");
    if (!table) throw new Error("There are no bands.");
    const cells = store.values(table.sheetId, table.area);
    const price = cells[0]?.indexOf("Unit price") ?? -1;
    cells.forEach((row, index) => {
      if (row[0] !== event.priceList || typeof row[price] !== "number") return;
      const area = { row: table.area.row + index, column: table.area.column + price, rows: 1, columns: 1 };
      store.write(table.sheetId, area, [[row[price] - 1]]);
    });
    const { reversal, event: anew } = await rebillEvent({ event, reason: "old prices", releasedAt, by: "pane-1" });
    expect(await lastNamed()).toEqual(named(anew));
    expect(reversal.charge.plus(event.charge).isZero()).toBe(true);
    expect(anew).toMatchObject({ counted: event.counted, periodStart: event.periodStart, status: "Released" });
    expect(event.charge.minus(anew.charge).toNumber()).toBe(event.counted);
    const after = await eventsNow();
    expect(after).toHaveLength(before.length + 2);
    expect(after.find((one) => one.event === event.event)).toMatchObject({ status: "Reversed" });
    expect((await faults()).map(sentence)).toEqual([]);
    expect(findDoubleReleases(after)).toEqual([]);
    const sheet = cellsOf(anew.sheet);
    expect(sheet.find(([label]) => label === "Replaces")).toEqual(expect.arrayContaining([event.event]));
    expect(sheet.find(([label]) => label === "Reason")).toEqual(expect.arrayContaining(["old prices"]));
    const correction = sheet.slice(sheet.findIndex(([label]) => label === "Against the event it replaces"));
    expect(correction[1]?.slice(0, 2)).toEqual(["Event", event.event]);
    expect(correction.slice(2, 5).map((row) => row.slice(0, 2))).toEqual([
      ["Charged then", event.charge.toNumber()],
      ["Charged now", anew.charge.toNumber()],
      ["Difference", -event.counted],
    ]);
    expect(sheet.find(([label]) => label === "Left to credit")?.[1]).toBe(event.counted);
    expect(correction.slice(5, 7).map((row) => row.slice(0, 2))).toEqual([
      ["Counted then", event.counted],
      ["Counted now", event.counted],
    ]);
  });

  it("names on its sheet the devices that a corrected mapping takes out", async () => {
    const { store } = workbench;
    const event = (await eventsNow()).find(({ rate, status }) => rate === "Workstations" && status === "Released");
    const table = store.tables().find(({ name }) => name === "Agreements");
    if (!event || !table) throw new Error("No workstations were billed.");
    const cells = store.values(table.sheetId, table.area);
    const [rate, types] = [cells[0]?.indexOf("Rate") ?? -1, cells[0]?.indexOf("Asset types") ?? -1];
    const row = cells.findIndex((one) => one[0] === event.agreement && one[rate] === event.rate);
    const before = cells[row]?.[types] ?? "";
    const area = { row: table.area.row + row, column: table.area.column + types, rows: 1, columns: 1 };
    store.write(table.sheetId, area, [["Workstation"]]);
    const { event: anew } = await rebillEvent({ event, reason: "laptops are not billed", releasedAt, by: "pane-1" });
    const sheet = cellsOf(anew.sheet);
    const correction = sheet.slice(sheet.findIndex(([label]) => label === "Against the event it replaces"));
    const named = correction.filter(
      ([, , type, step]) => (type === "Laptop" && step === "Removed") || step === "Retyped out",
    );
    expect(event.counted - anew.counted).toBeGreaterThan(0);
    expect(named).toHaveLength(event.counted - anew.counted);
    expect((await faults()).map(sentence)).toEqual([]);
    store.write(table.sheetId, area, [[before]]);
  });

  it("is refused where the rate is gone", async () => {
    const [event] = (await eventsNow()).filter(({ status }) => status === "Released");
    if (!event) throw new Error("Nothing stands.");
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "Agreements");
    if (!table) throw new Error("There are no agreements.");
    const cells = store.values(table.sheetId, table.area);
    const rate = cells[0]?.indexOf("Rate") ?? -1;
    const row = cells.findIndex((one) => one[0] === event.agreement && one[rate] === event.rate);
    const area = { row: table.area.row + row, column: table.area.column + rate, rows: 1, columns: 1 };
    store.write(table.sheetId, area, [["Renamed"]]);
    const ask = rebillEvent({ event, reason: "why", releasedAt, by: "pane-1" });
    await expect(ask).rejects.toThrow("can no longer be billed");
    store.write(table.sheetId, area, [[event.rate]]);
  });
});

describe("reversing many events", () => {
  it("leaves nothing to find, whatever included units, limits and overrides they had", async () => {
    const standing = (await eventsNow()).filter(({ status }) => status === "Released").slice(1);
    expect(standing.length).toBeGreaterThan(10);
    for (const event of standing) await reverseEvent({ event, reason: "closed", releasedAt, by: "pane-1" });
    expect((await faults()).map(sentence)).toEqual([]);
  });

  it("goes on from the last event of a register that somebody has sorted, so that sorting it back leaves nothing to find", async () => {
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "ChargeEvents");
    if (!table) throw new Error("There is no register.");
    const event = (await eventsNow()).find(({ status }) => status === "Released");
    if (!event) throw new Error("Nothing was released.");
    const rows = () => {
      const { area } = store.tables().find(({ name }) => name === "ChargeEvents") ?? table;
      return { row: area.row + 1, column: area.column, rows: area.rows - 1, columns: area.columns };
    };
    store.write(table.sheetId, rows(), [...store.values(table.sheetId, rows())].reverse());
    await reverseEvent({ event, reason: "why", releasedAt, by: "pane-1" });
    const { lines } = previewRun({ ...(await contentsNow()), billingDate: today });
    await releaseCharges({ billingDate: today, lines, releasedAt });
    expect(codes(await faults())).toEqual(["verify.order"]);
    const numberOf = (row: readonly unknown[]) => String(row[0]);
    const sorted = [...store.values(table.sheetId, rows())].sort((a, b) => (numberOf(a) < numberOf(b) ? -1 : 1));
    store.write(table.sheetId, rows(), sorted);
    expect((await faults()).map(sentence)).toEqual([]);
  });
});

describe("two releases of one period, merged later", () => {
  it("are found at the next read, until one of them is reversed", async () => {
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "ChargeEvents");
    const events = await eventsNow();
    const standing = events.find(({ status }) => status === "Released");
    if (!table || !standing) throw new Error("There is no register.");
    const row = (index: number) => ({
      row: table.area.row + 1 + index,
      column: table.area.column,
      rows: 1,
      columns: table.area.columns,
    });
    const [cells] = store.values(table.sheetId, row(events.indexOf(standing)));
    if (!cells) throw new Error("The row is gone.");
    store.updateTable(table.id, { area: { ...table.area, rows: table.area.rows + 1 } });
    const merged = ["CE-000900", ...cells.slice(1)];
    store.write(table.sheetId, row(events.length), [merged]);
    const [double] = findDoubleReleases(await eventsNow());
    expect(double?.events.map(({ event }) => event).sort()).toEqual(["CE-000900", standing.event].sort());
    expect(double && sentence(double.finding)).toContain("is released twice");
  });
});

describe("events that share a sheet", () => {
  it.each([
    ["One per agreement", 7],
    ["One per run", 1],
  ])("%s: each is listed, verified, and tampering is named where it stands", async (value, most) => {
    const { store } = workbench;
    store.addSheet("Blank");
    for (const sheet of store.sheets().slice(0, -1)) store.removeSheet(sheet.id);
    await putInSample({ today });
    const settings = store.tables().find(({ name }) => name === "Settings");
    if (!settings) throw new Error("There are no settings.");
    const first = { row: settings.area.row + 1, column: settings.area.column, rows: 1, columns: 2 };
    store.write(settings.sheetId, first, [["Charge-event sheets", value]]);
    const contents = await contentsNow();
    expect(contents.settings.sheetsPer).toBe(value);
    const { lines } = previewRun({ ...contents, billingDate: today });
    const { events, sheets } = await releaseCharges({ billingDate: today, lines, releasedAt });
    expect(events).toHaveLength(lines.length);
    expect(sheets).toBe(most);
    expect((await contentsNow()).findings).toEqual([]);
    expect((await faults()).map(sentence)).toEqual([]);

    const last = events.filter(({ sheet }) => sheet === events[0]?.sheet).at(-1);
    if (!last) throw new Error("Nothing was released.");
    const cells = cellsOf(last.sheet);
    const title = cells.findIndex((row) => row[0] === `Charge event ${last.event}`);
    const total = cells.findIndex((row, index) => index > title && row[4] === "Total");
    const found = await tampered(last.sheet, total, 5, 0.01);
    expect(codes(found)).toEqual(["verify.cellEdited", "verify.registerDiffers", "verify.total"]);
    expect(found[0]?.place.cell).toBe(`F${total + 1}`);

    const reversal = await reverseEvent({ event: last, reason: "why", releasedAt, by: "pane-1" });
    expect(cellsOf(reversal.sheet).filter((row) => /^Charge event/.test(String(row[0])))).toHaveLength(1);
    expect((await faults()).map(sentence)).toEqual([]);
  });
});
