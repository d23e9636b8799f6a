import { textLines } from "../../../src/sheets/eventSheet/textLines";

describe("textLines", () => {
  it.each([
    ["", [""]],
    ["short", ["short"]],
    ["one two three", ["one two", "three"]],
    ["exactly8 exactly8", ["exactly8", "exactly8"]],
    ["unbreakable", ["unbreaka", "ble"]],
    ["  spaced   out ", ["spaced", "out"]],
  ])("cuts %j at 8 characters into %j", (text, lines) => {
    expect(textLines(text, 8)).toEqual(lines);
  });

  it("loses nothing but spaces", () => {
    const text = "Two machines rented for the audit, agreed with Ms O'Brien on the telephone on 3 October";
    expect(textLines(text, 20).join(" ")).toBe(text);
  });
});
