import { sentence } from "../../src/messages";
import { findLastEventFaults } from "../../src/sheets/findLastEventFaults";
import { lastEventValue } from "../../src/sheets/settings/lastEvent";
import { records } from "../agreements/records";

const seal = (digit: string) => `v1:${digit.repeat(64)}`;
const register = records(
  "ChargeEvents",
  ["Event", "Seal"],
  [
    ["CE-000001", seal("1")],
    ["CE-000002", seal("2")],
    ["CE-000002", seal("3")],
  ],
);
const found = (value: string) =>
  findLastEventFaults(records("Settings", ["Setting", "Value"], [["last charge event", value]]), register).map(
    ({ code, place }) => [code, place.cell],
  );
const last = (event: string, digit: string) => lastEventValue({ event, seal: seal(digit) });

describe("findLastEventFaults", () => {
  it.each([
    ["the register's last", last("CE-000002", "3")],
    ["one of two that merged work has given one number", last("CE-000002", "2")],
    ["an earlier one, as an older add-in leaves it", last("CE-000001", "1")],
    ["none", ""],
  ])("finds nothing where the named event is %s", (_, value) => {
    expect(found(value)).toEqual([]);
  });

  it("finds nothing in a workbook that has never named one", () => {
    expect(findLastEventFaults([], register)).toEqual([]);
  });

  it("finds an event that the register does not have, and one that it has with another seal", () => {
    expect(found(last("CE-000003", "4"))).toEqual([["verify.lastGone", "B2"]]);
    expect(found(last("CE-000001", "4"))).toEqual([["verify.lastOther", "B2"]]);
  });

  it("names every event that is lost after the register's last", () => {
    const said = (event: string) =>
      findLastEventFaults(
        records("Settings", ["Setting", "Value"], [["Last charge event", last(event, "4")]]),
        register,
      ).map(sentence);
    expect(said("CE-000003")[0]).toContain("no row for CE-000003, the last charge event released");
    expect(said("CE-000005")[0]).toContain("no rows for CE-000003 to CE-000005, the last charge events released");
  });

  it.each(["CE-000002", `CE-000002 ${seal("2").slice(0, -1)}`, "nothing"])(
    "says so where %s cannot be read",
    (value) => {
      expect(found(value)).toEqual([["verify.lastUnread", "B2"]]);
    },
  );
});
