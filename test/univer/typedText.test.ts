import { describe, expect, it } from "@jest/globals";
import { readTypedText } from "../../workbench/univer/typedText";

describe("text typed into a cell", () => {
  it.each([
    ["00123", { value: 123 }],
    ["-5", { value: -5 }],
    ["1E5", { value: 100000, format: "0.00E+00" }],
    ["5%", { value: 0.05, format: "0%" }],
    ["2024-01-31", { value: 45322, format: "yyyy-mm-dd" }],
    ["TRUE", { value: true }],
    ["false", { value: false }],
    ["21+", { value: "21+" }],
    ["0-10", { value: "0-10" }],
    ["Windows 11", { value: "Windows 11" }],
    ["Acme", { value: "Acme" }],
    ["", { value: "" }],
    ["'00123", { value: "00123" }],
  ])("%j is read as %j", (text, expected) => {
    expect(readTypedText(text)).toEqual(expected);
  });
});
