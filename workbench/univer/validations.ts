import type { Area, Validation } from "../store/store";
import type { Shift } from "../store/area";
import { sharedArea, shiftArea, withoutArea } from "../store/area";

export interface PlacedValidation {
  readonly area: Area;
  readonly validation: Validation;
}

/** One sheet's data validation, by area; areas never overlap. Univer's open packages do not show it. */
export class Validations {
  #placed: PlacedValidation[] = [];

  all(): readonly PlacedValidation[] {
    return this.#placed;
  }

  at(row: number, column: number): Validation | null {
    const cell = { row, column, rows: 1, columns: 1 };
    return this.#placed.find(({ area }) => sharedArea(area, cell))?.validation ?? null;
  }

  set(area: Area, validation: Validation | null): void {
    this.#placed = this.#placed.flatMap((placed) =>
      withoutArea(placed.area, area).map((left) => ({ ...placed, area: left })),
    );
    if (validation) this.#placed.push({ area, validation });
  }

  shift(shift: Shift): void {
    this.#placed = this.#placed.flatMap((placed) => {
      const area = shiftArea(placed.area, shift);
      return area ? [{ ...placed, area }] : [];
    });
  }
}
