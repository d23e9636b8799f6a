import { firstQuantities } from "../../src/charges";
import { exact } from "../../src/money";
import { tableOf } from "./tableOf";

describe("firstQuantities", () => {
  it.each([
    ["Up to | Rate ; 10 | 5 ; 20 | 4 ; | 3", undefined, ["0", "11", "21"]],
    ["Up to | Rate ; 10.5 | 5 ; | 4", undefined, ["0", "11"]],
    // As VLOOKUP reads them, a start belongs to its own band.
    ["From | Rate ; 0 | 5 ; 10 | 4 ; 20.5 | 3", undefined, ["0", "10", "21"]],
    ["Up to | Rate ; 10 | 5 ; | 4", "3", ["0", "14"]],
    ["Up to | Rate ; 10 | 5 ; | 4", "2.5", ["0", "13"]],
    ["From | Rate ; 0 | 5 ; 10 | 4", "2.5", ["0", "13"]],
  ])("of %s with %s included are %j", (table, included, quantities) => {
    const found = firstQuantities(tableOf(table), included === undefined ? undefined : exact(included));
    expect(found.map(String)).toEqual(quantities);
  });
});
