import { fillUp } from "../../src/charges/fillUp";
import { exact } from "../../src/money";
import { tableOf } from "./tableOf";

const upTo = "Up to | Rate | Flat fee ; 10 | 5 | 2 ; 20 | 4 | 3 ; | 3 | 1";
const countsUnits = "From | To | Rate | Flat fee ; 1 | 10 | 5 | 2 ; 11 | | 4 | 3";
const from = "From | Rate | Flat fee ; 0 | 5 | 2 ; 10 | 4 | 3";
const fromOne = "From | Rate | Flat fee ; 1 | 5 | 2 ; 11 | 4 | 3 ; 26 | 3 | 1";
const zeroBand = "Up to | Rate | Flat fee ; 0 | 0 | 9 ; 10 | 5 | 2";
const blocks = "Up to | Rate | Per ; 1000 | 1 | 100 ; | 1 | 1000";

describe("fillUp", () => {
  it.each<[string, string, string]>([
    [upTo, "0", "0 + 2"],
    [upTo, "1", "1 × 5 + 2"],
    [upTo, "10", "10 × 5 + 2"],
    [upTo, "10.5", "10 × 5 + 2; 0.5 × 4 + 3"],
    [upTo, "11", "10 × 5 + 2; 1 × 4 + 3"],
    [upTo, "20", "10 × 5 + 2; 10 × 4 + 3"],
    [upTo, "25", "10 × 5 + 2; 10 × 4 + 3; 5 × 3 + 1"],
    [countsUnits, "0", "0 + 0"],
    [countsUnits, "1", "1 × 5 + 2"],
    [countsUnits, "12", "10 × 5 + 2; 2 × 4 + 3"],
    [from, "10", "10 × 5 + 2"],
    [from, "11", "10 × 5 + 2; 1 × 4 + 3"],
    [fromOne, "0", "0 + 0"],
    [fromOne, "10", "10 × 5 + 2"],
    [fromOne, "10.5", "10 × 5 + 2; 0.5 × 4 + 3"],
    [fromOne, "26", "10 × 5 + 2; 15 × 4 + 3; 1 × 3 + 1"],
    [zeroBand, "0", "0 + 9"],
    [zeroBand, "3", "3 × 5 + 2"],
    [blocks, "5325", "1000 in 10 × 1 + 0; 4325 in 5 × 1 + 0"],
    [blocks, "1", "1 in 1 × 1 + 0"],
  ])("%s: %s units are priced as %s", (cells, quantity, priced) => {
    const lines = fillUp(exact(quantity), tableOf(cells)).map(({ band, units, blocks: started, flatFee }) =>
      units.isZero()
        ? `0 + ${flatFee}`
        : `${units}${started === null ? "" : ` in ${started}`} × ${band.unitPrice} + ${flatFee}`,
    );
    expect(lines.join("; ")).toBe(priced);
  });

  it("adds unit amount and flat fee in each line", () => {
    const [, second] = fillUp(exact("12.5"), tableOf(upTo));
    expect([second?.number, second?.unitAmount.toString(), second?.amount.toString()]).toEqual([2, "10", "13"]);
  });
});
