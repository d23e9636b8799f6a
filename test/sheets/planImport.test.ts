import { dayFromISO } from "../../src/agreements";
import type { Device, DeviceImport } from "../../src/devices";
import { planImport, readContents, schemas, type Book, type ImportReach, type PlanCell } from "../../src/sheets";
import { atOnce } from "../../src/slices";
import { makeBook, makeTable } from "./makeBook";
import { makeDevice, makeImport } from "./makeImport";

const moment = { importedAt: "2026-10-01T06:00:00.000Z", hash: "abc" };
const titles = schemas.Devices.columns.map(({ title }) => title);
type Cells = Readonly<Record<string, PlanCell>>;

const row = (cells: Cells): PlanCell[] => titles.map((title) => cells[title] ?? "");
const old = (name: string, more: Cells = {}): PlanCell[] =>
  row({
    Name: name,
    Customer: "Harborline",
    "Asset type": "Workstation",
    Active: "Yes",
    "First seen": 45000,
    Source: "N-sight",
    ...more,
  });

function bookWith(rows: readonly (readonly PlanCell[])[], names: readonly (readonly string[])[] = []): Book {
  return makeBook([makeTable("Devices", rows), makeTable("Imports", [[""]]), makeTable("CustomerNames", names)]);
}

/** The Devices rows that the plan leaves, as records. */
function rowsAfter(book: Book, imported: DeviceImport, reach?: ImportReach): Cells[] {
  const { plan } = atOnce(planImport(book, readContents(book), imported, moment, reach));
  const rows: PlanCell[][] = (book.tables.Devices?.rows ?? []).map((cells) => [...cells]);
  for (const step of plan.steps) {
    if (!("area" in step) || !("table" in step.area) || step.area.table !== "Devices") continue;
    const first = step.area.row - 1;
    if (step.do === "delete cells") rows.splice(first, step.area.rows);
    else if (step.do === "clear contents")
      rows.fill(
        titles.map(() => ""),
        first,
        first + step.area.rows,
      );
    else if (step.do === "write") {
      step.cells.forEach((cells, index) => {
        const standing = rows[first + index] ?? titles.map(() => "");
        rows[first + index] = cells.map((cell, column) => cell ?? standing[column] ?? "");
      });
    }
  }
  return rows.map((cells) => Object.fromEntries(titles.map((title, column) => [title, cells[column] ?? ""])));
}

const changesOf = (book: Book, imported: DeviceImport) =>
  atOnce(planImport(book, readContents(book), imported, moment)).changes;

