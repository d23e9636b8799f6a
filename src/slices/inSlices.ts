/**
 * Work on many rows that may be done in slices: every `yield` is a place where it may rest, so that who drives it can let
 * others have their turn. The result is the same whoever drives it.
 */
export type InSlices<Result> = Generator<void, Result, void>;

/** Items that are worked on between two rests: a few milliseconds for what is done with a row of a sheet. */
const itemsToSlice = 1_000;

/**
 * Does something with every item, in order.
 *
 * @param toSlice Items between two rests, where they are of another size than rows.
 */
export function* eachInSlices<Item>(
  items: readonly Item[],
  act: (item: Item, index: number) => void,
  toSlice = itemsToSlice,
): InSlices<void> {
  for (let index = 0; index < items.length; index += 1) {
    if (index % toSlice === toSlice - 1) yield;
    act(items[index] as Item, index);
  }
}

/** As `map` of an array. */
export function* mapInSlices<Item, Result>(
  items: readonly Item[],
  map: (item: Item, index: number) => Result,
  toSlice = itemsToSlice,
): InSlices<Result[]> {
  const results: Result[] = [];
  yield* eachInSlices(items, (item, index) => results.push(map(item, index)), toSlice);
  return results;
}
