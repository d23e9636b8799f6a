import type { CellValue } from "../../src/bands";

/** A band of the worked cases: exact decimals as text. */
export interface CaseBand {
  readonly from: string;
  readonly to: string | null;
  readonly unit: string;
  readonly flat: string;
  readonly block?: string | null;
}

export type CaseLayout =
  "up-to" | "from" | "from-ordinal" | "from-to-ordinal" | "from-to-touching" | "from-to-mixed" | "widths";

/** Writes bands as a user's cells with headers, in one of the layouts that the worked cases name. */
export function bandCells(bands: readonly CaseBand[], layout: CaseLayout): CellValue[][] {
  const bounds: Record<string, { headers: string[]; cells: (band: CaseBand, index: number) => CellValue[] }> = {
    "up-to": { headers: ["Up to"], cells: (band) => [top(band)] },
    from: { headers: ["From"], cells: (band) => [Number(band.from)] },
    "from-ordinal": { headers: ["From"], cells: (band) => [Number(band.from)] },
    "from-to": { headers: ["From", "To"], cells: (band) => [Number(band.from), top(band)] },
    widths: { headers: ["Units"], cells: (band, index) => [width(band, index)] },
  };
  const { headers, cells } = bounds[layout.startsWith("from-to") ? "from-to" : layout] ?? {
    headers: [],
    cells: () => [],
  };
  const blocks = bands.some((band) => band.block !== undefined && band.block !== null);
  return [
    [...headers, "Unit price", "Flat fee", ...(blocks ? ["Per"] : [])],
    ...bands.map((band, index) => [
      ...cells(band, index),
      Number(band.unit),
      Number(band.flat),
      ...(blocks ? [Number(band.block)] : []),
    ]),
  ];
}

function top(band: CaseBand): CellValue {
  return band.to === null ? "" : Number(band.to);
}

function width(band: CaseBand, index: number): CellValue {
  if (band.to === null) return index === 0 ? "∞" : "thereafter";
  const units = Number(band.to) - Number(band.from);
  return index === 0 ? `first ${units}` : `next ${units}`;
}
