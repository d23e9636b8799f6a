import type { HeaderFooter, Margins, PageSetup as FilePage } from "exceljs";
import type { PageSetup } from "../store/store";

const pointsPerInch = 72;
const defaultMargins: Margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

/** Excel's paper names and their numbers in a file. */
const papers: Readonly<Record<string, number>> = {
  Letter: 1,
  Tabloid: 3,
  Legal: 5,
  Executive: 7,
  A3: 8,
  A4: 9,
  A5: 11,
};

export function filePage(setup: PageSetup): Partial<FilePage> {
  const page: Partial<FilePage> = { margins: fileMargins(setup.margins) };
  if (setup.orientation) page.orientation = setup.orientation === "Landscape" ? "landscape" : "portrait";
  const paper = setup.paperSize && Object.keys(papers).find((name) => sameName(name, setup.paperSize ?? ""));
  if (paper) page.paperSize = papers[paper];
  if (setup.fitWidth !== undefined || setup.fitHeight !== undefined) {
    page.fitToPage = true;
    page.fitToWidth = setup.fitWidth ?? 0;
    page.fitToHeight = setup.fitHeight ?? 0;
  }
  if (setup.centerHorizontally) page.horizontalCentered = true;
  if (setup.printGridlines) page.showGridLines = true;
  return page;
}

export function fileHeaderFooter(setup: PageSetup): Partial<HeaderFooter> | null {
  const header = joined(setup.leftHeader, setup.centerHeader, setup.rightHeader);
  const footer = joined(setup.leftFooter, setup.centerFooter, setup.rightFooter);
  if (!header && !footer) return null;
  return { ...(header && { oddHeader: header }), ...(footer && { oddFooter: footer }) };
}

function joined(left = "", center = "", right = ""): string {
  return `${left && `&L${left}`}${center && `&C${center}`}${right && `&R${right}`}`;
}

export function readPage(page: Partial<FilePage>, text: Partial<HeaderFooter> | null): PageSetup {
  const setup: PageSetup = {};
  if (page.orientation === "landscape") setup.orientation = "Landscape";
  const paper = Object.keys(papers).find((name) => papers[name] === page.paperSize);
  if (paper) setup.paperSize = paper;
  if (page.fitToPage) {
    if (page.fitToWidth) setup.fitWidth = page.fitToWidth;
    if (page.fitToHeight) setup.fitHeight = page.fitToHeight;
  }
  if (page.horizontalCentered) setup.centerHorizontally = true;
  if (page.printTitlesRow) setup.titleRows = page.printTitlesRow.replace(/\$?(\d+)/g, "$$$1");
  if (page.printTitlesColumn) setup.titleColumns = page.printTitlesColumn.replace(/\$?([A-Z]+)/gi, "$$$1");
  if (page.printArea) setup.printArea = page.printArea;
  const margins = page.margins && readMargins(page.margins);
  if (margins) setup.margins = margins;
  if (page.showGridLines) setup.printGridlines = true;
  const header = sections(text?.oddHeader ?? "");
  const footer = sections(text?.oddFooter ?? "");
  return {
    ...setup,
    ...textOf("leftHeader", header.L),
    ...textOf("centerHeader", header.C),
    ...textOf("rightHeader", header.R),
    ...textOf("leftFooter", footer.L),
    ...textOf("centerFooter", footer.C),
    ...textOf("rightFooter", footer.R),
  };
}

function fileMargins(margins: PageSetup["margins"]): Margins {
  const inches = Object.entries(margins ?? {}).flatMap(([side, points]) =>
    points === undefined ? [] : [[side, points / pointsPerInch] as const],
  );
  return { ...defaultMargins, ...Object.fromEntries(inches) };
}

function readMargins(margins: Margins): NonNullable<PageSetup["margins"]> | null {
  const sides = (["top", "bottom", "left", "right"] as const).filter((side) => margins[side] !== defaultMargins[side]);
  return sides.length > 0 ? Object.fromEntries(sides.map((side) => [side, margins[side] * pointsPerInch])) : null;
}

function sections(text: string): Partial<Record<"L" | "C" | "R", string>> {
  const found = text.matchAll(/&([LCR])(.*?)(?=&[LCR]|$)/gs);
  return Object.fromEntries([...found].map(([, section = "C", content = ""]) => [section, content]));
}

function textOf<K extends string>(key: K, text: string | undefined): Partial<Record<K, string>> {
  return (text ? { [key]: text } : {}) as Partial<Record<K, string>>;
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
