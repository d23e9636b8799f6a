import { strFromU8, unzipSync } from "fflate";
import { unescapeXml } from "./xmlText";

/** What exceljs does not read of a cell's link. */
export interface FileLink {
  /** The cell or area that has the link, for example "A4". */
  readonly address: string;
  /** The place in the same workbook that it leads to; absent where it leads out of it. */
  readonly location?: string;
  readonly tooltip?: string;
}

/** The links of a workbook by sheet name. */
export function readFileLinks(file: Uint8Array): ReadonlyMap<string, readonly FileLink[]> {
  const parts = unzipSync(file, { filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/|worksheets\/[^/]+$)/.test(name) });
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const targets = new Map(
    elements(text("xl/_rels/workbook.xml.rels"), "Relationship").map((relation) => [relation.Id, relation.Target]),
  );
  return new Map(
    elements(text("xl/workbook.xml"), "sheet").map((sheet) => {
      const target = targets.get(sheet["r:id"] ?? "") ?? "";
      const path = target.startsWith("/") ? target.slice(1) : `xl/${target}`;
      const links = elements(text(path), "hyperlink").flatMap(({ ref, location, tooltip }) =>
        ref ? [{ address: ref, ...(location && { location }), ...(tooltip && { tooltip }) }] : [],
      );
      return [sheet.name ?? "", links];
    }),
  );
}

function elements(xml: string, tag: string): Record<string, string | undefined>[] {
  return [...xml.matchAll(new RegExp(`<${tag}\\s([^>]*?)/?>`, "g"))].map(([, attributes = ""]) =>
    Object.fromEntries(
      [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => [name, unescapeXml(value)]),
    ),
  );
}
