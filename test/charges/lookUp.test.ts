import { lookUp } from "../../src/charges/lookUp";
import { exact } from "../../src/money";
import { tableOf } from "./tableOf";

const upTo = "Up to | Rate | Flat fee ; 10 | 5 | 2 ; 20 | 4 | 3 ; | 3 | 0";
const countsUnits = "From | To | Rate | Flat fee ; 1 | 10 | 5 | 2 ; 11 | | 4 | 3";
const from = "From | Rate | Flat fee ; 0 | 5 | 2 ; 10 | 4 | 3";
const fromOne = "From | Rate | Flat fee ; 1 | 5 | 2 ; 11 | 4 | 3";
const blocks = "Up to | Rate | Per ; 1000 | 1 | 100 ; | 2 | 1000";

describe("lookUp", () => {
  it.each<[string, string, string]>([
    [upTo, "0", "1: 0 × 5 + 2 = 2"],
    [upTo, "1", "1: 1 × 5 + 2 = 7"],
    [upTo, "10", "1: 10 × 5 + 2 = 52"],
    [upTo, "10.000001", "2: 10.000001 × 4 + 3 = 43.000004"],
    [upTo, "11", "2: 11 × 4 + 3 = 47"],
    [upTo, "20", "2: 20 × 4 + 3 = 83"],
    [upTo, "20.5", "3: 20.5 × 3 + 0 = 61.5"],
    [countsUnits, "0", "1: 0 × 5 + 0 = 0"],
    [countsUnits, "0.5", "1: 0.5 × 5 + 2 = 4.5"],
    [countsUnits, "10.5", "2: 10.5 × 4 + 3 = 45"],
    [from, "0", "1: 0 × 5 + 2 = 2"],
    [from, "9.99", "1: 9.99 × 5 + 2 = 51.95"],
    [from, "10", "2: 10 × 4 + 3 = 43"],
    [fromOne, "0", "1: 0 × 5 + 0 = 0"],
    [fromOne, "10", "1: 10 × 5 + 2 = 52"],
    [fromOne, "11", "2: 11 × 4 + 3 = 47"],
    [blocks, "1000", "1: 1000 in 10 × 1 + 0 = 10"],
    [blocks, "1001", "2: 1001 in 2 × 2 + 0 = 4"],
    [blocks, "0", "1: 0 in 0 × 1 + 0 = 0"],
  ])("%s: %s units are priced as %s", (cells, quantity, priced) => {
    const lines = lookUp(exact(quantity), tableOf(cells)).map(
      ({ number, band, units, blocks: started, flatFee, amount }) =>
        `${number}: ${units}${started === null ? "" : ` in ${started}`} × ${band.unitPrice} + ${flatFee} = ${amount}`,
    );
    expect(lines.join("; ")).toBe(priced);
  });
});
