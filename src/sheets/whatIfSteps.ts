import type { PlanArea, PlanCell, PlanStep } from "./workbookPlan";

const columns = 7;

const bands = [
  ["From", "To", "Unit price", "Flat fee"],
  [0, 10, 14.5, 0],
  [10, 20, 12.75, 0],
  [20, 50, 11.25, 0],
  [50, "", 9.95, 0],
] as const;

const quantities = [1, 5, 10, 11, 15, 19, 20, 21, 25, 50, 51, 100];

/** Rows of the sheet, zero-based. */
const rows = { title: 0, intro: 1, quantity: 3, bands: 5, curve: 12, breakdown: 27 } as const;

/**
 * The What-if sheet: a band table in cells, a quantity to play with, and the custom functions live over both. All of it
 * is the product's own text and formulas.
 */
export function whatIfSteps(sheet: string): PlanStep[] {
  const area = (row: number, column: number, height: number, width: number): PlanArea => ({
    sheet,
    row,
    column,
    rows: height,
    columns: width,
  });
  const lastBand = rows.bands + bands.length;
  const bandRange = `$A$${rows.bands + 1}:$D$${lastBand}`;
  const quantityCell = `$B$${rows.quantity + 1}`;
  const charge = (name: string, quantity: string): string => `=DEVICEBILL.${name}(${quantity},${bandRange},2)`;

  const top: PlanCell[][] = [
    ["What if?", "", "", "", "", "", ""],
    [
      "Change the quantity or the bands: every figure on this sheet is worked out by a DEVICEBILL function in its cell.",
      "",
      "",
      "",
      "",
      "",
      "",
    ],
    ["", "", "", "", "", "", ""],
    ["Quantity", 19, "", "", "", "Look up", ""],
    ["", "", "", "", "", "Fill up", ""],
    ...bands.map((band, index): PlanCell[] => [...band, "", index === 0 ? "Difference" : "", ""]),
  ];
  const curveHeading = ["Quantity", "Look up", "Fill up", "Difference", "Per unit, look up", "Per unit, fill up", ""];
  const first = rows.curve + 2;
  const curve = quantities.map((quantity, index): PlanCell[] => {
    const row = first + index;
    return [
      quantity,
      charge("LOOKUPCHARGE", `A${row}`),
      charge("FILLUPCHARGE", `A${row}`),
      `=B${row}-C${row}`,
      `=B${row}/A${row}`,
      `=C${row}/A${row}`,
      "",
    ];
  });

  return [
    { do: "write", area: area(0, 0, top.length, columns), cells: top },
    {
      do: "write formulas",
      area: area(rows.quantity, 6, 3, 1),
      cells: [
        [charge("LOOKUPCHARGE", quantityCell)],
        [charge("FILLUPCHARGE", quantityCell)],
        [`=G${rows.quantity + 1}-G${rows.quantity + 2}`],
      ],
    },
    {
      do: "write",
      area: area(rows.curve - 1, 0, 1, 1),
      cells: [
        [
          "The same bands over a range of quantities. At 11, 21 and 51, one unit more makes the look-up charge smaller.",
        ],
      ],
    },
    { do: "write formulas", area: area(rows.curve, 0, curve.length + 1, columns), cells: [curveHeading, ...curve] },
    {
      do: "write",
      area: area(rows.breakdown - 1, 0, 1, 1),
      cells: [["Band by band, for the quantity above, filled up. The lines spill from one formula."]],
    },
    {
      do: "write formulas",
      area: area(rows.breakdown, 0, 1, 1),
      cells: [[`=DEVICEBILL.BREAKDOWN(${quantityCell},${bandRange},"Fill up")`]],
    },
    { do: "number format", area: area(rows.quantity, 6, 3, 1), format: "#,##0.00" },
    { do: "number format", area: area(rows.bands + 1, 2, bands.length - 1, 2), format: "#,##0.00" },
    { do: "number format", area: area(rows.curve + 1, 1, curve.length, 3), format: "#,##0.00" },
    { do: "number format", area: area(rows.curve + 1, 4, curve.length, 2), format: "#,##0.00##" },
    { do: "style", area: area(rows.title, 0, 1, 1), style: { bold: true, size: 16 } },
    { do: "style", area: area(rows.quantity, 0, 1, 2), style: { bold: true, size: 12 } },
    { do: "style", area: area(rows.bands, 0, 1, 4), style: { bold: true, lineBelow: true, horizontal: "Right" } },
    { do: "style", area: area(rows.curve, 0, 1, 6), style: { bold: true, lineBelow: true, horizontal: "Right" } },
    { do: "style", area: area(rows.quantity, 5, 3, 2), style: { bold: true } },
    { do: "column widths", sheet, column: 0, points: [84, 84, 84, 84, 104, 104, 90] },
    { do: "hide gridlines", sheet },
    {
      do: "page",
      sheet,
      page: { orientation: "Portrait", centred: true, leftFooter: "&A", rightFooter: "Page &P of &N" },
    },
  ];
}
