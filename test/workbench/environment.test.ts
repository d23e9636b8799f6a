/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
describe("the office environment", () => {
  it("is Excel on the web to office.js, in a task pane that can write", () => {
    const { host, platform, document, displayLanguage, contentLanguage } = Office.context;
    expect({ host, platform, mode: document.mode, displayLanguage, contentLanguage }).toEqual({
      host: "Excel",
      platform: "OfficeOnline",
      mode: "readWrite",
      displayLanguage: "en-US",
      contentLanguage: "en-US",
    });
  });

  it.each([
    ["ExcelApi", "1.15", true],
    // The pinned office.js has no member of a later set, for instance no worksheet.notes.
    ["ExcelApi", "1.16", false],
    ["ExcelApi", "1.18", false],
    ["SharedRuntime", "1.2", true],
    ["CustomFunctionsRuntime", "1.4", true],
    ["DialogApi", "1.1", false],
  ])("says of %s %s that it is supported: %s", (set, version, supported) => {
    expect(Office.context.requirements.isSetSupported(set, version)).toBe(supported);
  });

  it("gives bytes of the tests' own realm", async () => {
    expect(new TextEncoder().encode("£")).toBeInstanceOf(Uint8Array);
    const file = new File([new Uint8Array([194, 163])], "export.csv");
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([194, 163]));
    expect(await file.text()).toBe("£");
    expect(new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(0)))).toHaveLength(32);
  });
});
