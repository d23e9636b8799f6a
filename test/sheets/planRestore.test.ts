import { planRestore } from "../../src/sheets";
import { makeBook, makeTable } from "./makeBook";

const before = makeTable("AssetTypes", [
  ["a", "Server"],
  ["b", "Other"],
]);

describe("planRestore", () => {
  it("plans nothing where nothing has changed", () => {
    expect(planRestore([before], makeBook([before]))).toEqual([]);
  });

  it("empties rows that were added and gives the table its size again", () => {
    const now = makeTable("AssetTypes", [...before.rows, ["c", "Other"]]);
    expect(planRestore([before], makeBook([now]))).toEqual([
      { do: "clear contents", area: { table: "AssetTypes", row: 3, column: 0, rows: 1, columns: 2 } },
      { do: "resize table", table: "AssetTypes", rows: 2, columns: 2 },
    ]);
  });

  it("makes room again for rows that were deleted, above what stands below the table", () => {
    const now = makeTable("AssetTypes", before.rows.slice(0, 1), { occupiedBelow: true });
    const steps = planRestore([before], makeBook([now])) ?? [];
    expect(steps.map((step) => step.do)).toEqual(["insert cells", "resize table", "write"]);
    expect(steps.at(-1)).toMatchObject({
      cells: [
        [null, null],
        ["b", "Other"],
      ],
    });
  });

  it("writes back only the cells that differ, so that formulas elsewhere live on", () => {
    const now = makeTable("AssetTypes", [
      ["a", "Laptop"],
      ["b", "Other"],
    ]);
    expect(planRestore([before], makeBook([now]))).toEqual([
      {
        do: "write",
        area: { table: "AssetTypes", row: 1, column: 0, rows: 2, columns: 2 },
        cells: [
          [null, "Server"],
          [null, null],
        ],
      },
    ]);
  });

  it("gives up where the table is gone or its columns were moved", () => {
    expect(planRestore([before], makeBook([]))).toBeNull();
    const moved = makeTable("AssetTypes", before.rows, { headers: ["Asset type", "Source type"] });
    expect(planRestore([before], makeBook([moved]))).toBeNull();
  });
});