describe("planImport", () => {
  it("replaces the rows of its own source only, and keeps rows typed by hand", () => {
    const book = bookWith([
      old("WS-1"),
      old("WS-2"),
      old("TAB-1", { Source: "Intune" }),
      old("SW-1", { Source: "", "Asset type": "Network" }),
    ]);
    const after = rowsAfter(book, makeImport([makeDevice({ name: "WS-2" }), makeDevice({ name: "WS-3" })]));
    expect(after.map((cells) => [cells["Name"], cells["Source"]])).toEqual([
      ["WS-2", "N-sight"],
      ["TAB-1", "Intune"],
      ["SW-1", ""],
      ["WS-3", "N-sight"],
    ]);
  });

  describe("of one part of a product's export", () => {
    const sheet = [
      old("SRV-1", { "Asset type": "Server", "As of": 46000, Excluded: "spare" }),
      old("WS-2"),
      old("WS-9", { Customer: "Kestrel" }),
      old("TAB-1", { Source: "Intune" }),
    ];
    const part = makeImport([makeDevice({ name: "WS-2", active: false }), makeDevice({ name: "WS-3" })]);

    it.each<[ImportReach, readonly string[], readonly string[], readonly string[]]>([
      ["source", ["WS-2", "TAB-1", "WS-3"], ["SRV-1", "WS-9"], []],
      ["customers", ["WS-2", "WS-9", "TAB-1", "WS-3"], ["SRV-1"], ["WS-9"]],
      ["file", ["SRV-1", "WS-2", "WS-9", "TAB-1", "WS-3"], [], ["SRV-1", "WS-9"]],
    ])("that reaches as far as its %s leaves the others", (reach, left, gone, kept) => {
      const book = bookWith(sheet);
      const after = rowsAfter(book, part, reach);
      expect(after.map((cells) => cells["Name"])).toEqual(left);
      const { changes } = atOnce(planImport(book, readContents(book), part, moment, reach));
      expect(changes.gone.map(({ name }) => name)).toEqual(gone);
      expect(changes.kept.map(({ name }) => name)).toEqual(kept);
      expect(changes.elsewhere).toBe(1);
    });

    it("takes nothing from the devices that stay, and makes no snapshot of them", () => {
      const book = bookWith(sheet);
      const [stays] = rowsAfter(book, part, "file");
      expect(stays).toMatchObject({ Name: "SRV-1", Excluded: "spare", "As of": 46000, Active: "Yes" });
      const { plan } = atOnce(planImport(book, readContents(book), part, moment, "file"));
      expect(JSON.stringify(plan.steps)).not.toContain("SRV-1");
    });

    it("gives the same whichever part comes first, and again when a part comes twice", () => {
      const parts = [["WS-1", "WS-2"], ["SRV-1"], ["WS-2", "SRV-2"]].map((names) =>
        makeImport(names.map((name) => makeDevice({ name }))),
      );
      const namesAfter = (order: readonly number[]) => {
        let rows: PlanCell[][] = [];
        for (const i of order) {
          const after = rowsAfter(bookWith(rows), parts[i]!, "file");
          rows = after.filter(({ Name }) => Name !== "").map((cells) => titles.map((title) => cells[title] ?? ""));
        }
        return rows.map((cells) => cells[titles.indexOf("Name")]).sort();
      };
      const all = ["SRV-1", "SRV-2", "WS-1", "WS-2"];
      for (const order of [
        [0, 1, 2],
        [2, 1, 0],
        [1, 2, 0],
        [0, 0, 1, 2, 1, 0],
      ])
        expect(namesAfter(order)).toEqual(all);
    });
  });

  it("says where the sheet has the source as of a later day", () => {
    const asOf = dayFromISO("2026-10-15");
    const book = bookWith([old("WS-1", { "As of": asOf }), old("TAB-1", { Source: "Intune", "As of": asOf + 9 })]);
    expect(changesOf(book, makeImport([makeDevice({ name: "WS-1" })])).newerDay).toBe(asOf);
    expect(changesOf(bookWith([old("WS-1", { "As of": 46000 })]), makeImport([])).newerDay).toBeNull();
  });

  it("keeps First seen and an exclusion's reason, and takes everything else from the export", () => {
    const book = bookWith([old("WS-1", { Excluded: "loan", OS: "Windows 10", "As of": 45100 })]);
    const [cells] = rowsAfter(book, makeImport([makeDevice({ name: "ws-1", assetType: "Laptop", active: false })]));
    expect(cells).toMatchObject({
      Name: "ws-1",
      "Asset type": "Laptop",
      Active: "No",
      OS: "Windows 11",
      "First seen": 45000,
      Excluded: "loan",
      "Last seen": dayFromISO("2026-09-29"),
      "As of": dayFromISO("2026-09-30"),
    });
  });

  it("gives a new machine the export's own first date, else the day of the export", () => {
    const firstSeen = new Date("2024-02-03T00:00:00Z");
    const after = rowsAfter(
      bookWith([]),
      makeImport([makeDevice({ name: "A", firstSeen }), makeDevice({ name: "B" })]),
    );
    expect(after.map((cells) => cells["First seen"])).toEqual([dayFromISO("2024-02-03"), dayFromISO("2026-09-30")]);
  });

  it("knows a machine under a new id and a new name by its real serial", () => {
    const book = bookWith([old("WS-1", { "Device ID": "17", Serial: "5CG1234", Excluded: "loan" })]);
    const imported = makeImport([makeDevice({ id: "99", name: "WS-1-NEW", serial: "5cg1234" })]);
    expect(rowsAfter(book, imported)).toMatchObject([{ "Device ID": "99", "First seen": 45000, Excluded: "loan" }]);
    expect(changesOf(book, imported)).toMatchObject({ added: [], gone: [] });
  });

  it("does not take a placeholder serial for one", () => {
    const book = bookWith([old("WS-1", { Serial: "To be filled by O.E.M." })]);
    const imported = makeImport([makeDevice({ name: "WS-9", serial: "To be filled by O.E.M." })]);
    expect(changesOf(book, imported)).toMatchObject({ added: [{ name: "WS-9" }], gone: [{ name: "WS-1" }] });
  });

  it("leaves a machine that another source has as a row of its own, with the reason, and bills it once", () => {
    const book = bookWith([old("WS-1", { Source: "Intune", Serial: "5CG1234" })]);
    const imported = makeImport([makeDevice({ name: "WS-1", serial: "5CG1234" })]);
    expect(rowsAfter(book, imported).map((cells) => [cells["Source"], cells["Excluded"]])).toEqual([
      ["Intune", ""],
      ["N-sight", "same machine as Intune WS-1"],
    ]);
    expect(changesOf(book, imported).shared).toMatchObject([{ name: "WS-1", to: "same machine as Intune WS-1" }]);
  });

  it("knows a virtual machine of another source whose row says nothing of its model", () => {
    const vm = { name: "VM-1", serial: "d5ab1234-77", model: "Standard PC (i440FX + PIIX)" };
    const book = bookWith([old("VM-1", { Serial: vm.serial, Source: "Intune" })]);
    expect(rowsAfter(book, makeImport([makeDevice(vm)])).map((cells) => cells["Excluded"])).toEqual([
      "",
      "same machine as Intune VM-1",
    ]);
    const copy = makeImport([makeDevice({ ...vm, name: "VM-2" })]);
    expect(rowsAfter(book, copy).map((cells) => cells["Excluded"])).toEqual(["", ""]);
  });

  it("compares customers between sources by their billing names", () => {
    const names = [["harb", "Harborline"]];
    const book = bookWith([old("WS-1", { Source: "VSA", Customer: "harb", Serial: "5CG1234" })], names);
    const after = rowsAfter(book, makeImport([makeDevice({ name: "X", serial: "5CG1234" })]));
    expect(after.map((cells) => cells["Excluded"])).toEqual(["", "same machine as VSA WS-1"]);
    const elsewhere = bookWith([old("WS-1", { Source: "VSA", Customer: "other", Serial: "5CG1234" })], names);
    const both = rowsAfter(elsewhere, makeImport([makeDevice({ name: "X", serial: "5CG1234" })]));
    expect(both.map((cells) => cells["Excluded"])).toEqual(["", ""]);
  });

  it("bills the other source again when the machine is gone from the one that billed it", () => {
    const book = bookWith([
      old("WS-1", { Serial: "5CG1234" }),
      old("WS-1", { Source: "Intune", Serial: "5CG1234", Excluded: "same machine as N-sight WS-1" }),
    ]);
    const after = rowsAfter(book, makeImport([makeDevice({ name: "WS-2" })]));
    expect(after.map((cells) => [cells["Name"], cells["Excluded"]])).toEqual([
      ["WS-1", ""],
      ["WS-2", ""],
    ]);
  });

  it("goes on billing the machine with the same source at each import", () => {
    const rows = [
      old("WS-1", { Serial: "5CG1234" }),
      old("WS-1", { Source: "Intune", Serial: "5CG1234", Excluded: "same machine as N-sight WS-1" }),
    ];
    const imported = makeImport([makeDevice({ name: "WS-1", serial: "5CG1234" })], { sourceName: "Intune" });
    expect(rowsAfter(bookWith(rows), imported).map((cells) => cells["Excluded"])).toEqual([
      "",
      "same machine as N-sight WS-1",
    ]);
  });

  it("names what is new, gone, retyped, moved and back again", () => {
    const book = bookWith([
      old("WS-1"),
      old("WS-2", { Active: "No" }),
      old("WS-3"),
      old("WS-4", { Serial: "5CG4444" }),
      old("WS-5", { "Device ID": "5" }),
    ]);
    const imported = makeImport([
      makeDevice({ name: "WS-1", assetType: "Laptop" }),
      makeDevice({ name: "WS-2" }),
      makeDevice({ name: "WS-4", serial: "5CG4444", customer: "Kestrel" }),
      makeDevice({ name: "WS-5", id: "5", customer: "Kestrel" }),
      makeDevice({ name: "WS-6" }),
    ]);
    expect(changesOf(book, imported)).toEqual({
      added: [{ name: "WS-6", customer: "Harborline", from: "", to: "" }],
      gone: [{ name: "WS-3", customer: "Harborline", from: "", to: "" }],
      kept: [],
      elsewhere: 0,
      newerDay: null,
      retyped: [{ name: "WS-1", customer: "Harborline", from: "Workstation", to: "Laptop" }],
      moved: [
        { name: "WS-4", customer: "Kestrel", from: "Harborline", to: "Kestrel" },
        { name: "WS-5", customer: "Kestrel", from: "Harborline", to: "Kestrel" },
      ],
      back: [{ name: "WS-2", customer: "Harborline", from: "", to: "" }],
      shared: [],
    });
  });

  it("writes ids, names and serials as text whose format is set first", () => {
    const book = bookWith([]);
    const imported = makeImport([makeDevice({ id: "00123", name: "=1+1", serial: "1E5" })]);
    const { plan } = atOnce(planImport(book, readContents(book), imported, moment));
    const steps = plan.steps.filter((step) => "area" in step && "table" in step.area && step.area.table === "Devices");
    const write = steps.findIndex((step) => step.do === "write");
    const formatted = new Set<number>();
    for (const step of steps.slice(0, write)) {
      if (step.do !== "number format" || step.format !== "@") continue;
      for (let column = 0; column < step.area.columns; column += 1) formatted.add(step.area.column + column);
    }
    for (const title of [
      "Device ID",
      "Name",
      "Customer",
      "Site",
      "Source type",
      "Serial",
      "OS",
      "Source",
      "Excluded",
    ]) {
      expect(formatted.has(titles.indexOf(title))).toBe(true);
    }
    expect(steps[write]).toMatchObject({ cells: [expect.arrayContaining(["00123", "=1+1", "1E5"])] });
  });

  it("remembers the import, its file's hash and its account of rows", () => {
    const account = { rows: 9, imported: 5, duplicates: 2, rejected: 1, skipped: 1 };
    const { plan } = atOnce(planImport(bookWith([]), readContents(bookWith([])), makeImport([], { account }), moment));
    const write = plan.steps.findLast((step) => step.do === "write");
    expect(write).toMatchObject({
      area: { table: "Imports", row: 1 },
      cells: [
        ["N-sight", "export.csv", dayFromISO("2026-09-30"), dayFromISO("2026-10-01") + 0.25, 9, 5, 2, 1, 1, "abc"],
      ],
    });
  });

  it("never lets one tenant's devices take the place of another's where the export names no customer", () => {
    const book = bookWith([old("A", { Source: "Jamf Pro (Harborline)" }), old("B", { Source: "Jamf Pro (Kestrel)" })]);
    const imported = makeImport([makeDevice({ name: "C", customer: "Kestrel" })], {
      sourceName: "Jamf Pro",
      columns: [],
    });
    expect(rowsAfter(book, imported).map((cells) => [cells["Name"], cells["Source"]])).toEqual([
      ["A", "Jamf Pro (Harborline)"],
      ["C", "Jamf Pro (Kestrel)"],
    ]);
  });

  it("knows an export of several customers again that its lines name and no column does, in any order", () => {
    const list = [makeDevice({ name: "A" }), makeDevice({ name: "B", customer: "Kestrel" })];
    for (const devices of [list, [...list].reverse()]) {
      const sources = rowsAfter(bookWith([]), makeImport(devices, { columns: [] })).map((cells) => cells["Source"]);
      expect(sources).toEqual(["N-sight", "N-sight"]);
    }
  });

  it("tells products that nobody knows apart by their column titles", () => {
    const unknown = (signature: string) =>
      makeImport([makeDevice({ name: signature })], {
        source: "unknown",
        sourceName: "Unknown product",
        headerSignature: signature,
      });
    const first = rowsAfter(bookWith([]), unknown("ab12cd"));
    expect(first.map((cells) => cells["Source"])).toEqual(["Unknown product AB12"]);
    expect(rowsAfter(bookWith(first.map(row)), unknown("ef34aa"))).toHaveLength(2);
    expect(rowsAfter(bookWith(first.map(row)), unknown("ab12cd"))).toHaveLength(1);
  });

  it("can be done again without changing anything but the imports", () => {
    const imported = makeImport([makeDevice({ id: "1", name: "A" }), makeDevice({ name: "B", serial: "XYZ12" })]);
    const first = rowsAfter(bookWith([]), imported);
    const again = bookWith(first.map(row));
    expect(rowsAfter(again, imported)).toEqual(first);
    const { plan } = atOnce(planImport(again, readContents(again), imported, moment));
    expect(
      plan.steps.filter((step) => "area" in step && "table" in step.area && step.area.table === "Devices"),
    ).toEqual([]);
  });
});

