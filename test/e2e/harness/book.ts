import type { Page } from "playwright-core";
import type { Store, StoredValue } from "../../../workbench/store/store";

declare global {
  interface Window {
    workbench: {
      store: Store;
      grid: { focus(): void };
      pane: { host: { functionsReady: Promise<void> } | null };
    };
  }
}

export type Record = { readonly [column: string]: StoredValue };

/** The workbook as the workbench's spreadsheet holds it, read past the add-in. */
export class Book {
  constructor(private readonly page: Page) {}

  sheetNames(): Promise<string[]> {
    return this.page.evaluate(() => window.workbench.store.sheets().map(({ name }) => name));
  }

  /** Every cell's formula or value by sheet, and every table's place: equal before and after where nothing was written. */
  async contents(): Promise<unknown> {
    await this.settled();
    return this.page.evaluate(() => {
      const { store } = window.workbench;
      return {
        sheets: store.sheets().map(({ id, name }) => {
          const area = store.usedArea(id, true);
          return { name, cells: area && store.formulas(id, area) };
        }),
        tables: store.tables().map(({ name, area }) => ({ name, area })),
      };
    });
  }

  /** A sheet's values from A1 on. */
  async values(sheet: string): Promise<StoredValue[][]> {
    await this.settled();
    return this.page.evaluate((name) => {
      const { store } = window.workbench;
      const found = store.sheets().find((each) => each.name === name);
      if (!found) throw new Error(`There is no sheet ${name}.`);
      const area = store.usedArea(found.id, true);
      return area
        ? store.values(found.id, { row: 0, column: 0, rows: area.row + area.rows, columns: area.column + area.columns })
        : [];
    }, sheet);
  }

  /** A table's rows, by column title. */
  async rows(table: string): Promise<Record[]> {
    await this.settled();
    return this.page.evaluate((name) => {
      const { store } = window.workbench;
      const found = store.tables().find((each) => each.name === name);
      if (!found) throw new Error(`There is no table ${name}.`);
      const [titles = [], ...rows] = store.values(found.sheetId, found.area);
      return rows.map((row) => Object.fromEntries(row.map((value, column) => [String(titles[column]), value])));
    }, table);
  }

  /** Types into a cell as a user does: selects it, types, presses Enter, and sees the cell take it. Row and column count from zero. */
  async type(sheet: string, row: number, column: number, text: string): Promise<void> {
    await this.page.evaluate(
      ([name, atRow, atColumn]) => {
        const { store, grid } = window.workbench;
        const found = store.sheets().find((each) => each.name === name);
        if (!found) throw new Error(`There is no sheet ${name}.`);
        store.activateSheet(found.id);
        store.select(found.id, { row: atRow, column: atColumn, rows: 1, columns: 1 });
        grid.focus();
      },
      [sheet, row, column] as const,
    );
    await this.page.keyboard.type(text);
    await this.page.keyboard.press("Enter");
    await this.page.waitForFunction(
      ([name, atRow, atColumn]) => {
        const { store } = window.workbench;
        const { id } = store.sheets().find((each) => each.name === name) ?? { id: "" };
        const [[cell] = []] = store.formulas(id, { row: atRow, column: atColumn, rows: 1, columns: 1 });
        return cell !== "" && cell !== undefined;
      },
      [sheet, row, column] as const,
    );
  }

  /** Writes a block of cells past the add-in, to prepare a test. */
  async write(sheet: string, row: number, column: number, cells: readonly (readonly StoredValue[])[]): Promise<void> {
    await this.page.evaluate(
      ([name, atRow, atColumn, rows]) => {
        const { store } = window.workbench;
        const found = store.sheets().find((each) => each.name === name);
        if (!found) throw new Error(`There is no sheet ${name}.`);
        const area = { row: atRow, column: atColumn, rows: rows.length, columns: rows[0]?.length ?? 0 };
        store.write(found.id, area, rows);
      },
      [sheet, row, column, cells] as const,
    );
  }

  settled(): Promise<void> {
    return this.page.evaluate(() => window.workbench.store.settled());
  }
}
