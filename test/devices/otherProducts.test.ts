import { readFileSync } from "node:fs";
import path from "node:path";
import { expectAccounted, readText } from "./readText";

/** What is to be found in an export of a product that nobody named: rows, devices, duplicates; and the active devices. */
interface Expected {
  readonly rows: readonly [rows: number, imported: number, duplicates: number];
  readonly active: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const folder = path.join(__dirname, "../data/otherProducts");
const expected = JSON.parse(readFileSync(path.join(folder, "expected.json"), "utf8")) as Record<string, Expected>;

/**
 * Exports in the layouts of products that are not among those that are recognised, with made-up machines. What is expected was
 * counted by hand by the domain's rules. They hold the general rules: no product of these is known to the importer.
 */
describe.each(Object.entries(expected))("an export laid out as by %s", (name, { rows, active }) => {
  it("is counted right with no help", async () => {
    const imported = await readText(readFileSync(path.join(folder, `${name}.csv`), "utf8"));
    expectAccounted(imported);
    expect(imported.source).toBe("unknown");
    const { account } = imported;
    expect([account.rows, account.imported, account.duplicates]).toEqual(rows);
    const counts: Record<string, Record<string, number>> = {};
    for (const { active: counted, customer, assetType } of imported.devices) {
      if (!counted) continue;
      const types = (counts[customer] ??= {});
      types[assetType] = (types[assetType] ?? 0) + 1;
    }
    expect(counts).toEqual(active);
  });
});
