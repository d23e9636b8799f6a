import type { Worksheet } from "@univerjs/core";
import { LexerTreeBuilder } from "@univerjs/engine-formula";
import type { Engine } from "./engine";

interface Origin {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** The formulas of one sheet; where the user filled one down, Univer keeps its text in the first cell only. */
export class FilledFormulas {
  #origins: Map<string, Origin> | null = null;

  constructor(
    private readonly sheet: Worksheet,
    private readonly engine: Engine,
  ) {}

  at(row: number, column: number): string | null {
    const cell = this.sheet.getCellRaw(row, column);
    if (cell?.f) return cell.f;
    const origin = cell?.si ? this.#origin(cell.si) : undefined;
    if (!origin) return null;
    const lexer = this.engine.injector.get(LexerTreeBuilder);
    return lexer.moveFormulaRefOffset(origin.formula, column - origin.column, row - origin.row);
  }

  #origin(id: string): Origin | undefined {
    if (!this.#origins) {
      const origins = new Map<string, Origin>();
      this.sheet.getCellMatrix().forValue((row, column, cell) => {
        if (cell?.f && cell.si) origins.set(cell.si, { formula: cell.f, row, column });
      });
      this.#origins = origins;
    }
    return this.#origins.get(id);
  }
}
