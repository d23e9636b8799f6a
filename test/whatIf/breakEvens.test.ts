import { readDouble, type Exact } from "../../src/money";
import { breakEvens, chargeAt, type Cheaper, type Pricing } from "../../src/whatIf";
import { pricing } from "./pricings";

const tell = (own: Pricing, other: Pricing, upTo: number) =>
  breakEvens(own, other, readDouble(upTo)).map(({ quantity, cheaper }) => [quantity.toNumber(), cheaper]);

/** The same by trying every quantity. */
function tryAll(own: Pricing, other: Pricing, upTo: number): [number, Cheaper][] {
  const found: [number, Cheaper][] = [];
  for (let quantity = 1; quantity <= upTo; quantity++) {
    const [a, b] = [own, other].map((one) => chargeAt(one, readDouble(quantity)));
    if (!a || !b) break;
    const cheaper = a.eq(b) ? "equal" : a.lt(b as Exact) ? "this" : "other";
    if (found.at(-1)?.[1] !== cheaper) found.push([quantity, cheaper]);
  }
  return found;
}

describe("breakEvens", () => {
  const stepped = [
    [10, 14.5],
    [20, 12.75],
    [50, 11.25],
    ["", 9.95],
  ];

  it("compares look up with fill up over the same bands: the first band is equal, then look up is cheaper", () => {
    expect(tell(pricing("Look up", stepped), pricing("Fill up", stepped), 1000)).toEqual([
      [1, "equal"],
      [11, "this"],
    ]);
  });

  it("finds where a flat fee with a low rate beats a high rate", () => {
    // 100 + 2q against 7q: equal at 20.
    const fee = pricing("Fill up", [["", 2, 100]]);
    const plain = pricing("Fill up", [["", 7]]);
    expect(tell(fee, plain, 1000)).toEqual([
      [1, "other"],
      [20, "equal"],
      [21, "this"],
    ]);
  });

  it("ends where a finite last band ends", () => {
    expect(tell(pricing("Fill up", [[5, 3]]), pricing("Fill up", [["", 2]]), 1000)).toEqual([[1, "other"]]);
  });

  it("agrees with trying every quantity, for many pricings with limits and included units", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    const make = (): Pricing => {
      const bounds = [1 + random(9), 12 + random(20), 40 + random(60)];
      const rows = [...bounds, ""].map((to) => [to, (1 + random(2000)) / 100, random(3) === 0 ? random(90) : 0]);
      const mechanism = (["Look up", "Fill up", "Stairstep"] as const)[random(3)] ?? "Fill up";
      const terms = {
        ...(random(3) === 0 ? { included: String(random(30) / 2) } : {}),
        ...(random(3) === 0 ? { minimum: String(random(300)) } : {}),
        ...(random(3) === 0 ? { maximum: String(400 + random(900)) } : {}),
      };
      return pricing(mechanism, rows, terms);
    };
    for (let round = 0; round < 150; round++) {
      const [own, other] = [make(), make()];
      expect(tell(own, other, 200)).toEqual(tryAll(own, other, 200));
    }
  });
});
