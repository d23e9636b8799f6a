import { groupBy, sumByCurrency, type PreviewLine, type RunTotal } from "../../../src/billing";
import { zero, type Exact } from "../../../src/money";
import { searchWords } from "../../format/searchWords";
import { isAboutImport } from "./importAge";

export const lineFilters = ["All", "Changed", "To look at", "Overridden"] as const;
export type LineFilter = (typeof lineFilters)[number];
export const lineOrders = ["By customer", "Largest change", "Largest charge"] as const;
export type LineOrder = (typeof lineOrders)[number];

/** Which lines the user looks at, and in what order. */
export interface LineView {
  readonly search: string;
  readonly filter: LineFilter;
  readonly order: LineOrder;
}

/** A customer's lines with their sums per currency. */
export interface CustomerLines {
  readonly customer: string;
  readonly lines: readonly PreviewLine[];
  readonly sums: readonly RunTotal[];
}

/** What a line charges more (or less) than the rate's last event; null where nothing can be compared. */
export function changeOf({ amount, previous, rate }: PreviewLine): Exact | null {
  return amount && previous?.currency === rate.currency ? amount.minus(previous.charge) : null;
}

/** Whether a line passes a filter. A rate's first charge counts as changed: nobody has seen it before. */
export function passes(line: PreviewLine, filter: LineFilter): boolean {
  if (filter === "Changed") return !(changeOf(line)?.eq(zero) ?? false);
  if (filter === "To look at") return line.findings.some((finding) => !isAboutImport(finding));
  return filter === "All" || line.override !== null;
}

/** The lines that a view shows, by customer. By size the customers come in the order of their largest line. */
export function shownLines(lines: readonly PreviewLine[], { search, filter, order }: LineView): CustomerLines[] {
  const holds = searchWords(search);
  const found = lines.filter((line) => {
    const { customer, rate, agreement, assetTypes, reference } = line.rate;
    return passes(line, filter) && holds([customer, rate, agreement, ...assetTypes, reference].join(" "));
  });
  const sizeOf = (line: PreviewLine) => (order === "Largest change" ? changeOf(line)?.abs() : line.amount) ?? zero;
  const ordered = order === "By customer" ? found : [...found].sort((a, b) => sizeOf(b).comparedTo(sizeOf(a)));
  const groups = groupBy(ordered, ({ rate }) => rate.customer);
  return [...groups].map(([customer, group]) => ({ customer, lines: group, sums: totalsOf(group) }));
}

/** Sums of the lines that have a charge, per currency. */
export function totalsOf(lines: readonly PreviewLine[]): readonly RunTotal[] {
  return sumByCurrency(lines.flatMap(({ rate, amount }) => (amount ? [{ amount, currency: rate.currency }] : [])));
}
