/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import { codeOnSheet, onSheet } from "./onSheet";

describe("page layout", () => {
  it("keeps how a sheet prints", async () => {
    const read = await onSheet(async (sheet, context) => {
      const layout = sheet.pageLayout;
      layout.orientation = "Landscape";
      layout.paperSize = "A4";
      layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 3 };
      layout.centerHorizontally = true;
      layout.printGridlines = true;
      layout.setPrintArea("A1:F40");
      layout.setPrintTitleRows("$1:$4");
      layout.setPrintTitleColumns("$A:$B");
      layout.setPrintMargins("Inches", { top: 1, left: 0.5 });
      layout.bottomMargin = 36;
      const pages = layout.headersFooters.defaultForAllPages;
      pages.leftHeader = "A";
      pages.centerHeader = "B";
      pages.rightHeader = "C";
      pages.leftFooter = "D";
      pages.centerFooter = "E";
      pages.rightFooter = "Page &P of &N";
      layout.load("orientation,paperSize,zoom,centerHorizontally,printGridlines,topMargin,leftMargin,bottomMargin");
      pages.load("leftHeader,rightHeader,rightFooter");
      await context.sync();
      return [
        [layout.orientation, layout.paperSize, layout.zoom, layout.centerHorizontally, layout.printGridlines],
        [
          layout.topMargin,
          layout.leftMargin,
          layout.bottomMargin,
          pages.leftHeader,
          pages.rightHeader,
          pages.rightFooter,
        ],
      ];
    }, "Printed");
    expect(read).toEqual([
      ["Landscape", "A4", { horizontalFitToPages: 1, verticalFitToPages: 3 }, true, true],
      [72, 36, 36, "A", "C", "Page &P of &N"],
    ]);
    const id = workbench.store.sheets().find(({ name }) => name === "Printed")?.id ?? "";
    expect(workbench.store.pageSetup(id)).toEqual({
      orientation: "Landscape",
      paperSize: "A4",
      fitWidth: 1,
      fitHeight: 3,
      centerHorizontally: true,
      printGridlines: true,
      printArea: "A1:F40",
      titleRows: "$1:$4",
      titleColumns: "$A:$B",
      margins: { top: 72, left: 36, bottom: 36 },
      leftHeader: "A",
      centerHeader: "B",
      rightHeader: "C",
      leftFooter: "D",
      centerFooter: "E",
      rightFooter: "Page &P of &N",
    });
  });

  it.each<[string, (layout: Excel.PageLayout) => void, string]>([
    ["an orientation that is none", (layout) => void (layout.orientation = "Upright" as "Portrait"), "InvalidArgument"],
    ["a paper that is not modelled", (layout) => void (layout.paperSize = "B4"), "ApiNotFound"],
    ["a negative margin", (layout) => void (layout.topMargin = -1), "InvalidArgument"],
    ["a scale, which is not modelled", (layout) => void (layout.zoom = { scale: 50 }), "ApiNotFound"],
  ])("refuses %s", async (_what, act, code) => {
    expect(await codeOnSheet((sheet) => act(sheet.pageLayout))).toBe(code);
  });
});
