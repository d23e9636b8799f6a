import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Univer } from "@univerjs/core";
import type { FunctionMetadata, FunctionResult } from "../../workbench/univer";
import { UniverStore } from "../../workbench/univer";
import { createNodeUniver } from "../../workbench/univer/nodeUniver";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

const functions: readonly FunctionMetadata[] = [
  {
    id: "ECHO",
    name: "ECHO",
    parameters: [
      { name: "first", type: "any" },
      { name: "table", type: "any", dimensionality: "matrix", optional: true },
      { name: "count", type: "number", optional: true },
    ],
  },
  {
    id: "WHERE",
    name: "WHERE",
    parameters: [
      { name: "cell", type: "any" },
      { name: "table", type: "any", dimensionality: "matrix", optional: true },
    ],
    options: { requiresParameterAddresses: true },
  },
  { id: "TWICE", name: "TWICE", parameters: [{ name: "number", type: "number" }] },
];

let univer: Univer;
let store: UniverStore;
let sheetId: string;
let calls: { id: string; args: readonly unknown[]; caller: unknown }[];

beforeEach(() => {
  univer = createNodeUniver();
  store = new UniverStore(univer);
  store.registerFunctions(functions, "DEVICEBILL");
  sheetId = store.activeSheetId();
  calls = [];
});

afterEach(() => univer.dispose());

/** A pane that answers each call by what `answer` makes of its arguments. */
function connect(answer: (args: readonly unknown[]) => FunctionResult): void {
  store.connectFunctions(async (id, args, caller) => {
    calls.push({ id, args, caller });
    return answer(args);
  });
}

async function valueOf(formula: string): Promise<unknown> {
  store.write(sheetId, area(0, 9), [[formula]]);
  await store.settled();
  return store.values(sheetId, area(0, 9))[0]?.[0];
}

