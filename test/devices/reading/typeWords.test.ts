import { meaningOfType } from "../../../src/devices/reading/typeWords";

describe("a type word", () => {
  it.each([
    ["Mobile Workstation", "Laptop"],
    ["Mobile PC", "Laptop"],
    ["Mobile Device", "Mobile"],
    ["Workstation PC", "Workstation"],
  ])("%s means %s", (word, type) => {
    expect(meaningOfType(word)).toBe(type);
  });
});
