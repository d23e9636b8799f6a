import { importDevices, singleTenant, unassigned } from "../../src/devices";
import { asOf, expectAccounted, readText } from "./readText";
import { inlineRows, xlsxFile } from "./xlsxFile";

/** What became of each row, in a word. */
async function read(text: string, options?: Parameters<typeof readText>[1]) {
  const imported = await readText(text, options);
  expectAccounted(imported);
  return imported.rows.map((row) =>
    row.outcome === "skipped" ? row.kind : row.outcome === "rejected" ? row.finding.code : row.outcome,
  );
}

const header = "Device Name,Client,Site,Serial Number,Last Seen";
const row = (name: string) => `${name},Kestrel,Main,S-${name},2026-09-30`;
const list = (...lines: string[]) => `${[header, ...lines].join("\n")}\n`;

describe("what a spreadsheet has left of numbers and dates", () => {
  it.each(["1.23457E+17", "1,23457E+17", "7E+14", "123456789012345000", "1-Mar", "Mar-01"])(
    "%s, tells no machines apart, and is pointed out",
    async (value) => {
      const others = ["A", "B"].map((name) => `${name},Kestrel,Main,"${value}",2026-09-30`);
      expect(await read(list(...others, row("C")))).toEqual(["imported", "imported", "imported"]);
      const ids = ["A", "B"].map((name) => `"${value}",${name},Kestrel,S-${name}`);
      expect(await read(["ID,Device Name,Client,Serial Number", ...ids].join("\n"))).toEqual(["imported", "imported"]);
      const { warnings } = await readText(list(...others));
      expect(warnings.map(({ kind }) => kind)).toEqual(["spreadsheet_damage", "spreadsheet_damage"]);
    },
  );
});

describe("fields written as formulas that give a text", () => {
  it("are that text, as exporters write it to keep zeros in a spreadsheet", async () => {
    const { devices } = await readText(list('="A","=""Kestrel""",="Main",="00123","=""2026-09-30"""'));
    expect(devices).toMatchObject([{ name: "A", customer: "Kestrel", serial: "00123", active: true }]);
  });
});

describe("a customer that is none", () => {
  it.each(["NULL", "null", "N/A", "-", "--", "(none)", "(blank)"])("%s stands for a blank one", async (word) => {
    const { devices } = await readText(list(`A,${word},Main,S-A,2026-09-30`));
    expect(devices).toMatchObject([{ customer: unassigned }]);
  });
});

describe("a header among the rows", () => {
  const others = ["A", "B", "C"].map(row);
  it.each([
    ["a line of dashes below it", "-----------,------,----,-------------,---------", "title"],
    ["another word for the name in it", "Computer Name,Client,Site,Serial Number,Last Seen", "repeated_header"],
  ])("with %s is no device", async (_, line, outcome) => {
    expect(await read(list(line, ...others))).toEqual([outcome, "imported", "imported", "imported"]);
  });

  it("with its titles in another order ends what can be read by the first one, up to that one's return", async () => {
    const turned = "Serial Number,Device Name,Client,Site,Last Seen";
    const imported = await readText(list(...others, turned, "S-D,D,Kestrel,Main,2026-09-30", "", header, row("E")));
    expectAccounted(imported);
    expect(imported.devices.map(({ name }) => name)).toEqual(["A", "B", "C", "E"]);
    expect(imported.account).toEqual({ rows: 8, imported: 4, duplicates: 0, rejected: 1, skipped: 3 });
    expect(imported.rows[4]).toMatchObject({ outcome: "rejected", finding: { code: "devices.otherColumns" } });
  });

  it("is no customer's own name", async () => {
    expect(await read(list("A,Client,Main,S-A,2026-09-30", row("B")))).toEqual(["imported", "imported"]);
  });
});