describe("a custom function in a cell", () => {
  it("gets its arguments as Excel on the web gives them: blank cells null, omitted ones null, a matrix of one cell", async () => {
    connect(() => ({ value: "done" }));
    store.write(sheetId, area(0, 0, 2, 2), [
      [5, ""],
      ["x", true],
    ]);
    expect(await valueOf("=DEVICEBILL.ECHO(A1,A1:B2)")).toBe("done");
    expect(await valueOf("=devicebill.echo(B1,A1:A1,3)")).toBe("done");
    expect(await valueOf('=DEVICEBILL.ECHO("t",,2)')).toBe("done");
    expect(calls.map(({ id, args }) => [id, args])).toEqual([
      [
        "ECHO",
        [
          5,
          [
            [5, null],
            ["x", true],
          ],
          null,
        ],
      ],
      ["ECHO", [null, [[5]], 3]],
      ["ECHO", ["t", null, 2]],
    ]);
    expect(calls[0]?.caller).toEqual({ sheetId, row: 0, column: 9 });
  });

  it("spills the array it returns, and others calculate with it", async () => {
    connect(() => ({
      value: [
        [1, "a"],
        [2, ""],
      ],
    }));
    store.write(sheetId, area(3, 0, 1, 4), [["=DEVICEBILL.ECHO(1)", null, null, "=SUM(A4:A5)*2"]]);
    await store.settled();
    expect(store.values(sheetId, area(3, 0, 2, 2))).toEqual([
      [1, "a"],
      [2, ""],
    ]);
    expect(store.values(sheetId, area(3, 3))).toEqual([[6]]);
  });

  it("shows its error and keeps the message until it has another result", async () => {
    connect(([value]) =>
      value === 1 ? { error: "#VALUE!", message: "Row 2: the price is missing." } : { value: "fine" },
    );
    expect(await valueOf("=DEVICEBILL.ECHO(A1)")).toBe("fine");
    store.write(sheetId, area(0, 0), [[1]]);
    await store.settled();
    expect(store.values(sheetId, area(0, 9))).toEqual([["#VALUE!"]]);
    expect(store.errorMessage(sheetId, 0, 9)).toBe("Row 2: the price is missing.");
    store.write(sheetId, area(0, 0), [[2]]);
    await store.settled();
    expect(store.errorMessage(sheetId, 0, 9)).toBeNull();
  });

  it.each([
    ["=DEVICEBILL.TWICE()", "#VALUE!"],
    ["=DEVICEBILL.TWICE(1,2)", "#VALUE!"],
    ['=DEVICEBILL.TWICE("many")', "#VALUE!"],
    ["=DEVICEBILL.TWICE(1/0)", "#DIV/0!"],
    ["=DEVICEBILL.TWICE(A1:A3)", "#VALUE!"],
    ["=DEVICEBILL.NOPE(1)", "#NAME?"],
  ])("is not called for %s, which is %s", async (formula, error) => {
    connect(() => ({ value: 0 }));
    expect(await valueOf(formula)).toBe(error);
    expect(calls).toEqual([]);
  });

  it("is told which ranges its arguments are, where it asks for them", async () => {
    connect(() => ({ value: "done" }));
    store.write(sheetId, area(0, 0, 2, 1), [[5], [5]]);
    const other = store.addSheet("Other prices").id;
    expect(await valueOf("=DEVICEBILL.WHERE(A1,'Other prices'!B2:C4)")).toBe("done");
    expect(await valueOf("=DEVICEBILL.WHERE(A2)")).toBe("done");
    expect(await valueOf('=DEVICEBILL.WHERE("A2",{1,2})')).toBe("done");
    expect(calls.map(({ args, caller }) => [args[0], (caller as { parameters: unknown }).parameters])).toEqual([
      [
        5,
        [
          { sheetId, ...area(0, 0) },
          { sheetId: other, ...area(1, 1, 3, 2) },
        ],
      ],
      [5, [{ sheetId, ...area(1, 0) }]],
      ["A2", [null, null]],
    ]);
  });

  it("is asked once for the same arguments in many cells", async () => {
    connect(([number]) => ({ value: Number(number) * 2 }));
    store.write(
      sheetId,
      area(0, 0, 200, 1),
      Array.from({ length: 200 }, (_, row) => [`=DEVICEBILL.TWICE(${row % 10})`]),
    );
    await store.settled();
    expect(store.values(sheetId, area(0, 0, 200, 1)).map(([value]) => value)).toEqual(
      Array.from({ length: 200 }, (_, row) => (row % 10) * 2),
    );
    expect(calls).toHaveLength(10);
  });

  it("shows #BUSY! without a pane, as do formulas that use it, and its value when a pane comes", async () => {
    store.write(sheetId, area(0, 0, 1, 2), [["=DEVICEBILL.TWICE(4)", "=A1+1"]]);
    await store.settled();
    expect(store.values(sheetId, area(0, 0, 1, 2))).toEqual([["#BUSY!", "#BUSY!"]]);
    connect(([number]) => ({ value: Number(number) * 2 }));
    await store.settled();
    expect(store.values(sheetId, area(0, 0, 1, 2))).toEqual([[8, 9]]);
  });

  it("is asked again of the next pane when one went away without an answer", async () => {
    store.connectFunctions(() => new Promise(() => undefined));
    store.write(sheetId, area(0, 0), [["=DEVICEBILL.TWICE(4)"]]);
    await new Promise((resolve) => setTimeout(resolve, 250));
    store.disconnectFunctions();
    connect(([number]) => ({ value: Number(number) * 2 }));
    await store.settled();
    expect(store.values(sheetId, area(0, 0))).toEqual([[8]]);
  });

  it("follows changed cells while earlier answers are on their way", async () => {
    store.connectFunctions(async (_, [number]) => {
      await new Promise((resolve) => setTimeout(resolve, 30));
      return { value: Number(number) * 2 };
    });
    store.write(sheetId, area(0, 0, 1, 3), [[1, "=DEVICEBILL.TWICE(A1)", "=B1+1"]]);
    for (const number of [2, 3, 4]) {
      await new Promise((resolve) => setTimeout(resolve, 70));
      store.write(sheetId, area(0, 0), [[number]]);
    }
    await store.settled();
    expect(store.values(sheetId, area(0, 0, 1, 3))).toEqual([[4, 8, 9]]);
  });
});
