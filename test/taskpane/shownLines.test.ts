import { dayFromISO } from "../../src/agreements";
import { passes, shownLines } from "../../taskpane/pages/bill/shownLines";
import { agreementRow } from "../agreements/records";
import { devices, released, run } from "../billing/run";
import { exact } from "../../src/money";

const rate = (Customer: string, Rate: string, types = "Workstation") =>
  agreementRow({ Agreement: `AG-${Customer}`, Customer, Rate, "Asset types": types, Start: dayFromISO("2026-09-01") });
const rows = [
  rate("Café Lumière", "Seats"),
  rate("Zeta Ltd", "Servers", "Server"),
  rate("Café Lumière", "Laptops", "Laptop"),
];
const august = {
  periodStart: dayFromISO("2026-08-01"),
  periodEnd: dayFromISO("2026-08-31"),
  agreement: "AG-Café Lumière",
};
const { lines } = run({
  rows,
  assets: devices(3),
  events: [released({ ...august, rate: "Seats", charge: exact("15") })],
  overrides: [["AG-Zeta Ltd", "Servers", dayFromISO("2026-09-01"), 2, "agreed", 0]],
});
const view = { search: "", filter: "All", order: "By customer" } as const;
const shown = (change: Partial<Parameters<typeof shownLines>[1]>) =>
  shownLines(lines, { ...view, ...change }).map(({ customer, lines: own }) => [
    customer,
    own.map((line) => line.rate.rate),
  ]);

describe("the lines that a view of the bill shows", () => {
  it("are grouped by customer in the sheet's order", () => {
    expect(shown({})).toEqual([
      ["Café Lumière", ["Seats", "Laptops"]],
      ["Zeta Ltd", ["Servers"]],
    ]);
  });

  it("are those with all the words, wherever they stand", () => {
    expect(shown({ search: "café laptop" })).toEqual([["Café Lumière", ["Laptops"]]]);
    expect(shown({ search: "nobody" })).toEqual([]);
  });

  it("can be the changed ones, a first charge among them, those to look at, and the overridden", () => {
    expect(lines.map((line) => passes(line, "Changed"))).toEqual([false, true, true]);
    expect(shown({ filter: "Overridden" })).toEqual([["Zeta Ltd", ["Servers"]]]);
    expect(shown({ filter: "To look at" }).flatMap(([, own]) => own)).toEqual(["Servers", "Laptops"]);
  });

  it("can come by size, the customer of the largest first", () => {
    expect(shown({ order: "Largest charge" })[0]).toEqual(["Café Lumière", ["Seats", "Laptops"]]);
    const servers = lines.find((line) => line.rate.rate === "Servers");
    expect(servers?.amount?.toFixed(2)).toBe("10.00");
  });
});
