import { configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { App } from "../../taskpane/app/App";
import type { MemoryStore } from "../../workbench/store/memoryStore";

// Many test files share a small machine; what a user would see at once may take a while here.
configure({ asyncUtilTimeout: 20_000 });

declare const workbench: { store: MemoryStore };

/** The pane as a user meets it, on the workbook that the workbench's host holds. */
export function openPane() {
  const user = userEvent.setup();
  render(<App locale="en-GB" />);
  return user;
}

/** The pane on the sample, put in by its own button where the workbook of this test file is still empty. */
export async function openPaneOnSample() {
  const isEmpty = workbench.store.tables().length === 0;
  const user = openPane();
  if (isEmpty) await user.click(await screen.findByRole("button", { name: "Put in the sample" }, { timeout: 10_000 }));
  await screen.findByRole("tab", { name: "Bill" }, { timeout: 20_000 });
  return user;
}

/** The rows of one of DeviceBill's tables as they stand in the workbook, by column title. */
export function tableRows(name: string): Record<string, unknown>[] {
  const { store } = workbench;
  const table = store.tables().find((one) => one.name === name);
  if (!table) throw new Error(`There is no table ${name}.`);
  const [titles = [], ...rows] = store.values(table.sheetId, table.area);
  return rows
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => Object.fromEntries(titles.map((title, index) => [String(title), row[index]])));
}

/** The row of one rate and period on the Bill page. */
export function billRow(rate: RegExp, index = 0): ReturnType<typeof within> {
  const box = screen.getAllByRole("checkbox", { name: rate })[index];
  const row = box?.closest("li");
  if (!row) throw new Error(`There is no row ${String(rate)}.`);
  return within(row);
}
