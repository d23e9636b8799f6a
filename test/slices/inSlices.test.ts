import { atOnce, eachInSlices, mapInSlices, type InSlices } from "../../src/slices";

const items = Array.from({ length: 2_500 }, (_, index) => index);

function rests(work: InSlices<unknown>): number {
  let count = 0;
  while (!work.next().done) count += 1;
  return count;
}

describe("work in slices", () => {
  it("does something with every item, in order, and rests between thousands", () => {
    const seen: number[] = [];
    expect(rests(eachInSlices(items, (item, index) => seen.push(item + index)))).toBe(2);
    expect(seen).toEqual(items.map((item) => 2 * item));
  });

  it("does nothing before it is driven", () => {
    const act = jest.fn();
    const work = eachInSlices(items, act);
    expect(act).not.toHaveBeenCalled();
    work.next();
    expect(act).toHaveBeenCalledTimes(999);
  });

  it("gives the same at once as in slices", () => {
    expect(atOnce(mapInSlices(items, (item, index) => `${item} ${index}`))).toEqual(
      items.map((item, index) => `${item} ${index}`),
    );
    expect(atOnce(mapInSlices([], String))).toEqual([]);
  });
});
