import fc from "fast-check";
import { readText } from "../readText";

const titles = "Device ID,Device Name,Client,Serial Number,MAC Address,Model,Last Seen";

/** What became of rows of id, name, customer, serial, MAC, model, day of September last seen. */
async function read(rows: readonly string[], countEveryAgent = false) {
  const dated = rows.map((row) => row.replace(/,(\d+)$/, (_, day: string) => `,2026-09-${day.padStart(2, "0")}`));
  const imported = await readText(`${titles}\n${dated.join("\n")}\n`, { countEveryAgent });
  return {
    outcomes: imported.rows.map((row) => (row.outcome === "duplicate" ? `${row.rule} of ${row.of}` : row.outcome)),
    warnings: imported.warnings.map(({ kind }) => kind),
  };
}

const mac = "00:1A:2B:3C:4D:5E";

describe("rows that list one machine twice", () => {
  it.each([
    ["the same id", "id", ["7,PC-1,Kestrel,S-1,,,1", "7,PC-2,Kestrel,S-2,,,2"]],
    ["the same serial", "serial", ["1,PC-1,Kestrel,5CG1234,,,1", "2,PC-2,Kestrel,5CG1234,,,2"]],
    [
      "the same serial in another case, with a note",
      "serial",
      ["1,A,Kestrel,5cg1234 (dock),,,1", "2,B,Kestrel,5CG1234,,,2"],
    ],
    ["a customer written otherwise", "serial", ["1,A,Kestrel  Ltd,5CG1234,,,1", "2,B,KESTREL ltd,5CG1234,,,2"]],
    [
      "a virtual machine's serial and name",
      "serial",
      ["1,VM-1,K,VMware-56 4d,,VMware7 1,1", "2,vm-1,K,VMware-56 4d,,VMware7 1,2"],
    ],
    ["name and MAC address", "mac", [`1,PC-1,K,,${mac},,1`, "2,pc-1,K,,001a.2b3c.4d5e,,2"]],
    ["name and one of several MAC addresses", "mac", [`1,PC-1,K,,${mac} 02:AA:BB:CC:DD:EE,,1`, `2,PC-1,K,,${mac},,2`]],
    ["name and MAC address, one with a serial", "mac", [`1,PC-1,K,S-1,${mac},,1`, `2,PC-1,K,,${mac},,2`]],
    [
      "the name, where neither has serial or MAC",
      "name",
      ["1,PC-1,K,,,,1", "2,PC-1,K,To be filled by O.E.M.,00:00:00:00:00:00,,2"],
    ],
  ])("are known by %s", async (_, rule, rows) => {
    expect((await read(rows)).outcomes).toEqual([`${rule} of 2`, "imported"]);
  });

  it.each([
    ["the id of another customer", ["7,PC-1,Kestrel,,,,1", "7,PC-1,Harborline,,,,2"]],
    ["the serial of another customer", ["1,PC-1,Kestrel,5CG1234,,,1", "2,PC-1,Harborline,5CG1234,,,2"]],
    ["a copied virtual machine's serial", ["1,VM-1,K,VMware-56 4d,,,1", "2,VM-2,K,VMware-56 4d,,,2"]],
    ["a placeholder for a serial", ["1,PC-1,K,Default string,,,1", "2,PC-2,K,Default string,,,2"]],
    ["a MAC address under another name", [`1,PC-1,K,,${mac},,1`, `2,PC-2,K,,${mac},,2`]],
    ["name and MAC address with different serials", [`1,PC-1,K,S-1,${mac},,1`, `2,PC-1,K,S-2,${mac},,2`]],
    ["a name, where one has a serial", ["1,PC-1,K,S-1,,,1", "2,PC-1,K,,,,2"]],
    ["a name, where one has a MAC address", [`1,PC-1,K,,${mac},,1`, "2,PC-1,K,,,,2"]],
    ["a word for no id", ["N/A,PC-1,K,S-1,,,1", "N/A,PC-2,K,S-2,,,2"]],
    ["the id 0", ["0,PC-1,K,S-1,,,1", "0,PC-2,K,S-2,,,2"]],
  ])("are not assumed from %s", async (_, rows) => {
    expect((await read(rows)).outcomes).toEqual(["imported", "imported"]);
  });

  it("leave the one that was seen most recently, of equals the first", async () => {
    expect((await read(["7,A,K,,,,3", "7,A,K,,,,9", "7,A,K,,,,5"])).outcomes).toEqual([
      "id of 2",
      "imported",
      "id of 2",
    ]);
    expect((await read(["7,A,K,,,,3", "7,A,K,,,,3"])).outcomes).toEqual(["imported", "id of 1"]);
    expect((await read(["7,A,K,,,,Never", "7,A,K,,,,3"])).outcomes).toEqual(["id of 2", "imported"]);
  });

  it("are one machine by a chain of rules", async () => {
    const rows = ["1,PC-1,K,5CG1234,,,1", `2,PC-2,K,5CG1234,${mac},,2`, `3,PC-2,K,,${mac},,3`];
    expect((await read(rows)).outcomes).toEqual(["serial of 3", "mac of 3", "imported"]);
  });

  it("are one machine where a row links two others, whichever comes first", async () => {
    const rows = ["1,PC-1,K,5CG1234,,,1", `2,PC-2,K,,${mac},,2`, `3,PC-2,K,5CG1234,${mac},,3`];
    expect((await read(rows)).outcomes).toEqual(["serial of 3", "mac of 3", "imported"]);
    for (const order of [
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const { outcomes } = await read(order.map((at) => rows[at]!));
      const kept = order.indexOf(2) + 1;
      expect(outcomes).toEqual(order.map((at) => [`serial of ${kept}`, `mac of ${kept}`, "imported"][at]));
    }
  });

  it("are never joined with another real serial by a row that has none: it goes with the one seen last", async () => {
    const rows = [`1,PC-1,K,S-11,${mac},,1`, `2,PC-1,K,S-22,${mac},,5`, `3,PC-1,K,,${mac},,3`];
    for (const order of [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]) {
      const { outcomes } = await read(order.map((at) => rows[at]!));
      const kept = order.indexOf(1) + 1;
      expect(outcomes).toEqual(order.map((at) => ["imported", "imported", `mac of ${kept}`][at]));
    }
  });

  it("count each, with every agent counted, but for the same id", async () => {
    const rows = ["1,PC-1,K,5CG1234,,,1", "2,PC-1,K,5CG1234,,,2", "2,PC-1,K,5CG1234,,,3"];
    expect((await read(rows, true)).outcomes).toEqual(["imported", "id of 3", "imported"]);
  });
});

describe("machines that may be one", () => {
  it.each([
    ["serial_at_two_customers", ["1,PC-1,Kestrel,5CG1234,,,1", "2,PC-1,Harborline,5CG1234,,,2"]],
    ["id_at_two_customers", ["7,PC-1,Kestrel,,,,1", "7,PC-1,Harborline,,,,2"]],
    ["shared_virtual_serial", ["1,VM-1,K,VMware-56 4d,,,1", "2,VM-2,K,VMware-56 4d,,,2"]],
    ["same_name_same_customer", ["1,PC-1,K,S-1,,,1", "2,PC-1,K,,,,2"]],
  ])("are warned of: %s", async (kind, rows) => {
    const { warnings } = await read(rows);
    expect(warnings.filter((warning) => warning === kind)).toHaveLength(2);
  });
});

describe("the machines that are found", () => {
  const value = <T>(...values: readonly T[]) => fc.constantFrom(...values);
  const row = fc.record({
    id: value("", "", "1", "2", "3", "4"),
    name: value("PC-1", "PC-2", "pc-1", "PC-3"),
    customer: value("K", "K", "L"),
    serial: value("", "", "S-11", "S-22", "VMware-56 4d"),
    macs: value("", mac, "02:AA:BB:CC:DD:EE", `${mac} 02:AA:BB:CC:DD:EE`),
    day: fc.integer({ min: 1, max: 9 }),
  });
  const lists = fc.array(row, { maxLength: 9 }).chain((rows) =>
    fc.tuple(
      fc.constant(rows),
      fc.shuffledSubarray(
        rows.map((_, i) => i),
        { minLength: rows.length },
      ),
    ),
  );
  type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

  /** Which rows are one machine: for each of the rows, in their own order, the least of its machine. */
  async function machinesOf(rows: readonly Row[], order: readonly number[]): Promise<readonly number[]> {
    const texts = order.map((at) => {
      const { id, name, customer, serial, macs, day } = rows[at]!;
      return `${id},${name},${customer},${serial},${macs},,2026-09-0${day}`;
    });
    const { rows: outcomes } = await readText(`${titles}\n${texts.join("\n")}\n`);
    const keptOf = new Map(
      outcomes.map((out) => [order[out.record - 1]!, out.outcome === "duplicate" ? order[out.of - 1]! : -1]),
    );
    const groups = rows.map((_, at) => (keptOf.get(at) === -1 ? at : keptOf.get(at)!));
    return groups.map((kept) => groups.indexOf(kept));
  }

  it("are the same in whatever order the rows come", async () => {
    await fc.assert(
      fc.asyncProperty(lists, async ([rows, order]) => {
        if (rows.length === 0) return;
        const inOrder = rows.map((_, i) => i);
        expect(await machinesOf(rows, order)).toEqual(await machinesOf(rows, inOrder));
      }),
      { numRuns: 300, seed: 20260930 },
    );
  });
});
