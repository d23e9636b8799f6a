import { stairstep } from "../../src/charges/stairstep";
import { exact } from "../../src/money";
import { tableOf } from "./tableOf";

const upTo = "Up to | Rate | Flat fee ; 10 | 7 | 50 ; 20 | 7 | 80 ; | 7 | 100";
const countsUnits = "From | To | Rate | Flat fee ; 1 | 10 | 0 | 50 ; 11 | | 0 | 80";
const from = "From | Flat fee ; 0 | 50 ; 10 | 80";

describe("stairstep", () => {
  it.each<[string, string, string]>([
    [upTo, "0", "50"],
    [upTo, "1", "50"],
    [upTo, "10", "50"],
    [upTo, "10.01", "80"],
    [upTo, "20", "80"],
    [upTo, "1000000", "100"],
    [countsUnits, "0", "0"],
    [countsUnits, "1", "50"],
    [countsUnits, "11", "80"],
    [from, "0", "50"],
    [from, "10", "80"],
  ])("%s: %s units cost the flat fee %s and nothing else", (cells, quantity, fee) => {
    const [line, ...more] = stairstep(exact(quantity), tableOf(cells));
    expect(more).toEqual([]);
    expect([line?.amount.toString(), line?.flatFee.toString(), line?.unitAmount.toString()]).toEqual([fee, fee, "0"]);
    expect(line?.units.toString()).toBe(quantity);
  });
});
