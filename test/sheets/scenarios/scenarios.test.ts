import { dayFromISO } from "../../../src/agreements";
import { readBands, type BandTable, type CellValue } from "../../../src/bands";
import { readDouble } from "../../../src/money";
import {
  findMappingObstacle,
  planAnalysis,
  planPriceList,
  planScenario,
  planScenarioRemoval,
  schemas,
  type PlanStep,
} from "../../../src/sheets";
import { readScenarios } from "../../../src/sheets/scenarios/scenario";
import { records } from "../../agreements/records";
import { makeBook, makeTable } from "../makeBook";

function bandsOf(cells: CellValue[][]): BandTable {
  const { table } = readBands(cells);
  if (!table) throw new Error("The test's own bands were refused.");
  return table;
}

const bands = bandsOf([
  ["Up to", "Rate", "Flat fee"],
  [10, 5, 2],
  ["∞", 4.125, 0],
]);
const scenario = { name: "Spring", priceList: "Standard", mechanism: "Fill up", bands, mapping: [] } as const;
const header = schemas.Scenarios.columns.map(({ title }) => title);
const noMapping = ["", "", ""];
const springRows = [
  ["Spring", "Standard", "Fill up", 0, 10, 5, 2, ...noMapping],
  ["Spring", "Standard", "Fill up", 10, "∞", 4.125, 0, ...noMapping],
];
const written = (steps: readonly PlanStep[]) => steps.flatMap((step) => (step.do === "write" ? step.cells : []));

describe("planScenario", () => {
  it("puts one row for each band, which read back as the same scenario", () => {
    const book = makeBook([makeTable("Scenarios", [header.map(() => "")])]);
    const cells = written(planScenario(book, scenario).steps);
    const { scenarios, findings } = readScenarios(records("Scenarios", header, cells as CellValue[][]));
    expect(findings).toEqual([]);
    expect(scenarios).toEqual([
      expect.objectContaining({ name: "Spring", priceList: "Standard", mechanism: "Fill up" }),
    ]);
    const priced = (table?: BandTable) =>
      table?.bands.map(({ from, to, unitPrice, flatFee }) => [from, to, unitPrice, flatFee].map(String));
    expect(priced(scenarios[0]?.bands)).toEqual(priced(bands));
  });

  it("keeps a mapping in a row for each rate, which reads back, and refuses it where the table has no columns for it", () => {
    const mapping = [
      { agreement: "AG-1", rate: "Seats", assetTypes: ["Workstation", "Laptop"] },
      { agreement: "AG-2", rate: "Seats", assetTypes: [] },
    ];
    const book = makeBook([makeTable("Scenarios", [header.map(() => "")])]);
    expect(findMappingObstacle(book, { mapping })).toBeNull();
    const cells = written(planScenario(book, { ...scenario, mapping }).steps);
    const { scenarios, findings } = readScenarios(records("Scenarios", header, cells as CellValue[][]));
    expect(findings).toEqual([]);
    expect(scenarios).toMatchObject([{ name: "Spring", mapping }]);
    expect(scenarios[0]?.bands.bands).toHaveLength(2);

    const table = makeTable("Scenarios", [header.slice(0, 7).map(() => "")]);
    const older = makeBook([{ ...table, headers: table.headers.slice(0, 7) }]);
    expect(findMappingObstacle(older, { mapping: [] })).toBeNull();
    expect(findMappingObstacle(older, { mapping })).toMatchObject({
      code: "sheets.missing_columns",
      values: { columns: "Agreement, Rate, Asset types" },
    });
  });

  it("replaces the scenario of that name, whatever its case, and leaves the others", () => {
    const other = ["Autumn", "Standard", "Look up", 0, "∞", 7, 0, ...noMapping];
    const book = makeBook([makeTable("Scenarios", [...springRows, other])]);
    const oneBand = bandsOf([
      ["Up to", "Rate"],
      ["∞", 6],
    ]);
    const { steps } = planScenario(book, { ...scenario, name: "SPRING", bands: oneBand });
    const cells = written(steps);
    expect(cells).toContainEqual([
      "SPRING",
      "Standard",
      "Fill up",
      expect.anything(),
      expect.anything(),
      6,
      expect.anything(),
      ...noMapping,
    ]);
    expect(cells.filter(([name]) => name === "Spring")).toEqual([]);
  });

  it("takes out every row of a scenario and no other", () => {
    const other = ["Autumn", "Standard", "Look up", 0, "∞", 7, 0, ...noMapping];
    const book = makeBook([makeTable("Scenarios", [...springRows, other])]);
    const { steps } = planScenarioRemoval(book, "spring");
    expect(written(steps)).toEqual([]);
    expect(steps).toEqual([
      { do: "delete cells", area: { table: "Scenarios", row: 1, column: 0, rows: 2, columns: 10 } },
    ]);
  });
});

