import { unassigned } from "../../../src/devices";
import { expectAccounted, readText } from "../readText";

const titles = "Customer,Device Name,Type,Last Seen";
async function read(...rows: readonly string[]) {
  const imported = await readText(`${[titles, ...rows].join("\n")}\n`);
  expectAccounted(imported);
  const said = imported.findings.find(({ code }) => code === "devices.customerAbove");
  return {
    owners: imported.devices.map(({ name, customer }) => `${name} ${customer}`),
    skipped: imported.account.skipped,
    said: said?.values ?? null,
  };
}
const device = (name: string, customer = "") => `${customer},${name},Workstation,2026-09-29`;

describe("a customer in a row of its own", () => {
  it("is that of the rows below that name none, and is said", async () => {
    expect(
      await read("Kestrel,,,", device("A"), device("B"), device("C", "Pinecrest"), "Harborline,,,", device("D")),
    ).toEqual({
      owners: ["A Kestrel", "B Kestrel", "C Pinecrest", "D Harborline"],
      skipped: 2,
      said: { title: "Customer", customer: "Kestrel" },
    });
  });

  it("may be a shelf for retired machines", async () => {
    const imported = await readText(`${titles}\nRetired Assets,,,\n${device("A")}\n`);
    expect(imported.devices).toMatchObject([{ activity: "retired" }]);
  });
});

describe("a customer that stands only in the first of its rows", () => {
  it("is that of the rows below, where no customer stands twice and most rows have none", async () => {
    const rows = [
      device("A", "Kestrel"),
      device("B"),
      device("C"),
      device("D", "Harborline"),
      device("E"),
      device("F"),
    ];
    expect(await read(...rows)).toEqual({
      owners: ["A Kestrel", "B Kestrel", "C Kestrel", "D Harborline", "E Harborline", "F Harborline"],
      skipped: 0,
      said: { title: "Customer", customer: "Kestrel" },
    });
  });

  it.each([
    ["a customer stands twice", [device("A", "Kestrel"), device("B"), device("C", "Kestrel"), device("D")]],
    ["most rows have one", [device("A", "Kestrel"), device("B"), device("C", "Harborline"), device("D", "Pinecrest")]],
    [
      "the first row has none",
      [device("A"), device("B", "Kestrel"), device("C"), device("D", "Harborline"), device("E")],
    ],
    ["there is one customer", [device("A", "Kestrel"), device("B"), device("C")]],
  ])("is not where %s", async (_, rows) => {
    const { owners, said } = await read(...rows);
    expect(said).toBeNull();
    expect(owners.filter((owner) => owner.endsWith(unassigned)).length).toBeGreaterThan(0);
  });
});
