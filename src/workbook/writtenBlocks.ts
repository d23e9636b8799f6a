import { writtenCells, type PlanArea, type PlanCell, type PlanStep } from "../sheets";

/** A step's cells in blocks of whole rows that office.js sends as they are. */
export function writtenBlocks({ area, cells }: Extract<PlanStep, { do: "write" }>): {
  readonly area: PlanArea;
  readonly cells: readonly (readonly PlanCell[])[];
}[] {
  const most = Math.max(1, Math.floor(writtenCells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / most) }, (_, index) => {
    const from = index * most;
    const rows = Math.min(most, area.rows - from);
    return { area: { ...area, row: area.row + from, rows }, cells: cells.slice(from, from + rows) };
  });
}
