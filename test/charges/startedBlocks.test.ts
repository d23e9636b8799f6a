import { startedBlocks } from "../../src/charges/startedBlocks";
import { exact } from "../../src/money";

describe("startedBlocks", () => {
  it.each([
    ["0", "10", "0"],
    ["0.000001", "10", "1"],
    ["1", "10", "1"],
    ["10", "10", "1"],
    ["10.000001", "10", "2"],
    ["20", "10", "2"],
    ["0.3", "0.1", "3"],
    ["999999999999999", "0.000001", "999999999999999000000"],
    ["1", "3", "1"],
    ["999999999999999999999999999999999", "1000000000000000000000000000000000", "1"],
  ])("%s units start blocks of %s: %s", (units, block, blocks) => {
    expect(startedBlocks(exact(units), exact(block)).toString()).toBe(blocks);
  });
});
