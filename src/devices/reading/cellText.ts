/** What Excel shows in a cell whose formula failed; it is no value. */
const cellError = /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/;

/** A field as a value: without surrounding spaces, and blank where it is one of Excel's errors. */
export function cellText(field: string | undefined): string {
  if (field === undefined || field === "") return "";
  const text = field.trim();
  return text.startsWith("#") && cellError.test(text) ? "" : text;
}

/** Strings from this length on are kept by the engine as views into the text they were cut from. */
const shortestView = 13;

/**
 * Makes a function that keeps a value beyond the text it was cut from: a piece of a large file that is still referred to
 * by one short value could not be given back. Values that come again are kept once.
 */
export function makeKeeper(): (text: string) => string {
  const kept = new Map<string, string>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const own = detach(text);
    kept.set(own, own);
    return own;
  };
}

/** A copy of the value that does not hold on to the text it was cut from. */
export function detach(text: string): string {
  return text.length < shortestView ? text : ` ${text}`.slice(1);
}
