/**
 * Formulas as they stand in an .xlsx file: without "=", functions younger than Excel 2010 with their prefix, and an
 * add-in's custom functions as `_xldudf_NAMESPACE_NAME`.
 */
const sheetFunctions = new Set(["FILTER", "SORT"]);
const youngFunctions = new Set([
  ..."ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND FLOOR.MATH HSTACK IFNA IFS".split(
    " ",
  ),
  ..."ISOMITTED LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS RANDARRAY REDUCE SCAN SEQUENCE SORTBY SWITCH TAKE".split(" "),
  ..."TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS".split(" "),
  ..."XLOOKUP XMATCH XOR".split(" "),
]);

/** A formula of the grid in the file's form. */
export function fileFormula(formula: string, namespace: string): string {
  return renameFunctions(formula.replace(/^=/, ""), (name) => {
    const upper = name.toUpperCase();
    const custom = `${namespace.toUpperCase()}.`;
    if (upper.startsWith(custom)) return `_xldudf_${namespace.toUpperCase()}_${upper.slice(custom.length)}`;
    if (sheetFunctions.has(upper)) return `_xlfn._xlws.${upper}`;
    return youngFunctions.has(upper) ? `_xlfn.${upper}` : name;
  });
}

/** A formula of a file in the grid's form, "=" included. */
export function gridFormula(formula: string, namespace: string): string {
  const custom = `_XLDUDF_${namespace.toUpperCase()}_`;
  return `=${renameFunctions(formula.replace(/^=/, ""), (name) => {
    const upper = name.toUpperCase();
    if (upper.startsWith(custom)) return `${namespace.toUpperCase()}.${upper.slice(custom.length)}`;
    return name.replace(/^_xlfn\./i, "").replace(/^_xlws\./i, "");
  }).replace(/\b_xlpm\./gi, "")}`;
}

/** Renames what is called in a formula, and leaves text in quotes and quoted sheet names alone. */
function renameFunctions(formula: string, rename: (name: string) => string): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|([A-Za-z_][A-Za-z0-9_.]*)(?=\()/g,
    (match, name: string | undefined) => (name === undefined ? match : rename(name)),
  );
}
