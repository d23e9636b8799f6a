/**
 * For each key the first row that has it. Nearly all of hundreds of thousands of keys occur once, so none is kept: only where
 * two rows have the same hash are they compared. The table has room for all rows from the start, and serves one kind of key
 * after the other: growing would leave twice its size behind.
 */
export class KeyRows {
  /** At each place a key's hash and its first row, counted from 1; 0 = free. At most half of the places are taken. */
  private readonly places: Int32Array;
  private isSame: (first: number, row: number) => boolean = () => false;

  /** @param rows How many rows there are at most. */
  constructor(rows: number) {
    this.places = new Int32Array(2 * 2 ** Math.ceil(Math.log2(2 * rows + 2)));
  }

  /**
   * Begins anew with another kind of key.
   *
   * @param isSame True where two rows of the same hash have the same key.
   */
  begin(isSame: (first: number, row: number) => boolean): void {
    this.places.fill(0);
    this.isSame = isSame;
  }

  /** The first row that has the row's key; the row itself where it is the first. */
  take(hash: number, row: number): number {
    const { places } = this;
    const mask = places.length / 2 - 1;
    let place = hash & mask;
    for (let first = places[2 * place + 1]!; first !== 0; first = places[2 * place + 1]!) {
      if (places[2 * place] === hash && this.isSame(first - 1, row)) return first - 1;
      place = (place + 1) & mask;
    }
    places[2 * place] = hash;
    places[2 * place + 1] = row + 1;
    return row;
  }
}
