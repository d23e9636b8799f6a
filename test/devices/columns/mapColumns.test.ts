import { readText } from "../readText";

const export_ = (titles: string, ...rows: readonly string[]) => readText(`${[titles, ...rows].join("\n")}\n`);
const titleOf = ({ columns }: Awaited<ReturnType<typeof export_>>, role: string) =>
  columns.find((column) => column.role === role)?.title;

describe("of several columns with a date", () => {
  it.each(["Last Modified", "Updated At", "Last Inventory Update", "Last Scan"])(
    "the one of the last contact comes before %s, however many machines were never in contact",
    async (other) => {
      const rows = Array.from({ length: 10 }, (_, i) => `PC-${i},Kestrel,${i < 4 ? "2026-09-29" : ""},2026-09-30`);
      const imported = await export_(`Device Name,Client,Last Seen,${other}`, ...rows);
      expect(titleOf(imported, "lastSeen")).toBe("Last Seen");
      expect(imported.devices.filter(({ active }) => active)).toHaveLength(4);
    },
  );

  it("a change of the record is taken where no machine has a date of contact", async () => {
    const imported = await export_("Device Name,Client,Last Seen,Last Modified", "PC-1,Kestrel,,2026-09-30");
    expect(titleOf(imported, "lastSeen")).toBe("Last Modified");
  });
});

describe("a column of ids", () => {
  it("is none where most machines would have the same", async () => {
    const rows = ["A", "B", "C"].map((name) => `11,Kestrel,${name},Windows 11,2026-09-29`);
    const imported = await export_("ID,Customer,Device Name,OS,Last Seen", ...rows);
    expect(imported.account).toMatchObject({ imported: 3, duplicates: 0 });
  });
});

describe("of several columns with a name", () => {
  it("the machine's comes before one of persons", async () => {
    const rows = ["Ann Lee,KES-PC1,Kestrel,2026-09-29", "Ann Lee,KES-LT1,Kestrel,2026-09-29"];
    const imported = await export_("Name,Computer,Client,Last Seen", ...rows);
    expect(imported.devices.map(({ name }) => name)).toEqual(["KES-PC1", "KES-LT1"]);
  });

  it("a virtual machine's comes before the one of its host", async () => {
    const rows = ["VM-1,esx1,Kestrel,Windows 11,2026-09-29", "VM-2,esx1,Kestrel,Windows 11,2026-09-29"];
    const imported = await export_("VM Name,Host,Client,Guest OS,Last Seen", ...rows);
    expect(imported.devices.map(({ name }) => name)).toEqual(["VM-1", "VM-2"]);
  });

  it("one that is all there is names the machine, whatever it holds", async () => {
    const imported = await export_(
      "Name,Client,Operating System,Last Seen",
      "Front Desk,Kestrel,Windows 11,2026-09-29",
    );
    expect(imported.devices.map(({ name }) => name)).toEqual(["Front Desk"]);
  });
});
