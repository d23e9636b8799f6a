/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { createRequire } from "node:module";
import { join } from "node:path";
import * as functions from "../../functions/functions";

const caller = { sheetId: "sheet-1", row: 4, column: 2 };
const invoke = (id: string, ...args: unknown[]) => workbench.host.invokeFunction(id, args, caller);

describe("custom functions through the real runtime", () => {
  beforeAll(async () => {
    CustomFunctions.associate("DOUBLE", (value: number) => value * 2);
    CustomFunctions.associate("REFUSE", () => {
      throw new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidValue, "Row 3 has no rate: give it one.");
    });
    CustomFunctions.associate("CRASH", () => {
      throw new Error("a bug");
    });
    CustomFunctions.associate("MIXED", () => [
      [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "Above the last band.")],
    ]);
    CustomFunctions.associate("LATER", () => new Promise((resolve) => setTimeout(() => resolve("later"), 5)));
    CustomFunctions.associate("SEEN", (...args: unknown[]) => JSON.stringify(args.slice(0, -1)));
    CustomFunctions.associate("WHERE", (invocation: CustomFunctions.Invocation) => invocation.address);
    await workbench.host.functionsReady;
  });

  it("takes a value, an array, and what a promise comes to", async () => {
    expect(await invoke("DOUBLE", 21)).toEqual({ value: 42 });
    expect(await invoke("LATER")).toEqual({ value: "later" });
  });

  it("hands over numbers, texts, truth values, ranges, blanks and errors as Excel on the web does", async () => {
    const { value } = (await invoke(
      "SEEN",
      1.5,
      "text",
      true,
      [
        [1, null],
        ["", "#N/A"],
      ],
      null,
    )) as { value: string };
    expect(JSON.parse(value)).toEqual([
      1.5,
      "text",
      true,
      [
        [1, null],
        ["", "#N/A"],
      ],
      null,
    ]);
  });

  it.each([
    [1, "#N/A"],
    [5, "#DIV/0!"],
    [6, "#NUM!"],
    [8, "#NULL!"],
  ])("knows the runtime's error code %d as %s", async (code, error) => {
    CustomFunctions.associate(`FAIL${code}`, () => {
      throw new CustomFunctions.Error(error as CustomFunctions.ErrorCode);
    });
    expect(await invoke(`FAIL${code}`)).toMatchObject({ error });
  });

  it("takes a thrown error with its message", async () => {
    expect(await invoke("REFUSE")).toEqual({ error: "#VALUE!", message: "Row 3 has no rate: give it one." });
  });

  it("takes a crash as #VALUE!, and a function that nobody has associated too", async () => {
    expect(await invoke("CRASH")).toMatchObject({ error: "#VALUE!" });
    expect(await invoke("NOBODY")).toMatchObject({ error: "#VALUE!" });
  });

  it("takes an error value inside an array", async () => {
    expect(await invoke("MIXED")).toEqual({ value: [[1, { error: "#N/A", message: "Above the last band." }]] });
  });

  it("carries many calls in few messages", async () => {
    let messages = 0;
    const listen = () => messages++;
    window.addEventListener("message", listen);
    const results = await Promise.all(Array.from({ length: 500 }, (_call, index) => invoke("DOUBLE", index)));
    window.removeEventListener("message", listen);
    expect(results.at(-1)).toEqual({ value: 998 });
    expect(messages).toBeLessThan(20);
  });
});

/** The generator that the build's webpack plugin uses; only the plugin's loader adds the calls of `associate`. */
const { generateCustomFunctionsMetadata } = createRequire(require.resolve("custom-functions-metadata-plugin"))(
  "custom-functions-metadata",
) as {
  generateCustomFunctionsMetadata(
    file: string,
  ): Promise<{ associate: readonly { readonly id: string; readonly functionName: string }[] }>;
};

describe("the add-in's own functions through the real runtime", () => {
  const bands = [
    ["Up to", "Rate"],
    [10, 5],
    [20, 4],
    ["∞", 3],
  ];

  beforeAll(async () => {
    const { associate } = await generateCustomFunctionsMetadata(join(__dirname, "../../functions/functions.ts"));
    for (const { id, functionName } of associate) {
      CustomFunctions.associate(
        id,
        functions[functionName as keyof typeof functions] as (...args: unknown[]) => unknown,
      );
    }
  });

  it.each([
    ["FILLUPCHARGE", 105],
    ["LOOKUPCHARGE", 75],
  ])("%s charges a quantity, without and with decimals", async (id, charge) => {
    expect(await invoke(id, [[25]], bands, null)).toEqual({ value: [[charge]] });
    expect(await invoke(id, [[25]], bands, 2)).toEqual({ value: [[charge]] });
  });

  it("NATIVEFORMULA names the cell that it was given, by the address that the host tells", async () => {
    const area = { sheetId: "sheet-1", row: 1, column: 1, rows: 1, columns: 1 };
    const told = { ...caller, parameters: [area, { ...area, row: 5, rows: 4, columns: 2 }, null, null] };
    const { value } = (await workbench.host.invokeFunction("NATIVEFORMULA", [25, bands, "Fill up", null], told)) as {
      value: string;
    };
    expect(value).toMatch(/^=IF\(LEN\(B2\)=0,"",/);
  });

  it("answers a column for a column, with an error value in the row that has none", async () => {
    const { value } = (await invoke("FILLUPCHARGE", [[1], [-1]], bands, null)) as { value: unknown[][] };
    expect(value).toEqual([[5], [expect.objectContaining({ error: "#VALUE!" })]]);
  });
});

describe("a pane that goes away", () => {
  it("gives up the calls of a pane that goes away", async () => {
    const pending = invoke("LATER");
    workbench.host.dispose();
    await expect(pending).rejects.toThrow("closed");
  });
});
