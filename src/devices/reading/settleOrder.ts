import type { DateColumn } from "./dateColumn";
import type { DateReading } from "./readDate";

/** How the order of day and month was settled for a column. */
export interface SettledOrder {
  /** Null = not settled: dates that can be read both ways are no date then. */
  readonly dayFirst: boolean | null;
  readonly by: "values" | "user" | "another column" | "nothing" | "no need" | "contradiction";
}

export interface SettledOrders {
  readonly lastSeen: SettledOrder;
  readonly firstSeen: SettledOrder;
  /** The moment that the export states for itself; null where there is none, or where it can be read two ways. */
  readonly stated: number | null;
}

/**
 * Settles for each date column whether the day or the month comes first: by the column's own values; else as the user
 * says; else as another date of the same export shows. What nothing decides stays open and is reported, not guessed.
 */
export function settleOrders(
  lastSeen: DateColumn | null,
  firstSeen: DateColumn | null,
  stated: DateReading | null,
  chosen: boolean | undefined,
): SettledOrders {
  const shown = [orderOf(lastSeen), orderOf(firstSeen), statedOrder(stated)];
  const settle = (column: DateColumn | null): SettledOrder => {
    switch (column?.order ?? "no matter") {
      case "no matter":
        return { dayFirst: null, by: "no need" };
      case "mixed":
        return { dayFirst: null, by: "contradiction" };
      case "day first":
        return { dayFirst: true, by: "values" };
      case "month first":
        return { dayFirst: false, by: "values" };
      case "undecided": {
        if (chosen !== undefined) return { dayFirst: chosen, by: "user" };
        const others = new Set(shown.filter((order) => order !== null));
        const [order] = others;
        return others.size === 1 && order !== undefined
          ? { dayFirst: order, by: "another column" }
          : { dayFirst: null, by: "nothing" };
      }
    }
  };
  const settled = { lastSeen: settle(lastSeen), firstSeen: settle(firstSeen) };
  return {
    ...settled,
    stated: statedMoment(stated, settled.lastSeen.dayFirst ?? settled.firstSeen.dayFirst ?? chosen),
  };
}

/** True for day first, false for month first, null where the column's values do not tell. */
function orderOf(column: DateColumn | null): boolean | null {
  if (column?.order === "day first") return true;
  return column?.order === "month first" ? false : null;
}

function statedOrder(stated: DateReading | null): boolean | null {
  if (stated === null || Number.isNaN(stated.dayFirst) === Number.isNaN(stated.monthFirst)) return null;
  return Number.isNaN(stated.monthFirst);
}

function statedMoment(stated: DateReading | null, dayFirst: boolean | null | undefined): number | null {
  if (stated === null) return null;
  const { dayFirst: day, monthFirst: month } = stated;
  if (day === month || Number.isNaN(month)) return day;
  if (Number.isNaN(day)) return month;
  return dayFirst === null || dayFirst === undefined ? null : dayFirst ? day : month;
}
