import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import {
  metadata,
  metadataPart,
  withMetadataRelationship,
  withMetadataType,
  withSpillingArrays,
} from "./dynamicArrays";
import type { FileName } from "./fileNames";
import { withFileNames } from "./fileNames";

type Parts = Record<string, Uint8Array>;

const workbookPart = "xl/workbook.xml";

/**
 * Puts right what exceljs writes in a way that Excel may refuse or misread: names with quoted sheets, links inside the
 * workbook, and array formulas that spill.
 */
export function finishFile(file: Uint8Array, names: readonly FileName[]): Uint8Array {
  const parts = unzipSync(file);
  rewrite(parts, workbookPart, (xml) => withFileNames(xml, names));
  for (const relations of Object.keys(parts)) {
    const sheet = /^(xl\/worksheets\/)_rels\/(sheet\d+\.xml)\.rels$/.exec(relations);
    if (sheet) pointInside(parts, relations, `${sheet[1]}${sheet[2]}`);
  }
  markSpillingArrays(parts);
  return zipSync(parts, { level: 6 });
}

function markSpillingArrays(parts: Parts): void {
  let spilling = false;
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    rewrite(parts, name, (xml) => {
      const marked = withSpillingArrays(xml);
      spilling ||= marked !== xml;
      return marked;
    });
  }
  if (!spilling) return;
  parts[metadataPart] = strToU8(metadata);
  rewrite(parts, "[Content_Types].xml", withMetadataType);
  rewrite(parts, "xl/_rels/workbook.xml.rels", withMetadataRelationship);
}

/** A link to a place in the workbook is a location, not a relationship to something outside. */
function pointInside(parts: Parts, relations: string, sheet: string): void {
  const locations = new Map<string, string>();
  rewrite(parts, relations, (xml) =>
    xml.replace(/<Relationship\b[^>]*\/>/g, (relation) => {
      const id = /\bId="([^"]*)"/.exec(relation)?.[1];
      const location = /\bTarget="#([^"]*)"/.exec(relation)?.[1];
      if (id === undefined || location === undefined) return relation;
      locations.set(id, location);
      return "";
    }),
  );
  if (locations.size === 0) return;
  rewrite(parts, sheet, (xml) =>
    xml.replace(/<hyperlink ref="([^"]*)" r:id="([^"]*)"([^>]*)\/>/g, (link, ref: string, id: string, rest: string) => {
      const location = locations.get(id);
      const [tooltip = ""] = / tooltip="[^"]*"/.exec(rest) ?? [];
      return location === undefined ? link : `<hyperlink ref="${ref}"${tooltip} location="${location}"/>`;
    }),
  );
}

function rewrite(parts: Parts, name: string, change: (xml: string) => string): void {
  const part = parts[name];
  if (part) parts[name] = strToU8(change(strFromU8(part)));
}
