import { dayFromISO } from "../../src/agreements";
import { findDoubleReleases, type ChargeEvent } from "../../src/billing";
import { sentence } from "../../src/messages";
import { exact } from "../../src/money";
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

  it("says the charge with its currency's decimals, and tells two events of one number apart by their moments", () => {
    const event = { ...of("2026-01-01", "2026-01-31", "CE-1"), charge: exact("221.5"), currency: "GBP" };
    const merged = { ...event, released: "2026-10-01T11:30:12Z", seal: "v1:11" };
    const said = (...events: ChargeEvent[]) => findDoubleReleases(events).map(({ finding }) => sentence(finding))[0];
    expect(said(event, merged)).toContain(
      "as CE-1 of 2026-10-01 09:00 UTC and CE-1 of 2026-10-01 11:30 UTC (GBP 221.50).",
    );
    expect(said(event, { ...merged, event: "CE-2" })).toContain("as CE-1 and CE-2 (GBP 221.50).");
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
