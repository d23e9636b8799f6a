import { blank, ValueList } from "../../../src/devices/file/valueList";

it("numbers each value once, the blank one first", () => {
  const list = new ValueList();
  expect(["Kestrel", "", "Harborline", "Kestrel"].map((value) => list.number(value))).toEqual([1, blank, 2, 1]);
  expect([0, 1, 2].map((number) => list.at(number))).toEqual(["", "Kestrel", "Harborline"]);
});
