import { oneAtATime } from "../../src/workbook/oneAtATime";

const later = () => new Promise<void>((resolve) => setTimeout(resolve));

describe("workflows that write", () => {
  it("wait for those before them, whatever becomes of these, and answer each their own", async () => {
    const seen: string[] = [];
    const workflow = oneAtATime(async (name: string) => {
      seen.push(`${name} begins`);
      await later();
      seen.push(`${name} ends`);
      if (name === "B") throw new Error("B failed.");
      return name;
    });
    const results = await Promise.allSettled([workflow("A"), workflow("B"), workflow("C")]);
    expect(seen).toEqual(["A begins", "A ends", "B begins", "B ends", "C begins", "C ends"]);
    expect(results.map((one) => (one.status === "fulfilled" ? one.value : String(one.reason)))).toEqual([
      "A",
      "Error: B failed.",
      "C",
    ]);
  });
});
