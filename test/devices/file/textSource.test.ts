import { takeRows } from "../../../src/devices/file/rowSource";
import { openText } from "../../../src/devices/file/textSource";

function rowsOf(text: string): readonly (readonly string[])[] {
  const source = openText(new TextEncoder().encode(text));
  return takeRows(source.batches(0)).map(({ cells }) => cells);
}

const table = (delimiter: string) =>
  [
    ["Name", "Client"],
    ["PC-1", "Kestrel"],
    ["PC-2", "Harborline"],
  ]
    .map((row) => row.join(delimiter))
    .join("\r\n");

describe("openText", () => {
  it.each([
    ["commas", ","],
    ["semicolons", ";"],
    ["tabs", "\t"],
    ["bars", "|"],
  ])("finds %s between fields", (_, delimiter) => {
    expect(rowsOf(table(delimiter))[1]).toEqual(["PC-1", "Kestrel"]);
  });

  it("is not misled by title lines and by commas inside values", () => {
    const row = (name: string) => `${name};Smith, Jones;London, Paddington;30,09`;
    const text = `Devices of Smith, Jones\n\nName;Client;Site;Version\n${row("PC-1")}\n${row("PC-2")}\n`;
    expect(rowsOf(text)[3]).toEqual(["PC-1", "Smith, Jones", "London, Paddington", "30,09"]);
  });

  it.each([
    ["sep=;", ";"],
    ['"sep=;"', ";"],
    ["SEP=\t", "\t"],
    ["sep=^", "^"],
    ["sep=,", ","],
  ])("takes a first line %j as the delimiter's name and not for a row", (line, delimiter) => {
    expect(rowsOf(`${line}\r\n${table(delimiter)}`)).toEqual(rowsOf(table(delimiter === "^" ? "," : delimiter)));
  });

  it("passes over PowerShell's line about types", () => {
    expect(rowsOf(`#TYPE Selected.System.Management.Automation.PSCustomObject\r\n${table(",")}`)[0]).toEqual([
      "Name",
      "Client",
    ]);
  });

  it("gives one row for text of one line without an end", () => {
    expect(rowsOf("PC-1")).toEqual([["PC-1"]]);
  });

  it("reads from the first row as often as it is asked", () => {
    const source = openText(new TextEncoder().encode(table(",")));
    expect(takeRows(source.batches(0))).toEqual(takeRows(source.batches(2)));
  });
});
