import type { PlanArea, PlanCell, PlanStep } from "../sheets";

/** office.js takes a block of more cells apart by itself, at two and a half times the bytes for each part. */
const blockCells = 1_500;

/** A step's cells in blocks of whole rows that office.js sends as they are. */
export function writtenBlocks({ area, cells }: Extract<PlanStep, { do: "write" }>): {
  readonly area: PlanArea;
  readonly cells: readonly (readonly PlanCell[])[];
}[] {
  const most = Math.max(1, Math.floor(blockCells / area.columns));
  return Array.from({ length: Math.ceil(area.rows / most) }, (_, index) => {
    const from = index * most;
    const rows = Math.min(most, area.rows - from);
    return { area: { ...area, row: area.row + from, rows }, cells: cells.slice(from, from + rows) };
  });
}