describe("an import finds each machine's row again", () => {
  const seenAt = 45123;
  /** The rows after an import of the same devices in the other order: by id and name, what stays with the row. */
  function again(devices: readonly Device[], marked: (cells: Cells) => Cells = (cells) => cells): readonly Cells[] {
    const first = rowsAfter(bookWith([]), makeImport(devices)).map((cells) => ({ ...cells, "First seen": seenAt }));
    const book = bookWith(first.map((cells) => row(marked(cells))));
    const after = rowsAfter(book, makeImport([...devices].reverse()));
    expect(changesOf(book, makeImport([...devices].reverse()))).toMatchObject({ added: [], gone: [], moved: [] });
    expect(after).toEqual(first.map(marked));
    return after;
  }

  it("of two agents on one machine, each with its own exclusion", () => {
    const agents = ["7", "8"].map((id) => makeDevice({ id, name: "WS-1", serial: "SN0001" }));
    again(agents, (cells) => (cells["Device ID"] === "8" ? { ...cells, Excluded: "test agent" } : cells));
  });

  it("of namesakes that only their MAC addresses tell apart, by site and type", () => {
    const [one, other] = ["A0B1C2000001", "A0B1C2000002"];
    again(
      [
        makeDevice({ name: "WS-1", macs: [one!], site: "Dock" }),
        makeDevice({ name: "WS-1", macs: [other!], site: "Main" }),
      ],
      (cells) => (cells["Site"] === "Main" ? { ...cells, Excluded: "spare" } : cells),
    );
  });

  it("of a virtual machine that only its model gives away, which the sheet has not", () => {
    again([makeDevice({ name: "VM-1", serial: "d5ab1234-77", model: "Standard PC (i440FX + PIIX)" })]);
  });

  it("by the id before the serial, whichever row comes first", () => {
    const [kept, reinstalled] = [
      makeDevice({ id: "1", name: "WS-1", serial: "SN0002" }),
      makeDevice({ id: "9", name: "WS-9", serial: "SN0001" }),
    ];
    const book = bookWith([old("WS-1", { "Device ID": "1", Serial: "SN0001", Excluded: "spare" })]);
    for (const devices of [
      [kept, reinstalled],
      [reinstalled, kept],
    ]) {
      const after = rowsAfter(book, makeImport(devices));
      expect(after.map((cells) => [cells["Device ID"], cells["Excluded"]])).toEqual([
        ["1", "spare"],
        ["9", ""],
      ]);
    }
  });

  it("never by words that stand for no id", () => {
    const book = bookWith([old("WS-1", { "Device ID": "N/A", Customer: "Kestrel", Excluded: "spare" })]);
    const imported = makeImport([makeDevice({ id: "N/A", name: "PC-5" })]);
    expect(rowsAfter(book, imported).map((cells) => cells["Excluded"])).toEqual([""]);
    expect(changesOf(book, imported)).toMatchObject({ moved: [], gone: [{ name: "WS-1" }] });
  });
});

