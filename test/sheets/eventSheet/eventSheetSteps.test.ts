import { dayFromISO } from "../../../src/agreements";
import type { PlanCell, PlanStep } from "../../../src/sheets";
import type { Bridge } from "../../../src/billing";
import { exact } from "../../../src/money";
import { eventDocument, reversalDocument } from "../../../src/sheets";
import { bridgeRows } from "../../../src/sheets/eventSheet/bridgeRows";
import { eventSheetSteps } from "../../../src/sheets/eventSheet/eventSheetSteps";
import { atOnce } from "../../../src/slices";
import { makeTable } from "../makeBook";
import { makeBillingBook, makeRelease } from "../makeRelease";

const devices = (count: number) => Array.from({ length: count }, (_, index) => ({ Name: `WS-${index}` }));

/** The sheet's steps, and its rows as written, marks left out. */
function sheetOf(...book: Parameters<typeof makeBillingBook>): {
  steps: PlanStep[];
  rows: readonly (readonly PlanCell[])[];
} {
  const [released] = makeRelease(makeBillingBook(...book));
  if (!released) throw new Error("Nothing was due.");
  const steps = atOnce(eventSheetSteps([[{ document: eventDocument(released), table: "CE_000001" }]]));
  return { steps, rows: written(steps).map((row) => row.slice(0, 6)) };
}

const written = (steps: readonly PlanStep[]) => steps.flatMap((step) => (step.do === "write" ? step.cells : []));

const labelled = (rows: readonly (readonly PlanCell[])[], label: string, column = 0) =>
  rows.find((row) => row[column] === label);

