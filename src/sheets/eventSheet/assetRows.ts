import type { Asset } from "../../agreements";
import type { ReleasedEvent } from "../../billing";
import { numberFormats } from "../schema/numberFormat";
import type { DocumentRow } from "./documentRow";
import { textLines } from "./textLines";

/** Zero-based. */
export const lastSeenColumn = 5;

/** Characters of a reason that fit into the rest of its row, whatever they are; a longer one goes on in the next. */
const reasonCharacters = 52;

const lastSeenLeft = { columnStyles: { [lastSeenColumn]: { horizontal: "Left" } } } as const;

/** Looks of a covered asset's row. */
export const assetLook = { formats: { [lastSeenColumn]: numberFormats.date }, ...lastSeenLeft } as const;

/** Heading of the table of covered assets. */
export const assetHeading = ["Device ID", "Name", "Asset type", "Serial", "Site", "Last seen"] as const;

/** The heading with a look of its own, since not every program shows a table's style. */
export const assetHeadingRow: DocumentRow = { cells: assetHeading, style: { bold: true }, ...lastSeenLeft };

/** The covered assets as they stood; one blank row where there is none, since a table has at least one. */
export function coveredRows(assets: readonly Asset[]): DocumentRow[] {
  if (assets.length === 0) return [{ cells: [], ...assetLook }];
  return assets.map((asset) => ({
    cells: [asset.id, asset.name, asset.assetType, asset.serial, asset.site, asset.lastSeen ?? ""],
    ...assetLook,
  }));
}

/** Assets of the rate's customer and types that were left out, each with its reason. */
export function excludedRows(assets: readonly Asset[]): DocumentRow[] {
  return [
    { cells: ["Device ID", "Name", "Asset type", "Reason"], style: { italic: true } },
    ...assets.flatMap(({ id, name, assetType, excluded }) =>
      textLines(excluded, reasonCharacters).map((reason, line): DocumentRow => ({
        cells: line === 0 ? [id, name, assetType, reason] : ["", "", "", reason],
      })),
    ),
  ];
}

/** Where the covered assets came from: each source's last import, and how many rows were typed by hand. */
export function provenanceRows({ line, imports }: ReleasedEvent): DocumentRow[] {
  const typed = line.assets.filter(({ source }) => source === "").length;
  const rows = imports.flatMap((record): DocumentRow[] => [
    {
      cells: [record.source, record.file, "", record.asOf, record.rows, record.devices],
      formats: {
        3: typeof record.asOf === "number" ? numberFormats.date : numberFormats.text,
        4: numberFormats.integer,
        5: numberFormats.integer,
      },
    },
    ...(record.hash === "" ? [] : [{ cells: ["SHA-256", record.hash] }]),
  ]);
  return [
    {
      cells: ["Source", "File", "", "As of", "Rows", "Devices"],
      style: { italic: true },
      columnStyles: { 3: { horizontal: "Right" }, 4: { horizontal: "Right" }, 5: { horizontal: "Right" } },
    },
    ...rows,
    ...(typed > 0 ? [{ cells: ["Typed by hand", "", "", "", "", typed], formats: { 5: numberFormats.integer } }] : []),
  ];
}
