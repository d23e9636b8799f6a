import type { Area, StoredValue } from "../store/store";
import type { ModelContext } from "./context";

/**
 * Gives the columns of a table the headings that Excel gives them: a blank one becomes "Column1", a repeated one gets a
 * number, and a number becomes text.
 */
export function nameColumns(context: ModelContext, sheetId: string, table: Area): void {
  const headings = { ...table, rows: 1 };
  const [now = []] = context.store.values(sheetId, headings);
  const [formats = []] = context.store.numberFormats(sheetId, headings);
  const seen = new Set<string>();
  const named = now.map((value, index) => {
    const title = value === "" ? `Column${index + 1}` : String(value);
    let unique = title;
    for (let number = 2; seen.has(unique.toLowerCase()); number++) unique = `${title}${number}`;
    seen.add(unique.toLowerCase());
    if (unique === value) return null;
    return formats[index] === "@" ? unique : asText(unique);
  });
  if (named.some((title) => title !== null)) context.store.write(sheetId, headings, [named]);
}

/** The apostrophe keeps what follows it as text, as for a user who types. */
function asText(title: string): StoredValue {
  return `'${title}`;
}