describe("eventSheetSteps", () => {
  it("shows the bands as they stood and the lines that they charged, so that the sum can be checked", () => {
    const { rows } = sheetOf({}, devices(12));
    const heading = rows.findIndex((row) => row[0] === "Over");
    expect(rows.slice(heading, heading + 4)).toEqual([
      ["Over", "Up to", "Unit price", "Flat fee", "Units", "Charge"],
      [0, 10, 1.005, 0, 10, 10.05],
      [10, "and above", 0.5, 2, 2, 3],
      ["", "", "", "", "Total", 13.05],
    ]);
  });

  it("says what led from the sum of the bands to the total: rounding", () => {
    const { rows } = sheetOf({}, devices(1));
    expect(labelled(rows, "Rounding", 4)?.[5]).toBe(0.005);
    expect(labelled(rows, "Total", 4)?.[5]).toBe(1.01);
  });

  it.each([
    ["Minimum", "Minimum applies", 50],
    ["Maximum", "Maximum applies", 5],
  ])("says that a %s applies", (column, label, limit) => {
    const { rows } = sheetOf({ [column]: limit }, devices(12));
    expect(labelled(rows, "Sum of the bands", 4)?.[5]).toBe(13.05);
    expect(labelled(rows, label, 4)?.[5]).toBe(limit);
    expect(labelled(rows, "Total", 4)?.[5]).toBe(limit);
  });

  it("says for how many days of a shortened period was charged", () => {
    const start = dayFromISO("2026-09-16");
    const { rows } = sheetOf({ Start: start, "Periods from": "Calendar", Proration: "Daily" }, devices(12));
    expect(labelled(rows, "Charged for 15 of 30 days", 4)).toBeDefined();
    expect(labelled(rows, "Total", 4)?.[5]).toBe(6.53);
  });

  it("shows included units and what was left to price", () => {
    const { rows } = sheetOf({ Included: 5 }, devices(12));
    expect(labelled(rows, "Included")?.[1]).toBe(5);
    expect(labelled(rows, "Priced")?.[1]).toBe(7);
  });

  it("prints an override's whole reason, however long", () => {
    const reason = Array.from({ length: 40 }, (_, index) => `reason${index}`).join(" ");
    const override = {
      Agreement: "AG-1",
      Rate: "Seats",
      "Period start": dayFromISO("2026-09-01"),
      Billed: 3,
      Reason: reason,
      "Counted then": 2,
    };
    const { rows } = sheetOf({}, undefined, [override]);
    expect(labelled(rows, "Counted")?.[1]).toBe(2);
    expect(labelled(rows, "Billed")?.[1]).toBe(3);
    const first = rows.findIndex((row) => row[0] === "Reason");
    const lines = rows.slice(first).flatMap((row, index) => (index === 0 || row[0] === "" ? [row[1]] : []));
    expect(lines.filter((text) => String(text).startsWith("reason")).join(" ")).toBe(reason);
  });

  it.each([
    ["GBP", "[$GBP] #,##0.00"],
    ["JPY", "[$JPY] #,##0"],
    ["BHD", "[$BHD] #,##0.000"],
  ])("gives the total in %s its currency's decimals and code", (currency, format) => {
    const { steps } = sheetOf({ Currency: currency }, devices(3));
    expect(steps.some((step) => step.do === "number format" && step.format === format)).toBe(true);
  });

  it.each([
    ["BHD", 1.005, "#,##0.000###"],
    ["GBP", 1.005, "#,##0.00####"],
    ["JPY", 1290, "#,##0"],
    ["JPY", 0.5, "#,##0.00####"],
  ])("gives prices and limits in %s its decimals, and more where a price has more: %d", (currency, price, format) => {
    const book = makeBillingBook({ Currency: currency, Minimum: 5 }, devices(3));
    const bands = makeTable("PriceBands", [["Standard", 0, "", price, ""]]);
    const [released] = makeRelease({ ...book, tables: { ...book.tables, PriceBands: bands } });
    if (!released) throw new Error("Nothing was due.");
    const { rows } = eventDocument(released);
    const row = (label: string, column: number) => rows.find(({ cells }) => cells[column] === label);
    const bandRow = rows[rows.findIndex(({ cells }) => cells[0] === "Over") + 1];
    expect(bandRow?.formats).toMatchObject({ 2: format, 3: format, 5: format });
    expect(row("Minimum", 0)?.formats?.[1]).toBe(currency === "JPY" ? "#,##0" : format);
    const [limited] = [row("Sum of the bands", 4)].flatMap((one) => one ?? []);
    if (limited) expect(limited.formats?.[5]).toBe(format);

    const cells = rows.map((one) => one.cells.map((cell) => cell ?? ""));
    const reversal = reversalDocument({ ...released.event, event: "CE-000002" }, released.event, "why", cells);
    const cancelled = reversal.rows[reversal.rows.findIndex((one) => one.cells[0] === "Over") + 1];
    expect(cancelled?.formats).toMatchObject({ 2: format, 3: format, 5: format });
    expect(reversal.rows.find((one) => one.cells[0] === "Minimum")?.formats?.[1]).toBe(
      currency === "JPY" ? "#,##0" : format,
    );
  });

  it("prints the whole reason why a device is no longer counted, however long", () => {
    const excluded = "Loan machine from our own stock, goes back in January";
    const previous = { id: "", name: "WS-1", assetType: "Workstation", serial: "S1", site: "" };
    const book = makeBillingBook({}, [{ Name: "WS-1", Serial: "S1", Excluded: excluded }, { Name: "WS-2" }]);
    const [released] = makeRelease(book);
    if (!released) throw new Error("Nothing was due.");
    const bridge: Bridge = {
      previous: 2,
      changes: [{ step: "removed", asset: previous, reason: "left out", other: excluded }],
      counted: 1,
      override: exact("0"),
    };
    const rows = bridgeRows(released.event, released.event, bridge);
    const first = rows.findIndex(({ cells }) => cells[1] === "WS-1");
    const why = rows.slice(first).map(({ cells }) => String(cells[4]));
    expect(why.join(" ")).toBe(`Left out: ${excluded}`);
    expect(Math.max(...why.map((part) => part.length))).toBeLessThanOrEqual(32);
  });

  it("puts the covered assets into a native table, sorted as on the Devices sheet, and the left out with reasons", () => {
    const { steps, rows } = sheetOf({}, [
      { Name: "=1+1", Serial: "00123", Site: "HQ", "Last seen": 46000 },
      { Name: "WS-2", Excluded: "loan" },
      { Name: "WS-3", Active: "No" },
    ]);
    const table = steps.find((step) => step.do === "add table");
    if (table?.do !== "add table") throw new Error("There is no table.");
    const { row, rows: height } = table.area;
    expect(rows.slice(row, row + height)).toEqual([
      ["Device ID", "Name", "Asset type", "Serial", "Site", "Last seen"],
      ["", "=1+1", "Workstation", "00123", "HQ", 46000],
    ]);
    expect(labelled(rows, "WS-2", 1)).toEqual(["", "WS-2", "Workstation", "loan", "", ""]);
    expect(labelled(rows, "WS-3", 1)).toBeUndefined();
  });

  it("gives the table of an event without assets one blank row", () => {
    const { steps } = sheetOf({}, []);
    expect(steps.find((step) => step.do === "add table")).toMatchObject({ area: { rows: 2 } });
  });

  it("keeps within what a footer holds, however long the customer's name is", () => {
    const { steps } = sheetOf({ Customer: "&".repeat(500) }, []);
    const [page] = steps.flatMap((step) => (step.do === "page" ? [step.page] : []));
    expect(page?.leftFooter).toMatch(/^CE-000001, (&&){89}…, 2026-09-01$/);
    expect(`&L${page?.leftFooter}&R${page?.rightFooter}`.length).toBeLessThan(255);
  });

  it("repeats the title on each page, names the event and customer in the footer, and writes no formula", () => {
    const { steps } = sheetOf({ Customer: "Smith & Sons" }, []);
    expect(steps.find((step) => step.do === "page")).toMatchObject({
      page: {
        orientation: "Portrait",
        titleRows: "$1:$2",
        leftFooter: "CE-000001, Smith && Sons, 2026-09-01",
        rightFooter: "Page &P of &N",
      },
    });
    expect(steps.some((step) => step.do === "write formulas")).toBe(false);
  });

  it("makes the columns that print wider than a page in portrait, so that nothing is to be centred, and leaves the marks'", () => {
    const { steps } = sheetOf({}, []);
    const widths = steps.flatMap((step) => (step.do === "column widths" ? step.points : []));
    expect(widths.slice(6)).toEqual([null, null]);
    // A4 is 595 points wide, Letter 612.
    expect(widths.reduce<number>((sum, points) => sum + (points ?? 0), 0)).toBeGreaterThan(612);
    const page = steps.find((step) => step.do === "page");
    expect(page?.do === "page" && page.page.centred).toBeFalsy();
  });

  it("takes the same steps for looks however many assets there are", () => {
    const looks = (count: number) => sheetOf({}, devices(count)).steps.filter((step) => step.do !== "write").length;
    expect(looks(500)).toBe(looks(20));
  });

  it("gives the ids as much room as the longest needs", () => {
    const widthOf = (id: string) => {
      const { steps } = sheetOf({}, [{ Name: "WS-1", "Device ID": id }]);
      const step = steps.find((one) => one.do === "column widths");
      return step?.do === "column widths" ? step.points[0] : 0;
    };
    expect(widthOf("1")).toBe(112);
    expect(widthOf("8f14e45f-ceea-467f-a8b4-0123456789ab")).toBe(202);
    expect(widthOf("x".repeat(500))).toBe(208);
  });

  it("gives names, serials and sites the room that they need too: a cell beside them cuts them off", () => {
    const { steps } = sheetOf({}, [
      {
        Name: "desktop-4f9k2lx.corp.harborline.example",
        Serial: "VMware-42 1c 6e",
        Site: "Regional distribution centre",
      },
    ]);
    const step = steps.find((one) => one.do === "column widths");
    expect(step?.do === "column widths" ? step.points.slice(0, 6) : []).toEqual([112, 208, 84, 124, 157, 92]);
  });

  it("gives a charge as much room as its figures need, since Excel shows a number that is too wide as ####", () => {
    const widthsOf = (minimum: number) => {
      const { steps } = sheetOf({ Minimum: minimum, Currency: "IDR" }, devices(2));
      const step = steps.find((one) => one.do === "column widths");
      return step?.do === "column widths" ? [step.points[4], step.points[5]] : [];
    };
    expect(widthsOf(1)).toEqual([112, 92]);
    // "IDR 1,250,000,000.00" in bold.
    expect(widthsOf(1_250_000_000)).toEqual([132, 132]);
  });

  it("marks every row beside the page, so that an edited cell shows", () => {
    const { steps, rows } = sheetOf({}, devices(2));
    // The seal and what it follows are not part of what is sealed.
    expect(written(steps).map((row) => [row[6], String(row[7]).length])).toEqual(
      rows.map((row, index) => ["", index >= rows.length - 3 ? 0 : 2 * (row.findLastIndex((cell) => cell !== "") + 1)]),
    );
  });

  it("copies the looks of sheets that look alike, and makes no table before all are copied", () => {
    const [released] = makeRelease(makeBillingBook({}, devices(12)));
    if (!released) throw new Error("Nothing was due.");
    const sheetsOf = ["A", "B", "C"].map((sheet) => [
      { document: eventDocument({ ...released, event: { ...released.event, sheet } }), table: `CE_${sheet}` },
    ]);
    const steps = atOnce(eventSheetSteps(sheetsOf));
    const copies = steps.flatMap((step) => (step.do === "copy looks" ? [[step.from.sheet, step.to.sheet]] : []));
    expect(copies).toEqual([
      ["A", "B"],
      ["A", "C"],
    ]);
    expect(steps.findLastIndex((step) => step.do === "copy looks")).toBeLessThan(
      steps.findIndex((step) => step.do === "add table"),
    );
    // On each sheet all cells are text before anything is written.
    const order = steps.flatMap((step) =>
      step.do === "copy looks" && step.to.sheet === "C"
        ? ["looks"]
        : step.do === "write" && "sheet" in step.area && step.area.sheet === "C"
          ? ["cells"]
          : [],
    );
    expect(order).toEqual(["looks", "cells"]);
  });

  it("rests between sheets and within a long one, so that a large release does not hold up the pane", () => {
    const restsOf = (sheets: number, assets: number): number => {
      const [released] = makeRelease(makeBillingBook({}, devices(assets)));
      if (!released) throw new Error("Nothing was due.");
      const placed = Array.from({ length: sheets }, (_, index) => [
        {
          document: eventDocument({ ...released, event: { ...released.event, sheet: `S${index}` } }),
          table: `T${index}`,
        },
      ]);
      const work = eventSheetSteps(placed);
      let rests = 0;
      while (!work.next().done) rests += 1;
      return rests;
    };
    const one = restsOf(1, 10);
    expect(restsOf(20, 10)).toBeGreaterThanOrEqual(20 * one);
    expect(restsOf(1, 5_000)).toBeGreaterThanOrEqual(one + 4);
  });
});
