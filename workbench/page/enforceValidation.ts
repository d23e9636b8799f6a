import { SheetInterceptorService, VALIDATE_CELL } from "@univerjs/preset-sheets-core";
import type { UniverStore } from "../univer";
import { findViolation } from "../univer";
import { cellAddress } from "../xlsx";
import { cellChoices } from "./cellChoices";
import type { Grid } from "./grid";

/** Takes back what a person typed into a cell whose validation refuses it, and says why, as Excel does. */
export function enforceValidation(store: UniverStore, grid: Grid, onRefused: (why: string) => void): void {
  const { writeCellInterceptor } = grid.univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(VALIDATE_CELL, {
    handler: (earlier, { subUnitId: sheetId, row, col: column }, next) => {
      const validation = store.validation(sheetId, row, column);
      const value = store.values(sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0] ?? "";
      const why = validation && findViolation(validation, value, cellChoices(store, sheetId, row, column));
      if (!why) return next(earlier);
      onRefused(`${cellAddress(row, column)} was not changed to “${String(value)}”. ${why}`);
      return Promise.resolve(false);
    },
  });
}
