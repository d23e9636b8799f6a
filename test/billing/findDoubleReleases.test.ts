import { dayFromISO } from "../../src/agreements";
import { findDoubleReleases } from "../../src/billing";
import { sentence } from "../../src/messages";
import { released } from "./run";

const of = (start: string, end: string, event: string) =>
  released({ event, periodStart: dayFromISO(start), periodEnd: dayFromISO(end) });
const pairs = (...args: Parameters<typeof findDoubleReleases>) =>
  findDoubleReleases(...args).map(({ events }) => events.map(({ event }) => event).join(" and "));

describe("findDoubleReleases", () => {
  it("finds each standing event whose days an earlier one of the rate has billed, however far back that lies", () => {
    const quarter = of("2026-01-01", "2026-03-31", "CE-1");
    const weeks = [of("2026-01-05", "2026-01-11", "CE-2"), of("2026-03-02", "2026-03-08", "CE-3")];
    expect(pairs([quarter, ...weeks])).toEqual(["CE-1 and CE-2", "CE-1 and CE-3"]);
    expect(pairs(weeks)).toEqual([]);
  });

  it("finds an event that is reversed twice, and says that one credit is enough", () => {
    const event = { ...of("2026-01-01", "2026-01-31", "CE-1"), status: "Reversed" } as const;
    const reversal = (name: string) =>
      ({ ...event, event: name, reverses: "CE-1", status: "Reversal", charge: event.charge.neg() }) as const;
    expect(pairs([event, reversal("CE-2")])).toEqual([]);
    const [double] = findDoubleReleases([event, reversal("CE-2"), reversal("CE-3")]);
    expect(double && sentence(double.finding)).toContain("CE-1 is reversed twice, by CE-2 and CE-3");
    // Two users' events of one number, merged later, may each have a reversal.
    expect(pairs([event, event, reversal("CE-2"), reversal("CE-3")])).toEqual([]);
  });
});