describe("the rows under the header", () => {
  it.each([
    ["a blank line", "", "blank_row"],
    ["a line of delimiters", ",,,,", "blank_row"],
    ["the header again", header, "repeated_header"],
    ["the header again in other letters", header.toUpperCase(), "repeated_header"],
    ["a total in one field", "Total devices: 154", "summary_row"],
    ["a total in two fields", "Total,154,,,", "summary_row"],
    ["a count", "154 rows,,,,", "summary_row"],
    ["a total in another language", "Gesamt: 12", "summary_row"],
    ["a count of machines in another language", "Anzahl Geräte: 5,,,,", "summary_row"],
    ["a count after its word", "Nombre total de postes,5,,,", "summary_row"],
    ["a count before its word", "5 dispositivos,,,,", "summary_row"],
    ["a sum", "Totale: 5,,,,", "summary_row"],
    ["a sum of machines", "Totaal aantal apparaten: 3,,,,", "summary_row"],
    ["a machine whose name begins like a count", "Anzahl-PC,Kestrel,Main,S-9,2026-09-30", "imported"],
    ["a database's last words", "(154 rows affected)", "summary_row"],
    ["a page number", "Page 2 of 3", "title"],
    ["a page number in another language", "Seite 1 von 2,,,,", "title"],
    ["what is shown of the list", "Showing 1 to 2 of 2 entries,,,,", "title"],
    ["when the list was made, in another language", "Erstellt am 30.09.2026,,,,", "title"],
    ["how old the data is", "Data as of 2026-09-30,,,,", "title"],
    ["a note", "Note: times are UTC,,,,", "title"],
    ["who made the list", "Powered by Vendor,,,,", "title"],
    ["the end of the list between stars", "*** End of export ***,,,,", "summary_row"],
    ["how many of how many", "2 of 2 devices,,,,", "summary_row"],
    ["a count with an apostrophe", "Nombre d’appareils : 2,,,,", "summary_row"],
    ["a machine named after a client", "CLIENT-01,,,,", "imported"],
    ["a line about the report", "Generated: 9/30/2026 6:00 AM", "title"],
    ["further values of the row above", ",,Annex,,", "continuation_row"],
    ["a row without a name", ",Kestrel,Main,S-9,2026-09-30", "devices.missingName"],
    ["a field too many", `${row("B")},extra`, "devices.columnCount"],
    ["blank fields too many", `${row("B")},,`, "imported"],
    ["a field too few", "B,Kestrel,S-9,2026-09-30", "devices.columnCount"],
    ["a machine that is named like a total", "Total-PC,Kestrel,Main,S-9,2026-09-30", "imported"],
  ])("take %s for what it is", async (_, line, outcome) => {
    const others = Array.from({ length: 30 }, (__, i) => row(`PC-${i}`));
    const outcomes = await read(list("X,Kestrel,Main,S-X,2026-09-30", line, ...others));
    expect(outcomes[1]).toBe(outcome);
    expect(outcomes.filter((_outcome, i) => i !== 1).every((other) => other === "imported")).toBe(true);
  });

  it("take a title line from above the header that comes again for a title", async () => {
    const text = `Device Inventory\nKestrel Ltd\n\n${list(row("A"), "Device Inventory", row("B"))}`;
    expect(await read(text)).toEqual(["imported", "title", "imported"]);
  });

  it("may all end early where the exporter leaves out blank fields", async () => {
    const short = Array.from({ length: 5 }, (_, i) => `PC-${i},Kestrel,Main`);
    expect(await read(list(row("A"), ...short))).toEqual(Array(6).fill("imported"));
  });

  it("are those of the likeliest of several sheets, and the other lists are named", async () => {
    const devices = (name: string) => inlineRows([header.split(","), row(name).split(",")]);
    const notes = inlineRows([["Exported by", "admin"]]);
    const bytes = xlsxFile([
      { name: "Notes", rows: notes },
      {
        name: "Names",
        rows: inlineRows([
          ["Device Name", "Client"],
          ["OLD", "Kestrel"],
        ]),
      },
      { name: "Devices", rows: devices("A") },
    ]);
    const imported = await importDevices(bytes, "export.xlsx", { asOf });
    expect(imported.sheet).toBe("Devices");
    expect(imported.sheets).toEqual(["Notes", "Names", "Devices"]);
    expect(imported.findings.find(({ code }) => code === "devices.otherSheets")?.values).toEqual({ sheets: "Names" });
    const named = await importDevices(bytes, "export.xlsx", { asOf, sheet: "Names" });
    expect(named.devices.map(({ name }) => name)).toEqual(["OLD"]);
    const none = await importDevices(bytes, "export.xlsx", { asOf, sheet: "Elsewhere" });
    expect(none.findings.map(({ code }) => code)).toEqual(["devices.sheetNotFound"]);
  });
});

