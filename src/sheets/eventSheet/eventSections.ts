import { cellText } from "../../agreements";
import type { CellValue } from "../../bands";
import { assetHeading } from "./assetRows";
import { eventColumns } from "./eventColumns";
import { sectionTitles } from "./eventDocument";

export type EventCells = readonly (readonly CellValue[])[];

/** Zero-based rows of a sheet from one to before another. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
}

export type SectionName = keyof typeof sectionTitles;

/** A charge event's sheet cut at its section titles; a section that is not there is null. */
export interface EventSections {
  readonly facts: RowSpan;
  /** Without their title rows. */
  readonly sections: Readonly<Record<SectionName, RowSpan | null>>;
  /** All above the seal, which the seal covers. */
  readonly sealed: RowSpan;
  /** Zero-based row of the seal; -1 where it is gone. */
  readonly seal: number;
}

/** Finds the parts of a charge event's sheet by the titles that releasing gave them. */
export function eventSections(cells: EventCells): EventSections {
  const seal = cells.findLastIndex((row) => row[0] === "Seal");
  const end = seal < 0 ? cells.length : Math.max(seal - 1, 0);
  const names = Object.keys(sectionTitles) as SectionName[];
  const starts = names.flatMap((name) => {
    const row = cells.findIndex((row, index) => index < end && isTitle(row, sectionTitles[name]));
    return row < 0 ? [] : [{ name, row }];
  });
  const ordered = [...starts].sort((a, b) => a.row - b.row);
  const sections = Object.fromEntries(names.map((name) => [name, null])) as Record<SectionName, RowSpan | null>;
  ordered.forEach(({ name, row }, index) => {
    const next = ordered[index + 1];
    // A blank row stands above each title.
    sections[name] = { from: row + 1, to: next ? Math.max(next.row - 1, row + 1) : end };
  });
  return { facts: { from: 0, to: ordered[0]?.row ?? end }, sections, sealed: { from: 0, to: end }, seal };
}

/** Where a label's value stands: beside it, in the second or the fifth column. Null where the label is gone. */
export function findFact(cells: EventCells, span: RowSpan, label: string): { row: number; column: number } | null {
  for (let row = span.from; row < span.to; row += 1) {
    for (const column of [0, 3]) if (cells[row]?.[column] === label) return { row, column: column + 1 };
  }
  return null;
}

/** The text of a label that goes on in the rows below it. */
export function longFactText(cells: EventCells, span: RowSpan, label: string): string {
  const at = findFact(cells, span, label);
  if (at === null) return "";
  const parts = [cellText(cells[at.row]?.[at.column] ?? "")];
  for (let row = at.row + 1; row < span.to; row += 1) {
    const next = cells[row] ?? [];
    if (cellText(next[0] ?? "") !== "" || cellText(next[1] ?? "") === "") break;
    parts.push(cellText(next[1] ?? ""));
  }
  return parts.join(" ");
}

/** "Quantity", or "Covered assets: 12": alone in its row. */
function isTitle(row: readonly CellValue[], title: string): boolean {
  const text = cellText(row[0] ?? "");
  return (
    (text === title || (text.startsWith(`${title}: `) && /^\d+$/.test(text.slice(title.length + 2)))) &&
    row.slice(1, eventColumns).every((cell) => cell === "" || cell === null)
  );
}

/** Rows of the table of covered assets without its heading. */
export function assetSpan(cells: EventCells, { sections }: EventSections): RowSpan | null {
  const span = sections.assets;
  if (span === null || !assetHeading.every((title, column) => cells[span.from]?.[column] === title)) return null;
  return { from: span.from + 1, to: span.to };
}
