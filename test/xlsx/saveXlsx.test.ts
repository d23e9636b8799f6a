import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Univer } from "@univerjs/core";
import { strFromU8, unzipSync } from "fflate";
import { UniverStore } from "../../workbench/univer";
import { createNodeUniver } from "../../workbench/univer/nodeUniver";
import { saveXlsx } from "../../workbench/xlsx";

const area = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

let univer: Univer;
let parts: Record<string, string>;

beforeAll(async () => {
  univer = createNodeUniver();
  const store = new UniverStore(univer);
  store.registerFunctions([{ id: "TWICE", name: "TWICE", parameters: [{ name: "number" }] }], "DEVICEBILL");
  store.connectFunctions(async (_, [number]) => ({ value: Number(number) * 2 }));
  const id = store.activeSheetId();
  store.updateSheet(id, { name: "O'Neil" });
  store.setNumberFormats(id, area(0, 0), "@");
  store.write(id, area(0, 0, 1, 5), [["=cmd|'/c calc'!A1", "=DEVICEBILL.TWICE(4)", "=SEQUENCE(2)", "=1/0", "there"]]);
  store.setHyperlink(id, 0, 4, { documentReference: "'O''Neil'!A1" });
  store.setPageSetup(id, { titleRows: "1:2", titleColumns: "A:B", printArea: "A:C" });
  const file = await saveXlsx(store, "DEVICEBILL");
  parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
});

afterAll(() => univer.dispose());

describe("a saved .xlsx", () => {
  const sheet = () => parts["xl/worksheets/sheet1.xml"] ?? "";

  it("holds text that looks like a formula as text", () => {
    expect(sheet()).toMatch(/<c r="A1"[^>]* t="s">/);
    expect(parts["xl/sharedStrings.xml"]).toContain("=cmd|&apos;/c calc&apos;!A1");
  });

  it("holds custom functions as Excel stores them, with their value", () => {
    expect(sheet()).toContain("<f>_xldudf_DEVICEBILL_TWICE(4)</f><v>8</v>");
  });

  it("holds an array formula as one that spills, with its area and every value", () => {
    expect(sheet()).toMatch(/<c r="C1" cm="1"><f t="array" ref="C1:C2">_xlfn.SEQUENCE\(2\)<\/f><v>1<\/v>/);
    expect(sheet()).toContain('<c r="C2"><v>2</v></c>');
    expect(parts["xl/metadata.xml"]).toContain('fDynamic="1"');
    expect(parts["[Content_Types].xml"]).toContain("/xl/metadata.xml");
    expect(parts["xl/_rels/workbook.xml.rels"]).toContain('Target="metadata.xml"');
  });

  it("holds errors as errors", () => {
    expect(sheet()).toContain('t="e"><f>1/0</f><v>#DIV/0!</v>');
  });

  it("holds a link inside the workbook as a location", () => {
    expect(sheet()).toContain('<hyperlink ref="E1" location="&apos;O&apos;&apos;Neil&apos;!A1"/>');
    expect(parts["xl/worksheets/_rels/sheet1.xml.rels"]).not.toContain("Target=");
  });

  it("quotes the sheet's name in print titles and print area", () => {
    expect(parts["xl/workbook.xml"]).toContain("'O''Neil'!$A:$B,'O''Neil'!$1:$2</definedName>");
    expect(parts["xl/workbook.xml"]).toContain("'O''Neil'!$A:$C</definedName>");
  });
});
