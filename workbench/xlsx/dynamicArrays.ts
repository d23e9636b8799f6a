/** The parts that tell Excel that an array formula spills, instead of being one of the old kind in braces. */
export const metadataPart = "xl/metadata.xml";

export const metadata =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ' +
  'xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray">' +
  '<metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" ' +
  'pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" ' +
  'coerce="1" cellMeta="1"/></metadataTypes>' +
  '<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">' +
  '<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>' +
  '<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>';

const contentType =
  '<Override PartName="/xl/metadata.xml" ' +
  'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"/>';

const relationship =
  '<Relationship Id="rIdMetadata" ' +
  'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sheetMetadata" Target="metadata.xml"/>';

/** A sheet's part with its array formulas marked as spilling; the same text when it has none. */
export function withSpillingArrays(sheet: string): string {
  return sheet.replace(/<c ([^>]*)>(?=<f t="array")/g, '<c $1 cm="1">');
}

export function withMetadataType(contentTypes: string): string {
  return contentTypes.replace("</Types>", `${contentType}</Types>`);
}

export function withMetadataRelationship(relationships: string): string {
  return relationships.replace("</Relationships>", `${relationship}</Relationships>`);
}