describe("readScenarios", () => {
  it("leaves out one that cannot be read and names its first row", () => {
    const rows: CellValue[][] = [["Bad", "Standard", "Fill up", "ten", "∞", 5, 0, ...noMapping], ...springRows];
    const { scenarios, findings } = readScenarios(records("Scenarios", header, rows));
    expect(scenarios.map(({ name }) => name)).toEqual(["Spring"]);
    expect(findings).toMatchObject([
      { code: "sheets.scenario_unreadable", place: { cell: "A2" }, values: { name: "Bad" } },
    ]);
  });
});

describe("a scenario whose rows were typed over", () => {
  const mapped = (agreement: string): CellValue[] =>
    ["Spring", "Standard", "Fill up", "", "", "", ""].concat([agreement, "Seats", "Server"]);
  const [first = [], second = []] = springRows;
  it.each<[string, CellValue[][]]>([
    ["of two price lists", [first, ["Spring", "Other", ...second.slice(2)]]],
    ["of no price list", springRows.map((row) => ["Spring", "", ...row.slice(2)])],
    ["by two mechanisms", [first, ["Spring", "Standard", "Look up", ...second.slice(3)]]],
    ["by a word that is no mechanism", springRows.map((row) => ["Spring", "Standard", "Tiered", ...row.slice(3)])],
    ["with one rate mapped twice", [...springRows, mapped("AG-1"), mapped("ag-1")]],
  ])("is left out and named: %s", (_, rows) => {
    const { scenarios, findings } = readScenarios(records("Scenarios", header, rows));
    expect(scenarios).toEqual([]);
    expect(findings).toMatchObject([{ code: "sheets.scenario_unreadable", values: { name: "Spring" } }]);
  });
});

describe("a scenario that leaves every rate its mechanism", () => {
  it("keeps the cell blank and reads back so", () => {
    const book = makeBook([makeTable("Scenarios", [header.map(() => "")])]);
    const cells = written(planScenario(book, { ...scenario, mechanism: null }).steps) as CellValue[][];
    expect(cells.map((row) => row[2])).toEqual(["", ""]);
    expect(readScenarios(records("Scenarios", header, cells)).scenarios).toMatchObject([{ mechanism: null }]);
  });
});

describe("a scenario of a workbook from before mappings were kept", () => {
  it("reads as one that changes no mapping", () => {
    const older = springRows.map((row) => row.slice(0, 7));
    const { scenarios, findings } = readScenarios(records("Scenarios", header.slice(0, 7), older));
    expect(findings).toEqual([]);
    expect(scenarios).toMatchObject([{ name: "Spring", mapping: [] }]);
  });
});

describe("planPriceList", () => {
  const book = makeBook([makeTable("PriceBands", [["Standard", "", "", 0, "∞", 5, 0]])]);
  const from = dayFromISO("2027-01-01");
  const lists = (...names: string[]) => names.map((name) => ({ name, bands, findings: [] }));

  it("adds the bands below, named after the old list and the day", () => {
    const { plan, name } = planPriceList(book, lists("Standard"), "Standard", bands, from);
    expect(name).toBe("Standard from 2027-01-01");
    expect(written(plan.steps).map((row) => row[0])).toEqual([name, name]);
    expect(plan.steps.filter((step) => step.do === "delete cells")).toEqual([]);
  });

  it("never takes the name of a list that is there", () => {
    const { name } = planPriceList(book, lists("Standard", "standard FROM 2027-01-01"), "Standard", bands, from);
    expect(name).toBe("Standard from 2027-01-01 (2)");
  });
});

