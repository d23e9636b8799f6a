import { detach } from "../reading/cellText";

/** Number of the blank value. */
export const blank = 0;

/** Values that come again and again, such as customers and models, each kept once and known by a number. */
export class ValueList {
  private readonly numbers = new Map<string, number>([["", blank]]);
  private readonly values: string[] = [""];

  /** The value's number, new where the value is. */
  number(value: string): number {
    let number = this.numbers.get(value);
    if (number === undefined) {
      number = this.values.length;
      const own = detach(value);
      this.values.push(own);
      this.numbers.set(own, number);
    }
    return number;
  }

  at(number: number): string {
    return this.values[number]!;
  }
}
