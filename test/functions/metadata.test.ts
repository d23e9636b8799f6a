import { call } from "./customFunctions";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import * as functions from "../../functions/functions";
import { mechanisms } from "../../src/charges";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl?: string;
    readonly parameters: readonly {
      name: string;
      description: string;
      type: string;
      dimensionality?: string;
      optional?: boolean;
    }[];
    readonly options?: { readonly requiresAddress?: boolean };
    readonly result: { readonly dimensionality?: string };
  }[];
  readonly enums: readonly { readonly id: string; readonly values: readonly { readonly stringValue: string }[] }[];
}

/** The generator that the build's webpack plugin uses, in the plugin's own version. */
const fromPlugin = createRequire(require.resolve("custom-functions-metadata-plugin"));
const { generateCustomFunctionsMetadata } = fromPlugin("custom-functions-metadata") as {
  generateCustomFunctionsMetadata(input: string): Promise<{
    readonly metadataJson: string;
    readonly associate: readonly { readonly id: string; readonly functionName: string }[];
    readonly errors: readonly string[];
  }>;
};

const file = join(__dirname, "../../functions/functions.ts");

describe("functions.json", () => {
  let metadata: Metadata;
  let associated: readonly { readonly id: string; readonly functionName: string }[];

  beforeAll(async () => {
    const generated = await generateCustomFunctionsMetadata(file);
    expect(generated.errors).toEqual([]);
    metadata = JSON.parse(generated.metadataJson) as Metadata;
    associated = generated.associate;
  });

  it("holds the functions with their arguments, in order", () => {
    const signatures = metadata.functions.map(({ id, parameters, result }) => {
      const list = parameters.map(({ name, type, dimensionality, optional }) => {
        const described = `${name}: ${type}${dimensionality === "matrix" ? " range" : ""}`;
        return optional ? `[${described}]` : described;
      });
      return `${id}(${list.join(", ")})${result.dimensionality === "matrix" ? " spills" : ""}`;
    });
    expect(signatures).toEqual([
      "LOOKUPCHARGE(quantity: any range, bands: any range, [decimals: number]) spills",
      "FILLUPCHARGE(quantity: any range, bands: any range, [decimals: number]) spills",
      "STAIRSTEPCHARGE(quantity: any range, bands: any range, [decimals: number]) spills",
      "CHARGE(quantity: any range, bands: any range, mechanism: string, [included: number], [minimum: number], " +
        "[maximum: number], [decimals: number]) spills",
      "BLOCKCHARGE(quantity: any range, blockSize: number, price: number, [included: number]) spills",
      "BREAKDOWN(quantity: any, bands: any range, mechanism: string, [decimals: number]) spills",
      "UNITPRICE(quantity: any range, bands: any range, mechanism: string) spills",
      "NEXTUNIT(quantity: any range, bands: any range, mechanism: string) spills",
      "BANDOF(quantity: any range, bands: any range) spills",
      "CHECKBANDS(bands: any range) spills",
      "CLIFFS(bands: any range, mechanism: string) spills",
      "COMPARE(quantities: any range, bands: any range, mechanism: string, otherBands: any range, otherMechanism: string) spills",
      "DEVICECOUNT(devices: any range, [customer: any range], [assetTypes: any range], [asOf: any])",
      "COVERED(devices: any range, [customer: any range], [assetTypes: any range], [asOf: any]) spills",
      "NATIVEFORMULA(quantityCell: any, bands: any range, mechanism: string, [decimals: number])",
    ]);
  });

  it("associates every id with an exported function that takes its arguments", () => {
    const exported: Record<string, unknown> = { ...functions };
    for (const { id, functionName } of associated) {
      const implementation = exported[functionName];
      expect(typeof implementation).toBe("function");
      const { parameters = [], options } = metadata.functions.find((one) => one.id === id) ?? {};
      // Excel adds what it says of the call, where the function asks for it.
      const passed = parameters.length + (options?.requiresAddress === true ? 1 : 0);
      expect((implementation as () => unknown).length).toBe(passed);
    }
    const names = Object.keys(exported).filter((name) => typeof exported[name] === "function");
    expect(associated.map(({ functionName }) => functionName).sort()).toEqual(names.sort());
  });

  it("describes every function in one line and every argument in a sentence", () => {
    for (const { name, description, parameters } of metadata.functions) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^[A-Z][^\n]+\.$/)]);
      for (const parameter of parameters) {
        expect([name, parameter.name, parameter.description]).toEqual([
          name,
          parameter.name,
          expect.stringMatching(/^[A-Z][^\n]+\.$/),
        ]);
      }
    }
  });

  it("offers the mechanisms by the names that stand on the sheets", () => {
    const mechanism = metadata.enums.find(({ id }) => id === "Mechanism");
    expect(mechanism?.values.map(({ stringValue }) => stringValue)).toEqual([...mechanisms]);
  });

  it("has examples that give what they say", () => {
    const exported: Record<string, unknown> = { ...functions };
    const examples = [...readFileSync(file, "utf8").matchAll(/@example =DEVICEBILL\.(\w+)\((.+)\)(?: is (\S+))?$/gm)];
    expect(examples).toHaveLength(metadata.functions.length);
    for (const [, id, args = "", result] of examples) {
      const constant = args.replace(/\{([^}]+)\}/g, (_, rows: string) => `[[${rows.replaceAll(";", "],[")}]]`);
      const name = associated.find((one) => one.id === id)?.functionName ?? "";
      const value = call(exported[name] as () => unknown, ...(JSON.parse(`[${constant}]`) as unknown[]));
      if (result === undefined) {
        const shape: unknown = id === "NATIVEFORMULA" ? expect.stringMatching(/^=IF/) : expect.any(Array);
        expect([id, value]).toEqual([id, shape]);
      } else expect([id, value]).toEqual([id, Number(result)]);
    }
  });

  it("comes with an example for every function, and a page that explains it", () => {
    const source = readFileSync(file, "utf8");
    const page = readFileSync(join(__dirname, "../../docs/functions.md"), "utf8");
    for (const { name, helpUrl } of metadata.functions) {
      expect(helpUrl).toBe(`https://localhost:3000/help.html#${name.toLowerCase()}`);
      expect(source).toContain(`@example =DEVICEBILL.${name}(`);
      expect(page).toContain(`## ${name}`);
    }
  });
});
