import { defaultSettings } from "../../../src/sheets";
import { columnsValue, readSettings } from "../../../src/sheets/settings/readSettings";
import { records } from "../../agreements/records";

const read = (...rows: [string, string | number][]) => readSettings(records("Settings", ["Setting", "Value"], rows));

describe("readSettings", () => {
  it("gives the defaults where there is no row, or a blank value", () => {
    expect(read()).toEqual({ settings: defaultSettings, findings: [] });
    expect(read(["Active if seen in (days)", ""]).settings.activeWithinDays).toBe(30);
  });

  it("reads each setting, whatever its case, as number or text", () => {
    const { settings, findings } = read(
      ["active if seen in (DAYS)", 45],
      ["Import too old after (days)", "3"],
      ["Count every agent", "yes"],
      ["Charge-event sheets", "one per AGREEMENT"],
      ["Import as another type: Laptop", "Workstation"],
      ["Last charge event", `CE-000014 v1:${"0a".repeat(32)}`],
      ["Columns of export 00ff00ff00ff00ff", 'name = "Host; = name"; customer = "Who \\"pays\\""'],
    );
    expect(findings).toEqual([]);
    expect(settings).toEqual({
      activeWithinDays: 45,
      importTooOldAfterDays: 3,
      countEveryAgent: true,
      sheetsPer: "One per agreement",
      unfinished: null,
      lastEvent: { event: "CE-000014", seal: `v1:${"0a".repeat(32)}` },
      unfinishedImport: null,
      rollUp: new Map([["Laptop", "Workstation"]]),
      columns: new Map([["00ff00ff00ff00ff", { name: "Host; = name", customer: 'Who "pays"' }]]),
    });
  });

  it("reads back the columns that it writes", () => {
    const columns = { name: 'a "b"; c = d\\', lastSeen: "Überprüft am", id: "" };
    const row = ["Columns of export abc", columnsValue(columns)] as [string, string];
    expect(read(row).settings.columns.get("abc")).toEqual(columns);
  });

  it("passes over a choice of columns that was edited into something else, and says so where nothing is left", () => {
    const edited = read(["Columns of export abc", 'name = "Ho\\st"; customer = "Client"']);
    expect(edited.settings.columns.get("abc")).toEqual({ customer: "Client" });
    expect(edited.findings).toEqual([]);
    const { findings } = read(["Columns of export abc", "name = Host"]);
    expect(findings).toMatchObject([{ code: "sheets.setting_value", values: { value: "name = Host" } }]);
  });

  it.each(["0", "3651", "a month", "1.5", "-1"])("keeps the default for %s days and says so", (value) => {
    const { settings, findings } = read(["Active if seen in (days)", value]);
    expect(settings.activeWithinDays).toBe(30);
    expect(findings).toMatchObject([
      { code: "sheets.setting_value", place: { cell: "B2" }, values: { value, used: "30" } },
    ]);
  });

  it("names a setting that there is not, and one that stands twice", () => {
    const { settings, findings } = read(
      ["Actve if seen", 5],
      ["Count every agent", "Yes"],
      ["count every agent", "No"],
      ["Import as another type:", "Server"],
    );
    expect(settings.countEveryAgent).toBe(true);
    expect(findings.map(({ code, place }) => [code, place.cell])).toEqual([
      ["sheets.unknown_setting", "A2"],
      ["sheets.setting_twice", "A4"],
      ["sheets.unknown_setting", "A5"],
    ]);
  });
});
