import { checksum } from "../../../src/devices/file/checksum";

const of = (text: string) => checksum(new TextEncoder().encode(text)).toString(16).padStart(8, "0");

describe("checksum", () => {
  it.each([
    ["", "00000000"],
    ["a", "e8b7be43"],
    ["123456789", "cbf43926"],
    ["The quick brown fox jumps over the lazy dog", "414fa339"],
  ])("of %j is the one that CRC-32 is known by", (text, sum) => {
    expect(of(text)).toBe(sum);
  });
});
