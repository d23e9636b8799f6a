import { dayFromISO, readAssets, readCustomerNames, type Asset } from "../../../src/agreements";
import { findLeftovers } from "../../../src/sheets/import/findLeftovers";
import { atOnce } from "../../../src/slices";
import { records } from "../../agreements/records";
import { makeDevice } from "../makeImport";

const titles = ["Device ID", "Name", "Customer", "Site", "Active", "Source", "Since", "Excluded"];
const { names } = readCustomerNames([]);
const since = dayFromISO("2026-08-01");

/** Rows as name, source, reason; those of N-sight have an id. */
function leftovers(rows: readonly [string, string, string?][], devices: readonly string[], movedOthers: number | null) {
  const read = records(
    "Devices",
    titles,
    rows.map(([name, source, reason = ""]) => [
      source === "N-sight" ? `id-${name}` : "",
      name,
      "Harborline",
      "",
      "Yes",
      source,
      since,
      reason,
    ]),
  );
  const { assets } = readAssets(read, names);
  const standing = assets.map((asset, index) => ({ asset, record: read[index]?.cells ?? {} }));
  const found = atOnce(
    findLeftovers(
      standing,
      ({ source }: Asset) => source === "N-sight",
      devices.map((name) => makeDevice({ name, id: `id-${name}` })),
      names,
      movedOthers,
    ),
  );
  return assets.flatMap((asset, index) => (found.has(asset) ? [index] : []));
}

describe("findLeftovers", () => {
  it("finds none where no import has moved rows, or none is there twice", () => {
    expect(
      leftovers(
        [
          ["SW", ""],
          ["SW", ""],
        ],
        [],
        null,
      ),
    ).toEqual([]);
    expect(
      leftovers(
        [
          ["SW", ""],
          ["SW", ""],
        ],
        [],
        2,
      ),
    ).toEqual([]);
    expect(
      leftovers(
        [
          ["A", "N-sight"],
          ["SW", ""],
        ],
        ["A"],
        1,
      ),
    ).toEqual([]);
  });

  it("finds the rows that repeat those above them, whatever reason an import gave, and leaves equal rows", () => {
    const rows: [string, string, string?][] = [
      ["SW", ""],
      ["SW", ""],
      ["T1", "Intune", "same machine as N-sight A"],
      ["T2", "Intune"],
      ["T1", "Intune", "same machine as N-sight B"],
      ["T2", "Intune"],
      ["T3", "Intune"],
    ];
    expect(leftovers(rows, [], 5)).toEqual([4, 5]);
  });

  it("takes a reason of people's own for a difference", () => {
    const rows: [string, string, string?][] = [
      ["T1", "Intune", "on loan"],
      ["T1", "Intune"],
    ];
    expect(leftovers(rows, [], 1)).toEqual([]);
  });

  it("finds as many copies as are too many where somebody has edited the sheet since", () => {
    const rows: [string, string][] = [
      ["T1", "Intune"],
      ["T2", "Intune"],
      ["typed between", ""],
      ["T1", "Intune"],
      ["T2", "Intune"],
    ];
    expect(leftovers(rows, [], 2)).toEqual([3, 4]);
  });

  it("finds a source's own row where another one above is the same machine's", () => {
    const rows: [string, string][] = [
      ["A", "N-sight"],
      ["B", "N-sight"],
      ["A", "N-sight"],
      ["GONE", "N-sight"],
    ];
    expect(leftovers(rows, ["A", "B"], 0)).toEqual([2]);
  });
});
