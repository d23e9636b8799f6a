import { describe, expect, it } from "@jest/globals";
import { textTable } from "../../workbench/headless/textTable";

describe("a table of plain text", () => {
  it("is as wide as its widest cells, numbers to the right", () => {
    const columns = [
      { title: "Customer", align: "left" },
      { title: "Charge", align: "right" },
    ] as const;
    const rows = [
      ["Café Lumière", "9.50"],
      ["Ä", "1,204.00"],
    ];
    expect(textTable(columns, rows).split("\n")).toEqual([
      "Customer        Charge",
      "────────────  ────────",
      "Café Lumière      9.50",
      "Ä             1,204.00",
    ]);
  });
});
