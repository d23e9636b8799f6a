import { planSetUp, schemas, tableNames, type PlanStep } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

const added = (steps: readonly PlanStep[]) => steps.flatMap((step) => (step.do === "add sheet" ? [step.sheet] : []));

describe("planSetUp", () => {
  it("makes every table on a sheet of its own, with its heading and one blank row", () => {
    const { steps, writes } = planSetUp(makeBook([]));
    expect(added(steps)).toEqual(tableNames.map((name) => schemas[name].sheet));
    expect(writes).toEqual({ sheets: tableNames.length, rows: 0 });
    const tables = steps.flatMap((step) => (step.do === "add table" ? [[step.table, step.area.rows]] : []));
    expect(tables).toEqual(tableNames.map((name) => [name, 2]));
  });

  it("makes only what is missing", () => {
    expect(added(planSetUp(makeBook(tableNames.map((name) => makeTable(name, [])))).steps)).toEqual([]);
    expect(added(planSetUp(makeBook([makeTable("Devices", [])])).steps)).not.toContain("Devices");
  });

  it("leaves a plain sheet of the wanted title as it is and takes another title", () => {
    const { steps } = planSetUp(makeBook([], { sheetNames: ["devices"] }));
    expect(added(steps)).toContain("Devices (2)");
    const touched = steps.some((step) => "area" in step && "sheet" in step.area && step.area.sheet === "devices");
    expect(touched).toBe(false);
  });

  it("offers price lists from the column they stand in, and Excel's rules hold in every drop-down", () => {
    const { steps } = planSetUp(makeBook([]));
    const sources = steps.flatMap((step) => (step.do === "choices" ? [step.source] : []));
    expect(sources).toContain("='Price bands'!$A$2:$A$1001");
    expect(sources).toContain("Look up,Fill up,Stairstep");
    expect(sources.filter((source) => source.length > 255)).toEqual([]);
  });

  it("puts a note on every heading, as long as a cell's message may be", () => {
    const notes = planSetUp(makeBook([])).steps.flatMap((step) => (step.do === "note" ? [step.text] : []));
    expect(notes.filter((text) => text.length > 255)).toEqual([]);
    expect(notes).toHaveLength(tableNames.reduce((sum, name) => sum + schemas[name].columns.length, 0));
  });

  it("sets the formats of a table before its heading and rows are written", () => {
    const { steps } = planSetUp(makeBook([]));
    const on = (kind: PlanStep["do"]): number =>
      steps.findLastIndex(
        (step) => step.do === kind && "area" in step && "sheet" in step.area && step.area.sheet === "Devices",
      );
    expect(on("number format")).toBeLessThan(on("write"));
  });
});
