import { isBlank, isErrorText, readBands, type CellValue } from "../bands";
import { mechanisms, priceCharge, type Charge, type Mechanism } from "../charges";
import type { Finding, FunctionCode } from "../messages";
import { readNumber, type Exact } from "../money";
import type { FunctionCall } from "./functionCall";

/** What an argument of a call holds, and where: a cell or range of the workbook, or what is typed into the formula. */
export interface ArgumentCells {
  readonly values: readonly (readonly CellValue[])[];
  /** Null where the values are typed into the formula. */
  readonly sheet: string | null;
  /** Of the first row, from 1. */
  readonly row: number;
}

/** What a function did in its cell, as far as it can be followed, and what is wrong with it. */
export interface FormulaHelp {
  readonly name: string;
  readonly mechanism: Mechanism | null;
  readonly included: Exact | null;
  /** How the bands were read; "" where there are none, or they were refused. */
  readonly reading: string;
  /** The charge of the first quantity; null where there is none, or the function charges nothing. */
  readonly charge: Charge | null;
  /** How many quantities the call was given. */
  readonly quantities: number;
  readonly findings: readonly Finding[];
}

type Parameter = "quantity" | "bands" | "mechanism" | "included" | "minimum" | "maximum" | "decimals";

/** The parameters of each function that prices or reads bands, in order. */
const parametersOf: Readonly<Record<string, readonly Parameter[]>> = {
  LOOKUPCHARGE: ["quantity", "bands", "decimals"],
  FILLUPCHARGE: ["quantity", "bands", "decimals"],
  STAIRSTEPCHARGE: ["quantity", "bands", "decimals"],
  CHARGE: ["quantity", "bands", "mechanism", "included", "minimum", "maximum", "decimals"],
  BREAKDOWN: ["quantity", "bands", "mechanism", "decimals"],
  UNITPRICE: ["quantity", "bands", "mechanism"],
  NEXTUNIT: ["quantity", "bands", "mechanism"],
  BANDOF: ["quantity", "bands"],
  CHECKBANDS: ["bands"],
  CLIFFS: ["bands", "mechanism"],
};

const ownMechanism: Readonly<Record<string, Mechanism>> = {
  LOOKUPCHARGE: "Look up",
  FILLUPCHARGE: "Fill up",
  STAIRSTEPCHARGE: "Stairstep",
};

/**
 * Follows a call: reads its bands as it does, and prices its first quantity line by line. Everything that is wrong is a
 * finding, with its cell where it is on a sheet.
 *
 * @param given What each argument holds, in the order of the call; null for one that is no cell, range or plain value.
 */
export function explainCall(call: FunctionCall, given: readonly (ArgumentCells | null)[]): FormulaHelp {
  const { name } = call;
  const nothing = { name, mechanism: null, included: null, reading: "", charge: null, quantities: 0 };
  const parameters = parametersOf[name];
  if (!parameters) return { ...nothing, findings: [finding("functions.notExplained", "info", { name })] };
  const lost = call.arguments.filter((_, index) => given[index] === null);
  if (lost.length > 0) {
    return { ...nothing, findings: lost.map((text) => finding("functions.notFollowed", "info", { text })) };
  }

  const findings: Finding[] = [];
  const cellsOf = (parameter: Parameter): ArgumentCells | null => given[parameters.indexOf(parameter)] ?? null;
  const cellOf = (parameter: Parameter): CellValue => cellsOf(parameter)?.values[0]?.[0] ?? null;
  const placed = (code: FunctionCode, parameter: Parameter) => {
    const cells = cellsOf(parameter);
    const place = cells && cells.sheet !== null ? { sheet: cells.sheet, row: cells.row } : { table: parameter };
    const text = String(cellOf(parameter) ?? "");
    const values = { text, known: mechanisms.join(", ") };
    findings.push({
      code: isErrorText(cellOf(parameter)) ? "functions.cellError" : code,
      severity: "error",
      place,
      values,
    });
  };
  const numberOf = (parameter: Parameter, code: FunctionCode): Exact | null => {
    const cell = cellOf(parameter);
    if (isBlank(cell)) return null;
    const { number, fault } = readNumber(cell);
    const isMoney = code === "functions.amount";
    if (number && !number.percent && (isMoney || number.currency === null)) return number.value;
    placed(fault === "two meanings" ? "functions.twoMeanings" : code, parameter);
    return null;
  };

  const bands = cellsOf("bands");
  const read = bands && {
    ...readBands(bands.values, {
      place: bands.sheet === null ? { table: "bands" } : { sheet: bands.sheet },
      rows: bands.values.map((_, index) => bands.row + index),
    }),
  };
  findings.push(...(read?.findings ?? []));
  const word = cellOf("mechanism");
  const mechanism =
    ownMechanism[name] ?? mechanisms.find((known) => lettersOf(known) === lettersOf(String(word ?? "")));
  if (parameters.includes("mechanism") && !mechanism) placed("functions.mechanism", "mechanism");
  const quantity = numberOf("quantity", "functions.quantityUnreadable");
  const included = numberOf("included", "functions.units");
  const minimum = numberOf("minimum", "functions.amount");
  const maximum = numberOf("maximum", "functions.amount");
  const decimals = numberOf("decimals", "functions.decimals");
  const quantities = cellsOf("quantity")?.values.flat().length ?? 0;
  const help = { ...nothing, mechanism: mechanism ?? null, included, reading: read?.reading ?? "", quantities };
  const isWrong = findings.some(({ severity }) => severity === "error");
  if (isWrong || !read?.table || !mechanism || !parameters.includes("quantity")) return { ...help, findings };
  if (quantity === null) return { ...help, findings: [...findings, finding("functions.blankQuantity", "info", {})] };
  const result = priceCharge(quantity, read.table, {
    mechanism,
    ...(included ? { included } : {}),
    ...(minimum ? { minimum } : {}),
    // A blank cell may arrive as 0, and a maximum of 0 would make every charge free.
    ...(maximum && !maximum.isZero() ? { maximum } : {}),
    ...(decimals ? { decimals: decimals.toNumber() } : {}),
  });
  const refused = result.finding ? [result.finding] : [];
  return { ...help, charge: result.charge, findings: [...findings, ...refused] };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, "");
}

function finding(code: FunctionCode, severity: Finding["severity"], values: Finding["values"]): Finding {
  return { code, severity, place: {}, values };
}
