import {
  readUnfinishedImport,
  unfinishedImportValue,
  type UnfinishedImport,
} from "../../../src/sheets/settings/unfinishedImport";

describe("the note of an import", () => {
  const since = "2026-11-24T09:12:33.000Z";

  it.each<UnfinishedImport>([
    { file: "export.csv", source: "N-sight", since, movedOthers: null },
    {
      file: "a since b: c, moving 3 other rows: d.csv",
      source: "Other A1B2 (since 1999: Ltd)",
      since,
      movedOthers: 120,
    },
    { file: "", source: "N-sight", since, movedOthers: 0 },
  ])("is read as it was written: $file", (note) => {
    expect(readUnfinishedImport(unfinishedImportValue(note))).toEqual(note);
  });

  it("is none where the text is another", () => {
    for (const text of ["", "since", "N-sight since yesterday: export.csv"])
      expect(readUnfinishedImport(text)).toBeNull();
  });
});
