import { planRestore } from "./planRestore";
import { cellSteps, firstFreeRow } from "./tableRows";
import type { Book } from "./book";
import { statusBackSteps } from "./planRelease";
import { clearRowStep } from "./noteSteps";
import { rowRecordOf } from "./rowRecord";
import { schemas } from "./schema/schemas";
import { settingRow } from "./settings/settingRow";
import { settingNames } from "./settings/settings";
import type { TableData } from "./tableData";
import type { PlanStep, ReleaseTrace, WorkbookPlan } from "./workbookPlan";

/** How a plan that stopped half-way is undone, in this order: a stop between the parts leaves what a release's note explains. */
export interface TakeBack {
  readonly first: readonly PlanStep[];
  /** Sheets of names that the plan adds, to be deleted where they hold nothing but the plan's own. */
  readonly sheets: readonly string[];
  readonly last: readonly PlanStep[];
}

/**
 * What takes a plan back that stopped half-way. Null where a table is gone or its columns were moved meanwhile: then nobody can
 * say which cell is whose.
 *
 * A release is taken back against the order in which it wrote, and only what bears its own seals and its own note: another user
 * may have released at the same moment, under the same numbers and names, and theirs stays.
 */
export function planTakeBack(plan: WorkbookPlan, now: Book): TakeBack | null {
  const added = plan.steps.flatMap((step) => (step.do === "add sheet" ? [step.sheet] : [])).reverse();
  if (!plan.release) {
    const last = planRestore(plan.before, now);
    return last && { first: [], sheets: added, last };
  }
  const { release } = plan;
  const register = plan.before.find(({ name }) => name === "ChargeEvents");
  const standing = now.tables.ChargeEvents;
  if (!register || !standing || standing.headers.join("\n") !== register.headers.join("\n")) return null;
  const last = lastEventBack(plan, release, now);
  const first = registerSteps(plan, register, release, now, standing, last.steps);
  if (first === null) return null;
  const foreign = new Set(
    standing.rows.flatMap((_, row) => {
      const { Seal: seal, Sheet: sheet } = rowRecordOf(standing, schemas.ChargeEvents, row);
      return release.seals.includes(String(seal)) ? [] : [String(sheet).toLowerCase()];
    }),
  );
  return {
    first,
    sheets: added.filter((sheet) => !foreign.has(sheet.toLowerCase())),
    last: noteSteps(plan, release, last.settings),
  };
}

/** Where its own rows do not stand in the register, a release has written nothing that follows from them either. */
function registerSteps(
  plan: WorkbookPlan,
  register: TableData,
  { seals }: ReleaseTrace,
  now: Book,
  standing: TableData,
  lastEvent: readonly PlanStep[],
): readonly PlanStep[] | null {
  const own = standing.rows.flatMap((_, row) =>
    seals.includes(String(rowRecordOf(standing, schemas.ChargeEvents, row)["Seal"])) ? [row] : [],
  );
  const [from] = own;
  if (from === undefined) return [...lastEvent, ...emptySteps(standing, 0, 0, register.rows.length)];
  const overrides = planRestore(
    plan.before.filter(({ name }) => name === "Overrides"),
    now,
  );
  if (overrides === null) return null;
  return [
    ...overrides,
    ...statusBackSteps(register, now),
    ...lastEvent,
    // All rows at once, so that no stop leaves some of a release's events without the others.
    ...emptySteps(standing, from, (own.at(-1) ?? from) + 1, register.rows.length),
  ];
}

/** The event that was named as the last before, named again where it is one's own that is named now; and the settings by then. */
function lastEventBack(
  plan: WorkbookPlan,
  { lastEvent }: ReleaseTrace,
  now: Book,
): { readonly steps: readonly PlanStep[]; readonly settings: TableData | null } {
  const table = now.tables.Settings;
  const row = table ? settingRow(table, settingNames.lastEvent) : -1;
  if (!table || rowRecordOf(table, schemas.Settings, row)["Value"] !== lastEvent) return { steps: [], settings: table };
  const before = plan.before.find(({ name }) => name === "Settings");
  const wasAt = before ? settingRow(before, settingNames.lastEvent) : -1;
  if (before && wasAt >= 0) {
    const { Value: value = "" } = rowRecordOf(before, schemas.Settings, wasAt);
    return { steps: cellSteps(now, "Settings", row, { Value: value }), settings: table };
  }
  const rows = table.rows.map((cells, index) => (index === row ? cells.map(() => "") : cells));
  return { steps: [clearRowStep(table.name, row, table.headers.length)], settings: { ...table, rows } };
}

/** A note of one's own is emptied; one that another user has written in its place stays. */
function noteSteps(plan: WorkbookPlan, { note }: ReleaseTrace, table: TableData | null): readonly PlanStep[] {
  const before = plan.before.find(({ name }) => name === "Settings");
  if (!before || !table) return [];
  const row = table.rows.findIndex((_, index) => rowRecordOf(table, schemas.Settings, index)["Value"] === note);
  return emptySteps(table, Math.max(row, 0), row + 1, before.rows.length);
}

/**
 * Empties rows of a table, from one to before another, and gives the table its former size where nothing stands below it.
 *
 * @param size rows that the table had
 */
function emptySteps(table: TableData, from: number, to: number, size: number): PlanStep[] {
  const columns = table.headers.length;
  const rows = table.rows.map((row, index) => (index >= from && index < to ? row.map(() => "") : row));
  const filled = firstFreeRow({ ...table, rows });
  const wanted = Math.max(size, filled, 1);
  const emptied: PlanStep[] =
    to > from
      ? [{ do: "clear contents", area: { table: table.name, row: from + 1, column: 0, rows: to - from, columns } }]
      : [];
  return [
    ...emptied,
    ...(table.rows.length > wanted
      ? [{ do: "resize table", table: table.name, rows: wanted, columns } satisfies PlanStep]
      : []),
  ];
}
