import type { RangeState } from "./range";

/** `Excel.RangeHyperlink` as it comes over the wire. */
export interface Link {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

/** The link of a range's first cell. */
export function readHyperlink({ context, sheetId, area }: RangeState): Link | null {
  const link = context.store.hyperlink(sheetId, area.row, area.column);
  const [[textToDisplay = ""] = []] = context.store.texts(sheetId, { ...area, rows: 1, columns: 1 });
  return link && { ...link, textToDisplay };
}

/** Gives each cell of a range the same link, and the text that it displays where it has one; null takes links away. */
export function setHyperlink({ context, sheetId, area }: RangeState, link: Link | null): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = { row, column, rows: 1, columns: 1 };
      if (link?.textToDisplay !== undefined) context.store.write(sheetId, cell, [[link.textToDisplay]]);
      context.store.setHyperlink(sheetId, row, column, link && linkTarget(link));
    }
  }
}

function linkTarget({ address, documentReference, screenTip }: Link) {
  return { address, documentReference, ...(screenTip === undefined ? {} : { screenTip }) };
}