describe("what an import remembers of the last one", () => {
  const since = dayFromISO("2026-09-01");
  const asOf = dayFromISO("2026-09-30");
  const standing = (name: string, more: Cells = {}) =>
    old(name, { Since: since, "As of": since, Serial: "S" + name, ...more });
  const remembered = (book: Book, imported: DeviceImport) => {
    const { plan } = atOnce(planImport(book, readContents(book), imported, moment));
    const columns = schemas.Snapshots.columns.map(({ title }) => title);
    return plan.steps.flatMap((step) => {
      const isTable = step.do === "write" && "table" in step.area && step.area.table === "Snapshots";
      const isNew = step.do === "write" && "sheet" in step.area && step.area.sheet === "Snapshots";
      if (!isTable && !isNew) return [];
      return step.cells
        .filter(([first]) => first !== "Source")
        .map((cells) => Object.fromEntries(columns.map((title, column) => [title, cells[column] ?? ""])));
    });
  };
  const withSnapshots = (rows: readonly (readonly PlanCell[])[]) => {
    const { tables } = bookWith(rows);
    return makeBook([...Object.values(tables).flatMap((table) => table ?? []), makeTable("Snapshots", [[""]])]);
  };
  const device = (name: string, more = {}) => makeDevice({ name, serial: "S" + name, ...more });

  it("is nothing of what stays as it was, whose Since stays too", () => {
    const book = withSnapshots([standing("WS-1")]);
    const again = makeImport([device("WS-1", { os: "Windows 12" })]);
    expect(remembered(book, again)).toEqual([]);
    expect(rowsAfter(book, again)).toMatchObject([{ Since: since, "As of": asOf }]);
  });

  it("is each active device that is gone, retyped, no longer active or with another customer, as it was", () => {
    const book = withSnapshots([
      standing("GONE", { Excluded: "loan" }),
      standing("TYPE"),
      standing("DEAD"),
      standing("MOVE", { "Device ID": "7" }),
      standing("IDLE", { Active: "No" }),
    ]);
    const imported = makeImport([
      device("TYPE", { assetType: "Server" }),
      device("DEAD", { active: false }),
      device("MOVE", { id: "7", customer: "Other Ltd" }),
    ]);
    const kept = { Source: "N-sight", Customer: "Harborline", "Asset type": "Workstation", From: since, Until: asOf };
    expect(remembered(book, imported)).toEqual([
      expect.objectContaining({ ...kept, Name: "GONE", Excluded: "loan", Serial: "SGONE" }),
      expect.objectContaining({ ...kept, Name: "TYPE" }),
      expect.objectContaining({ ...kept, Name: "DEAD" }),
      expect.objectContaining({ ...kept, Name: "MOVE", "Device ID": "7" }),
    ]);
    expect(rowsAfter(book, imported).map((cells) => cells["Since"])).toEqual([asOf, asOf, asOf]);
  });

  it("is what is not kept yet where an import of the source has stopped half-way, whose own day stands", () => {
    const columns = schemas.Snapshots.columns.map(({ title }) => title);
    const kept: Cells = {
      Source: "N-sight",
      Name: "GONE",
      Customer: "Harborline",
      "Asset type": "Workstation",
      Serial: "SGONE",
      From: since,
      Until: asOf - 1,
    };
    const rows = [standing("GONE"), standing("TYPE")];
    const imported = makeImport([device("TYPE", { assetType: "Server" })]);
    const withNote = (note: string) =>
      makeBook([
        ...Object.values(bookWith(rows).tables).flatMap((table) => table ?? []),
        makeTable("Snapshots", [columns.map((title) => kept[title] ?? "")]),
        makeTable("Settings", [["Unfinished import", note]]),
      ]);
    const stopped = withNote("N-sight since 2026-09-29T06:00:00.000Z: export.csv");
    expect(remembered(stopped, imported)).toMatchObject([{ Name: "TYPE" }]);
    expect(remembered(withNote(""), imported)).toMatchObject([{ Name: "GONE" }, { Name: "TYPE" }]);
  });

  it("is nothing where the export is of the same day or an earlier one", () => {
    const book = withSnapshots([standing("GONE", { Since: asOf })]);
    expect(remembered(book, makeImport([device("NEW")]))).toEqual([]);
  });

  it("goes on a new sheet where the workbook has none for it", () => {
    expect(remembered(bookWith([standing("GONE")]), makeImport([device("NEW")]))).toMatchObject([{ Name: "GONE" }]);
  });
});

describe("how long planning holds up the pane", () => {
  /** The most devices whose name is looked at between two rests. */
  function mostAtATime(count: number): number {
    let looked = 0;
    const devices = Array.from({ length: count }, (_, index) =>
      Object.defineProperty(makeDevice({ name: "", id: `id-${index}`, serial: index % 2 ? `S${index}` : "" }), "name", {
        get: () => {
          looked += 1;
          return `WS-${index}`;
        },
      }),
    );
    const rows = devices.map((_, index) =>
      old(`WS-${index}`, {
        "Device ID": index % 3 ? `id-${index}` : `id-x${index}`,
        Source: index % 4 ? "N-sight" : "Intune",
        Active: "Yes",
      }),
    );
    const book = bookWith(rows);
    const work = planImport(book, readContents(book), makeImport(devices), moment);
    let most = 0;
    for (;;) {
      looked = 0;
      const { done } = work.next();
      most = Math.max(most, looked);
      if (done) return most;
    }
  }

  it("does not grow with the number of devices", () => {
    const most = mostAtATime(6_000);
    expect(most).toBeGreaterThan(0);
    expect(mostAtATime(18_000)).toBeLessThanOrEqual(most);
  });
});
