import { likeName } from "../../src/agreements";

const known = ["Harborline Dental Group", "Kestrel Logistics Ltd", "Café Lumière", "Müller & Söhne GmbH"];

describe("likeName", () => {
  it.each([
    ["Harborline Dental", "Harborline Dental Group"],
    ["KESTREL LOGISTICS LIMITED", "Kestrel Logistics Ltd"],
    ["Cafe Lumiere", "Café Lumière"],
    ["Mueller und Söhne", "Müller & Söhne GmbH"],
    ["Kestral Logistic", "Kestrel Logistics Ltd"],
  ])("finds who is meant by %s", (name, meant) => {
    expect(likeName(name, known)).toBe(meant);
  });

  it.each(["Pinecrest Family Law", "Group Ltd", ""])("suggests nobody for %s", (name) => {
    expect(likeName(name, known)).toBeNull();
  });
});
