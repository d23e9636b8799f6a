import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "..");

/** The folders in the direction of the arrows: none imports one that stands after it. */
const layers = [
  "src/messages",
  "src/slices",
  "src/money",
  "src/bands",
  "src/charges",
  "src/devices",
  "src/agreements",
  "src/billing",
  "src/whatIf",
  "src/sheets",
  "src/workbook",
] as const;

const before = (folder: (typeof layers)[number]): readonly string[] => layers.slice(0, layers.indexOf(folder));

/** What each folder may import: other folders of the add-in, and packages. */
const mayImport: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  "src/messages": { folders: [], packages: [] },
  "src/slices": { folders: [], packages: [] },
  "src/money": { folders: ["src/messages"], packages: ["decimal.js"] },
  "src/bands": { folders: before("src/bands"), packages: [] },
  "src/charges": { folders: before("src/charges"), packages: [] },
  // Of bands only what a cell may hold.
  "src/devices": { folders: ["src/messages", "src/bands"], packages: ["fflate"] },
  "src/agreements": { folders: before("src/agreements"), packages: ["@js-joda/core"] },
  "src/billing": { folders: before("src/billing"), packages: [] },
  "src/whatIf": { folders: before("src/whatIf"), packages: [] },
  "src/sheets": { folders: before("src/sheets"), packages: [] },
  "src/workbook": { folders: before("src/workbook"), packages: [] },
  functions: { folders: before("src/workbook"), packages: [] },
  taskpane: {
    folders: layers,
    packages: ["react", "react-dom", "@fluentui/react-charts", "@fluentui/react-components", "@fluentui/react-icons"],
  },
};

/** Names that belong to a host, a page, a machine or a clock; a pure folder gets what it needs of them as arguments. */
const impureName =
  /^(Excel|Office|OfficeExtension|CustomFunctions|React|JSX|document|window|self|globalThis|navigator|location|localStorage|sessionStorage|indexedDB|fetch|XMLHttpRequest|FileReader|File|Blob|DOMParser|XMLSerializer|HTML\w*|Element|Node|Event|process|Buffer|require|module|__dirname|__filename|NodeJS|performance|setTimeout|setInterval|queueMicrotask|requestAnimationFrame|alert|confirm|prompt|console|Intl)$/;
/** Methods that read the clock, chance or the machine's locale. */
const impureMember =
  /^(Date\.now|Math\.random|crypto\.(randomUUID|getRandomValues)|.*\.(toLocale\w*|localeCompare|getTimezoneOffset))$/;

const isPure = (folder: string) => folder.startsWith("src/") && folder !== "src/workbook";
const within = (file: string, folder: string) => file === folder || file.startsWith(`${folder}/`);

function filesBelow(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((name) => path.posix.join(folder, name.split(path.sep).join("/")))
    .filter((name) => /\.tsx?$/.test(name))
    .sort();
}

const parse = (file: string, text = readFileSync(path.join(root, file), "utf8")) =>
  ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

interface Import {
  readonly specifier: string;
  /** The imported names; "*" where the whole module is. */
  readonly names: readonly string[];
}

function importsOf(source: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const bindings = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause;
      const names =
        bindings && (ts.isNamedImports(bindings) || ts.isNamedExports(bindings))
          ? bindings.elements.map((element) => (element.propertyName ?? element.name).text)
          : ["*"];
      found.push({ specifier: (node.moduleSpecifier as ts.StringLiteral).text, names });
    } else if (ts.isCallExpression(node) && node.arguments[0] && ts.isStringLiteralLike(node.arguments[0])) {
      const callee = node.expression;
      if (callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === "require")) {
        found.push({ specifier: node.arguments[0].text, names: ["*"] });
      }
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      found.push({ specifier: (node.argument.literal as ts.StringLiteral).text, names: ["*"] });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** "fflate" of "fflate/browser", "@scope/name" of "@scope/name/part". */
const packageOf = (specifier: string) =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");

/** What is wrong with one file's imports, given the folder that it belongs to. */
function importFaults(file: string, folder: string, source = parse(file)): string[] {
  const allowed = mayImport[folder]!;
  return importsOf(source).flatMap(({ specifier, names }) => {
    if (!specifier.startsWith(".")) {
      return allowed.packages.includes(packageOf(specifier)) ? [] : [`${file} imports the package ${specifier}`];
    }
    const target = path.posix.join(path.posix.dirname(file), specifier);
    if (within(target, folder)) return [];
    // The version that the pane shows.
    if (folder === "taskpane" && target === "package.json") return [];
    const owner = allowed.folders.find((other) => within(target, other));
    if (owner === undefined) return [`${file} imports ${target}, against the arrows`];
    if (target !== owner && target !== `${owner}/index`) return [`${file} imports ${target} past ${owner}/index.ts`];
    if (folder === "src/devices" && owner === "src/bands" && names.some((name) => name !== "CellValue")) {
      return [`${file} imports more than CellValue from src/bands`];
    }
    return [];
  });
}

/** True of `a.localeCompare(b, "en")`: the locale is the caller's choice, the same on every machine. */
function namesItsLocale(member: ts.PropertyAccessExpression): boolean {
  const call = member.parent;
  return member.name.text === "localeCompare" && ts.isCallExpression(call) && call.arguments.length > 1;
}

