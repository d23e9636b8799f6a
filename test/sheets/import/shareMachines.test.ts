import { shareMachines, type SharedRow } from "../../../src/sheets/import/shareMachines";
import { atOnce } from "../../../src/slices";

const row = (source: string, change: Partial<SharedRow> = {}, serial = "5CG1234"): SharedRow => ({
  machine: { name: "WS-1", customer: "Harborline", serial },
  source,
  active: true,
  excluded: "",
  ...change,
});

describe("shareMachines", () => {
  it.each<[string, SharedRow[], string[]]>([
    ["one source alone", [row("A")], [""]],
    ["two machines", [row("A"), row("B", {}, "OTHER99")], ["", ""]],
    ["the first of two sources bills", [row("A"), row("B")], ["", "same machine as A WS-1"]],
    [
      "the one that bills already goes on",
      [row("A", { excluded: "same machine as B WS-1" }), row("B")],
      ["same machine as B WS-1", ""],
    ],
    ["an inactive row does not bill", [row("A", { active: false }), row("B")], ["same machine as B WS-1", ""]],
    [
      "where no source has it active, none is left out",
      [row("A", { active: false }), row("B", { active: false })],
      ["", ""],
    ],
    ["a row typed by hand", [row(""), row("B")], ["", "same machine as WS-1, typed by hand"]],
    [
      "people's own reason stays and holds for all",
      [row("A", { excluded: "loan" }), row("B")],
      ["loan", "same machine as A WS-1"],
    ],
    ["a reason whose other row is gone", [row("B", { excluded: "same machine as A WS-1" })], [""]],
    ["two rows of one source", [row("A"), row("A")], ["", ""]],
  ])("%s", (_, rows, reasons) => {
    expect(atOnce(shareMachines(rows))).toEqual(reasons);
  });
});