describe("planAnalysis", () => {
  const analysis = {
    priceList: "Standard",
    now: { bands, mechanism: "Fill up" },
    then: {
      bands: bandsOf([
        ["Up to", "Rate"],
        ["∞", 4],
      ]),
      mechanism: "Look up",
    },
    quantity: readDouble(25),
    currency: null,
  } as const;
  const { plan, sheet, curve } = planAnalysis(makeBook([], { sheetNames: ["What-if Standard"] }), analysis);
  const formulas = plan.steps.flatMap((step) => (step.do === "write formulas" ? [step] : []));

  it("has a sheet of its own", () => {
    expect(sheet).toBe("What-if Standard (2)");
  });

  it("charges by functions over the bands in its cells", () => {
    expect(formulas[0]?.cells[0]).toEqual([
      "Now",
      "=DEVICEBILL.FILLUPCHARGE($B$4,$A$7:$D$9,2)",
      "What if",
      "=DEVICEBILL.LOOKUPCHARGE($B$4,$F$7:$I$8,2)",
      "Difference",
      "=G4-E4",
    ]);
    const tables = plan.steps.filter((step) => step.do === "write" && "row" in step.area && step.area.row === 6);
    expect(tables.map((step) => step.do === "write" && step.cells)).toEqual([
      [
        ["From", "To", "Unit price", "Flat fee"],
        [0, 10, 5, 2],
        [10, "", 4.125, 0],
      ],
      [
        ["From", "To", "Unit price", "Flat fee"],
        [0, "", 4, 0],
      ],
    ]);
  });

  it("charges a rate's own terms from cells, rounded to its currency's minor units", () => {
    const terms = { included: readDouble(5), minimum: readDouble(50) };
    const { steps } = planAnalysis(makeBook([]), {
      ...analysis,
      now: { ...analysis.now, ...terms },
      then: { ...analysis.then, ...terms },
      currency: "JPY",
    }).plan;
    const [first] = steps.flatMap((step) => (step.do === "write formulas" ? [step] : []));
    expect(first?.cells[0]?.[1]).toBe('=DEVICEBILL.CHARGE($B$4,$A$8:$D$10,"Fill up",$B$5,$E$5,$G$5,0)');
    const term = (column: number) =>
      steps.flatMap((step) =>
        step.do === "write" && "row" in step.area && step.area.row === 4 && step.area.column === column
          ? step.cells
          : [],
      );
    expect([0, 3, 5].map(term)).toEqual([[["Included", 5]], [["Minimum", 50]], [["Maximum", ""]]]);
    expect(steps).toContainEqual(expect.objectContaining({ do: "number format", format: "#,##0" }));
  });

  it("charges both sides of a bound of a table of starts", () => {
    const starts = bandsOf([
      ["From", "Rate"],
      [1, 5],
      [11, 4],
    ]);
    const { steps } = planAnalysis(makeBook([]), { ...analysis, now: { bands: starts, mechanism: "Look up" } }).plan;
    const [, rows] = steps.flatMap((step) => (step.do === "write formulas" ? [step] : []));
    expect(rows?.cells.map(([units]) => units)).toEqual(expect.arrayContaining([10, 11]));
  });

  it("charges the quantity, each bound and the unit above it, each by the cell of its own row", () => {
    const rows = formulas[1]?.cells.slice(1) ?? [];
    expect(rows.map(([units]) => units)).toEqual(expect.arrayContaining([1, 10, 11, 25, 50]));
    rows.forEach((row, index) => {
      const line = curve.row + 2 + index;
      expect(row[1]).toBe(`=DEVICEBILL.FILLUPCHARGE(A${line},$A$7:$D$9,2)`);
    });
    expect(curve.rows).toBe(rows.length + 1);
  });
});
