import { appendSteps, rewriteSteps } from "../../src/sheets/tableRows";
import type { PlanStep } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

const rule = (word: string): Record<string, string> => ({ "Source type": word, "Asset type": "Other" });
const writes = (steps: readonly PlanStep[]) => steps.flatMap((step) => (step.do === "write" ? [step] : []));
const kinds = (steps: readonly PlanStep[]) =>
  steps.map((step) => step.do).filter((kind) => kind !== "number format" && kind !== "choices");

describe("appendSteps", () => {
  it("starts in the blank row that an empty table has, without growing it", () => {
    const book = makeBook([makeTable("AssetTypes", [["", ""]])]);
    const steps = appendSteps(book, "AssetTypes", [rule("NAS")]);
    expect(kinds(steps)).toEqual(["write"]);
    expect(writes(steps)[0]?.area).toEqual({ table: "AssetTypes", row: 1, column: 0, rows: 1, columns: 2 });
  });

  it("grows the table before it writes below the last row that holds something", () => {
    const book = makeBook([
      makeTable("AssetTypes", [
        ["a", "b"],
        ["", ""],
      ]),
    ]);
    const steps = appendSteps(book, "AssetTypes", [rule("NAS"), rule("UPS")]);
    expect(kinds(steps)).toEqual(["resize table", "write"]);
    expect(steps[0]).toEqual({ do: "resize table", table: "AssetTypes", rows: 3, columns: 2 });
    expect(writes(steps)[0]?.area).toMatchObject({ row: 2, rows: 2 });
  });

  it("pushes down what stands below the table", () => {
    const book = makeBook([makeTable("AssetTypes", [["a", "b"]], { occupiedBelow: true })]);
    const steps = appendSteps(book, "AssetTypes", [rule("NAS")]);
    expect(kinds(steps)).toEqual(["insert cells", "resize table", "write"]);
    expect(steps[0]).toMatchObject({ area: { table: "AssetTypes", row: 2, rows: 1, columns: 2 } });
  });

  it("sets every format before the values", () => {
    const book = makeBook([makeTable("AssetTypes", [["", ""]])]);
    const steps = appendSteps(book, "AssetTypes", [rule("00123")]);
    const format = steps.findIndex((step) => step.do === "number format" && step.format === "@");
    expect(format).toBeGreaterThanOrEqual(0);
    expect(format).toBeLessThan(steps.findIndex((step) => step.do === "write"));
  });

  it("leaves the user's own columns alone", () => {
    const table = makeTable("AssetTypes", [["", "", ""]], { headers: ["Asset type", "Checked by", "Source type"] });
    expect(writes(appendSteps(makeBook([table]), "AssetTypes", [rule("NAS")]))[0]?.cells).toEqual([
      ["Other", null, "NAS"],
    ]);
  });
});

describe("rewriteSteps", () => {
  it("deletes rows that are gone and writes only cells that change", () => {
    const book = makeBook([
      makeTable("AssetTypes", [
        ["a", "x"],
        ["b", "x"],
        ["c", "x"],
      ]),
    ]);
    const steps = rewriteSteps(book, "AssetTypes", [{ from: 2, record: rule("c") }]);
    expect(kinds(steps)).toEqual(["delete cells", "write"]);
    expect(writes(steps)[0]?.cells).toEqual([[null, "Other"]]);
  });

  it("writes nothing where nothing changes", () => {
    const book = makeBook([makeTable("AssetTypes", [["a", "Other"]])]);
    expect(rewriteSteps(book, "AssetTypes", [{ from: 0, record: rule("a") }])).toEqual([]);
  });

  it("keeps one blank row of a table that gets empty", () => {
    const book = makeBook([
      makeTable("AssetTypes", [
        ["a", "x"],
        ["b", "x"],
      ]),
    ]);
    const steps = rewriteSteps(book, "AssetTypes", []);
    expect(kinds(steps)).toEqual(["delete cells", "clear contents"]);
    expect(steps[0]).toMatchObject({ area: { row: 2, rows: 1 } });
    expect(steps[1]).toMatchObject({ area: { row: 1, rows: 1 } });
  });

  it("writes the whole table anew where every second row of a long one is gone", () => {
    const words = Array.from({ length: 2000 }, (_, index) => [`word ${index}`, "Other"]);
    const book = makeBook([makeTable("AssetTypes", words)]);
    const rows = words.flatMap(([word], from) => (from % 2 === 0 ? [{ from, record: rule(word ?? "") }] : []));
    const steps = rewriteSteps(book, "AssetTypes", rows);
    expect(kinds(steps)).toEqual(["write", "clear contents", "resize table"]);
    expect(writes(steps)[0]?.cells).toHaveLength(1000);
    expect(steps.at(-1)).toMatchObject({ rows: 1000 });
  });

  it("deletes the gone rows from below where the user has columns of their own, so that those stay with their row", () => {
    const headers = ["Source type", "Asset type", "Owner"];
    const rows = ["a", "b", "c", "d", "e"].map((word) => [word, "x", `owner of ${word}`]);
    const book = makeBook([makeTable("AssetTypes", rows, { headers })]);
    const steps = rewriteSteps(book, "AssetTypes", [
      { from: 1, record: rule("b") },
      { from: 4, record: rule("e") },
      { from: null, record: rule("f") },
    ]);
    const deleted = steps.flatMap((step) => (step.do === "delete cells" ? [[step.area.row, step.area.rows]] : []));
    expect(deleted).toEqual([
      [3, 2],
      [1, 1],
    ]);
    expect(writes(steps)[0]?.cells).toEqual([
      [null, "Other", null],
      [null, "Other", null],
      ["f", "Other", null],
    ]);
    expect(steps.find((step) => step.do === "resize table")).toMatchObject({ rows: 3 });
  });

  it("empties a row that is used again for a new one, the user's columns too", () => {
    const headers = ["Source type", "Asset type", "Owner"];
    const book = makeBook([
      makeTable(
        "AssetTypes",
        [
          ["a", "x", "me"],
          ["b", "x", "you"],
        ],
        { headers },
      ),
    ]);
    const steps = rewriteSteps(book, "AssetTypes", [{ from: null, record: rule("f") }]);
    expect(kinds(steps)).toEqual(["delete cells", "clear contents", "write"]);
    expect(steps.find((step) => step.do === "clear contents")).toMatchObject({
      area: { row: 1, column: 0, rows: 1, columns: 3 },
    });
  });
});