describe("what is a text stays the text that it was", () => {
  const texts = [
    "00123",
    "1E5",
    "MAR1",
    "3-4",
    "1234567890123456",
    "TRUE",
    "12:30",
    "+SUM(1+1)",
    "-KIOSK01",
    "@reception",
    "=cmd|' /C calc'!A0",
    '=HYPERLINK("http://x")',
    "1.10",
    "Sep-26",
    "'quoted",
    "#REF",
  ];

  it.each(texts)("%s as a name, an id and a serial", async (text) => {
    const field = `"${text.replaceAll('"', '""')}"`;
    const csv = `Device ID,Device Name,Client,Serial Number\n${field},${field},${field},${field}\n`;
    const xlsx = xlsxFile([
      {
        name: "Devices",
        rows: inlineRows([
          ["Device ID", "Device Name", "Client", "Serial Number"],
          [text, text, text, text],
        ]),
      },
    ]);
    for (const bytes of [new TextEncoder().encode(csv), xlsx]) {
      const { devices } = await importDevices(bytes, "export", { asOf });
      expect(devices).toHaveLength(1);
      expect(devices[0]).toMatchObject({ id: text, name: text, customer: text, serial: text });
    }
  });

  it.each([
    ["formula_like_name", "=cmd|' /C calc'!A0"],
    ["formula_like_name", "-KIOSK01"],
    ["spreadsheet_mangled_name", "MAR1"],
    ["spreadsheet_mangled_name", "1E5"],
    ["spreadsheet_damage", "1.23457E+17"],
    ["spreadsheet_damage", "1-Mar"],
    ["spreadsheet_damage", "Mar-01"],
  ])("and is pointed out: %s %s", async (kind, name) => {
    const { warnings } = await readText(`Device Name,Client,Last Seen\n"${name}",Kestrel,2026-09-30\n`);
    expect(warnings).toContainEqual({ kind, record: 1, name });
  });

  it("but an error of a spreadsheet is no text", async () => {
    const { devices } = await readText("Device Name,Client,Serial Number\nPC-1,#N/A,#REF!\n");
    expect(devices[0]).toMatchObject({ name: "PC-1", customer: unassigned, serial: "" });
  });
});

describe("the customer", () => {
  it("is (Unassigned) in a row that names none, and the user's where the export names none", async () => {
    const { devices, warnings } = await readText("Device Name,Client,Last Seen\nPC-1,,2026-09-30\n");
    expect(devices[0]!.customer).toBe(unassigned);
    expect(warnings.map(({ kind }) => kind)).toContain("missing_customer");
    const tenant = "Device Name,Serial Number,Last Seen\nPC-1,S-1,2026-09-30\n";
    expect((await readText(tenant)).devices[0]!.customer).toBe(singleTenant);
    expect((await readText(tenant, { customer: "Kestrel" })).devices[0]!.customer).toBe("Kestrel");
  });
});

describe("the user's own rules", () => {
  const text = "Device Name,Client,Device Type,OS\nA,K,Kiosk,Windows 11\nB,K,Laptop,Windows 11\nC,K,kiosk,Windows 11\n";
  const types = async (options?: Parameters<typeof readText>[1]) =>
    (await readText(text, options)).devices.map(({ assetType }) => assetType);

  it("go before the general ones, whatever the letters' case", async () => {
    expect(
      await types({
        typeRules: new Map([
          ["KIOSK", "Sign"],
          ["laptop", "Mobile"],
        ]),
      }),
    ).toEqual(["Sign", "Mobile", "Sign"]);
  });

  it("roll types up after that", async () => {
    const rollUp = new Map([
      ["Laptop", "Workstation"],
      ["Sign", "Other"],
    ]);
    expect(await types({ typeRules: new Map([["Kiosk", "Sign"]]), rollUp })).toEqual(["Other", "Workstation", "Other"]);
  });

  it("are asked for where a word is not known, with the devices that have it", async () => {
    const { unknownTypes } = await readText(text);
    expect(unknownTypes).toEqual([{ sourceType: "Kiosk", devices: 2 }]);
  });
});
