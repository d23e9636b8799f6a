import { existsSync, readdirSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import path from "node:path";
import ts from "typescript";

const root = path.resolve(__dirname, "..");
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

interface Package {
  license?: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}
const project = JSON.parse(read("package.json")) as Package;
const versions = { ...project.dependencies, ...project.devDependencies };
const names = Object.keys(versions);

/** package → licence, from the tables of docs/dependencies.md. */
const documented = new Map(
  [
    ...read("docs/dependencies.md").matchAll(
      /^\| `([^`]+)` \| ([^|]+) \| [^|]{10,} \|$|^\| `(@types\/[^`]+)` \| ([^|]+) \|/gm,
    ),
  ].map((row) => [(row[1] ?? row[3])!, (row[2] ?? row[4])!.trim()] as const),
);

/** Licences under which the project may use a package; others need a decision. */
const accepted = ["MIT", "Apache-2.0", "MPL-2.0", "ISC", "BSD-2-Clause", "BSD-3-Clause"];

function sourceFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(name);
    return /\.(ts|tsx|cjs)$/.test(name) ? [name] : [];
  });
}

describe("the project's dependencies", () => {
  it("are those that docs/dependencies.md gives a reason for", () => {
    expect([...documented.keys()].sort()).toEqual([...names].sort());
  });

  it.each(names)("%s has an accepted licence, the one that is documented", (name) => {
    const { license } = JSON.parse(read(`node_modules/${name}/package.json`)) as Package;
    if (name === "@microsoft/office-js") {
      expect([license, documented.get(name)]).toEqual(["LICENSE", "Microsoft's licence terms"]);
    } else {
      expect(accepted).toContain(license);
      expect(documented.get(name)).toBe(license);
    }
  });

  it("have exact versions", () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it("are locked without the address they were downloaded from", () => {
    expect(read("package-lock.json")).not.toContain('"resolved"');
  });

  it("hold every package that code imports", () => {
    const folders = ["src", "functions", "taskpane", "workbench", "test", "tools", "bench"].filter((folder) =>
      existsSync(path.join(root, folder)),
    );
    const imported = folders.flatMap(sourceFiles).flatMap((file) =>
      ts
        .preProcessFile(read(file), true, true)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((specifier) => !specifier.startsWith(".") && !specifier.startsWith("node:"))
        .map((specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/")),
    );
    const undeclared = [...new Set(imported)].filter((name) => !names.includes(name) && !builtinModules.includes(name));
    expect(undeclared).toEqual([]);
  });
});
