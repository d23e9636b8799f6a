import { asOf, readText } from "../readText";

/** The first device's last-seen date and the findings about dates, of an export with these dates. */
async function read(
  lastSeen: readonly string[],
  options: { firstSeen?: string; above?: string; dayFirst?: boolean } = {},
) {
  const { firstSeen = "", above = "", dayFirst } = options;
  const rows = lastSeen.map((date, i) => `PC-${i},Kestrel,${date},${firstSeen}`);
  const text = `${above}Device Name,Client,Last Seen,First Seen\n${rows.join("\n")}\n`;
  const { devices, findings, statedAsOf } = await readText(text, dayFirst === undefined ? {} : { dayFirst });
  return {
    seen: devices.map((device) => device.lastSeen?.toISOString().slice(0, 10) ?? null),
    said: findings.map(({ code }) => code).filter((code) => code.startsWith("devices.dayMonth")),
    stated: statedAsOf?.toISOString().slice(0, 10) ?? null,
  };
}

describe("whether the day or the month comes first", () => {
  it("is decided for the whole column by one value above 12", async () => {
    expect((await read(["03/04/2026", "13/04/2026"])).seen).toEqual(["2026-04-03", "2026-04-13"]);
    expect((await read(["03/04/2026", "04/13/2026"])).seen).toEqual(["2026-03-04", "2026-04-13"]);
  });

  it("is taken from another column of dates where the column does not decide, and said", async () => {
    expect(await read(["03/04/2026"], { firstSeen: "25/12/2025" })).toMatchObject({
      seen: ["2026-04-03"],
      said: ["devices.dayMonthBorrowed"],
    });
  });

  it("is taken from the date that the export states for itself", async () => {
    const { seen, stated } = await read(["03/04/2026"], { above: "Generated: 9/30/2026\n" });
    expect([seen, stated]).toEqual([["2026-03-04"], "2026-09-30"]);
  });

  it("is not guessed where nothing decides: such dates are left out, and it is said", async () => {
    expect(await read(["03/04/2026"])).toMatchObject({ seen: [null], said: ["devices.dayMonthUndecided"] });
  });

  it("is as the user says where nothing decides, but never against the values", async () => {
    expect((await read(["03/04/2026"], { dayFirst: true })).seen).toEqual(["2026-04-03"]);
    expect((await read(["03/04/2026"], { dayFirst: false })).seen).toEqual(["2026-03-04"]);
    expect((await read(["04/13/2026"], { dayFirst: true })).seen).toEqual(["2026-04-13"]);
  });

  it("does not matter to dates that mean the same both ways", async () => {
    expect(await read(["05/05/2026"])).toMatchObject({ seen: ["2026-05-05"], said: [] });
  });

  it("is open where values contradict each other; those that can be read one way only are dates", async () => {
    expect(await read(["03/04/2026", "13/04/2026", "04/14/2026"])).toMatchObject({
      seen: [null, "2026-04-13", "2026-04-14"],
      said: ["devices.dayMonthMixed"],
    });
  });

  it("is the day in dates with dots", async () => {
    expect(await read(["03.04.2026"])).toMatchObject({ seen: ["2026-04-03"], said: [] });
  });

  it.each(["1970-01-01", "0001-01-01T00:00:00", "1899-12-30", "9999-12-31", "0", "Never", "-"])(
    "leaves %j no date",
    async (date) => {
      expect((await read([date])).seen).toEqual([null]);
    },
  );

  it("takes a date up to a day ahead, since clocks differ, and none beyond", async () => {
    const ahead = (hours: number) => new Date(asOf.getTime() + hours * 3_600_000).toISOString();
    expect((await read([ahead(24), ahead(24.01)])).seen).toEqual(["2026-10-01", null]);
  });
});