/** The names a file uses without declaring or importing them, and the members it reads, as "object.member". */
function freeNames(source: ts.SourceFile): { names: Set<string>; members: Set<string>; clockReads: boolean } {
  const declared = new Set<string>();
  const used = new Set<string>();
  const members = new Set<string>();
  let clockReads = false;
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const parent = node.parent;
      const declares =
        (ts.isVariableDeclaration(parent) ||
          ts.isParameter(parent) ||
          ts.isBindingElement(parent) ||
          ts.isFunctionDeclaration(parent) ||
          ts.isClassDeclaration(parent) ||
          ts.isInterfaceDeclaration(parent) ||
          ts.isTypeAliasDeclaration(parent) ||
          ts.isTypeParameterDeclaration(parent) ||
          ts.isImportSpecifier(parent) ||
          ts.isImportClause(parent) ||
          ts.isNamespaceImport(parent)) &&
        parent.name === node;
      const isLabel =
        (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
        (ts.isQualifiedName(parent) && parent.right === node) ||
        ((ts.isPropertyAssignment(parent) ||
          ts.isPropertySignature(parent) ||
          ts.isPropertyDeclaration(parent) ||
          ts.isMethodDeclaration(parent) ||
          ts.isMethodSignature(parent) ||
          ts.isGetAccessor(parent) ||
          ts.isNamedTupleMember(parent) ||
          ts.isEnumMember(parent)) &&
          parent.name === node) ||
        (ts.isBindingElement(parent) && parent.propertyName === node);
      if (declares) declared.add(node.text);
      else if (!isLabel) used.add(node.text);
    }
    if (ts.isPropertyAccessExpression(node) && !namesItsLocale(node))
      members.add(`${node.expression.getText(source)}.${node.name.text}`);
    if (ts.isNewExpression(node) && node.expression.getText(source) === "Date" && !node.arguments?.length) {
      clockReads = true;
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { names: new Set([...used].filter((name) => !declared.has(name))), members, clockReads };
}

function impurities(file: string, source = parse(file)): string[] {
  const { names, members, clockReads } = freeNames(source);
  return [
    ...[...names].filter((name) => impureName.test(name)).map((name) => `${file} names ${name}`),
    ...[...members].filter((member) => impureMember.test(member)).map((member) => `${file} calls ${member}`),
    ...(clockReads ? [`${file} reads the clock by new Date()`] : []),
  ];
}

describe("the folders' arrows", () => {
  it("gives every folder of src its place", () => {
    const folders = readdirSync(path.join(root, "src"), { withFileTypes: true }).map(({ name }) => `src/${name}`);
    expect(folders.sort()).toEqual(
      Object.keys(mayImport)
        .filter((name) => name.startsWith("src/"))
        .sort(),
    );
  });

  it.each(Object.keys(mayImport))("%s imports only what it may, through index.ts", (folder) => {
    expect(filesBelow(folder).flatMap((file) => importFaults(file, folder))).toEqual([]);
  });

  it.each(Object.keys(mayImport).filter(isPure))(
    "%s is free of Office, React, the DOM, Node, clock and locale",
    (folder) => {
      const files = filesBelow(folder);
      expect(files.filter((file) => file.endsWith(".tsx"))).toEqual([]);
      expect(files.flatMap((file) => impurities(file))).toEqual([]);
    },
  );

  it("only src/workbook names Excel", () => {
    const others = ["functions", "taskpane"].flatMap(filesBelow);
    expect(others.filter((file) => freeNames(parse(file)).names.has("Excel"))).toEqual([]);
  });

  it("the workbench imports nothing of the add-in", () => {
    const addIn = Object.keys(mayImport);
    const faults = filesBelow("workbench").flatMap((file) =>
      importsOf(parse(file))
        .filter(({ specifier }) => specifier.startsWith("."))
        .map(({ specifier }) => path.posix.join(path.posix.dirname(file), specifier))
        .filter((target) => addIn.some((folder) => within(target, folder)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(faults).toEqual([]);
  });
});

describe("what the test of the arrows sees", () => {
  const faultsOf = (folder: string, text: string) => importFaults(`${folder}/x.ts`, folder, parse("x.ts", text));
  it.each([
    ["an arrow backwards", "src/money", 'import { readBands } from "../bands";'],
    ["a type's arrow backwards", "src/money", 'import type { Band } from "../bands";'],
    ["a re-export backwards", "src/money", 'export { Band } from "../bands";'],
    ["a lazy import backwards", "src/money", 'const bands = import("../bands");'],
    ["an import type backwards", "src/money", 'type B = import("../bands").Band;'],
    ["a file behind an index", "src/bands", 'import { exact } from "../money/exact";'],
    ["a package that is not the folder's", "src/bands", 'import Decimal from "decimal.js";'],
    ["Node", "src/devices", 'import { readFileSync } from "node:fs";'],
    ["more of bands than a cell's type", "src/devices", 'import { readBands } from "../bands";'],
    ["functions in the workbook's folder", "functions", 'import { readBook } from "../src/workbook";'],
  ])("%s", (_, folder, text) => {
    expect(faultsOf(folder, text)).toHaveLength(1);
  });

  it.each([
    ["the host", "Excel.run(async () => undefined);"],
    ["the host's types", "export type Sheet = Excel.Worksheet;"],
    ["the page", "export const body = document.body;"],
    ["Node", "export const home = process.env.HOME;"],
    ["the clock", "export const now = new Date();"],
    ["the clock as a number", "export const now = Date.now();"],
    ["the locale", "export const text = (1.5).toLocaleString();"],
    ["the locale's order", 'export const order = "a".localeCompare("b");'],
  ])("%s in a pure folder", (_, text) => {
    expect(impurities("x.ts", parse("x.ts", text))).toHaveLength(1);
  });

  it("lets a pure folder order words by a locale that it names", () => {
    expect(impurities("x.ts", parse("x.ts", 'export const order = "a".localeCompare("b", "en");'))).toEqual([]);
  });

  it("lets a pure folder use such a word for something of its own", () => {
    const text =
      "export function read(document: string[], row: { process: string }) { return document[0] ?? row.process; }";
    expect(impurities("x.ts", parse("x.ts", text))).toEqual([]);
  });
});
