import { isNow, looksLikeDate, readDate } from "../../../src/devices/reading/readDate";

const now = Date.UTC(2026, 8, 30, 12);
const iso = (moment: number) => (Number.isNaN(moment) ? "none" : new Date(moment).toISOString());
/** Both readings of a date; null where the text is none. */
function read(text: string): readonly [string, string] | null {
  const reading = readDate(text, now);
  return reading === null ? null : [iso(reading.dayFirst), iso(reading.monthFirst)];
}

describe("readDate", () => {
  it.each([
    ["2026-09-30T11:31:00Z", "2026-09-30T11:31:00.000Z"],
    ["2026-09-30T11:31:00", "2026-09-30T11:31:00.000Z"],
    ["2026-09-30T11:31:00.1234567Z", "2026-09-30T11:31:00.000Z"],
    ["2026-09-30 11:31:00", "2026-09-30T11:31:00.000Z"],
    ["2026-09-30 11:31", "2026-09-30T11:31:00.000Z"],
    ["2026-09-30", "2026-09-30T00:00:00.000Z"],
    ["2026/09/30 11:31:00", "2026-09-30T11:31:00.000Z"],
    ["2026-09-30T11:31:00+02:00", "2026-09-30T09:31:00.000Z"],
    ["2026-09-30T11:31:00-0530", "2026-09-30T17:01:00.000Z"],
    ["2026-09-30 11:31:00 UTC", "2026-09-30T11:31:00.000Z"],
    ["2026-09-30 11:31:00 +02:00", "2026-09-30T09:31:00.000Z"],
    ["20260930", "2026-09-30T00:00:00.000Z"],
    ["20260930T113100Z", "2026-09-30T11:31:00.000Z"],
    ["20260930113100", "2026-09-30T11:31:00.000Z"],
    ["6 May 2026 14:51", "2026-05-06T14:51:00.000Z"],
    ["06-May-2026", "2026-05-06T00:00:00.000Z"],
    ["6. Mai 2026", "2026-05-06T00:00:00.000Z"],
    ["1. März 2026 09:00", "2026-03-01T09:00:00.000Z"],
    ["May 6, 2026", "2026-05-06T00:00:00.000Z"],
    ["May 6th, 2026 at 2:51 PM", "2026-05-06T14:51:00.000Z"],
    ["Wed, 30 Sep 2026 11:31:00 GMT", "2026-09-30T11:31:00.000Z"],
    ["Wednesday, September 30, 2026 11:31:00 AM", "2026-09-30T11:31:00.000Z"],
    ["30.09.2026 11:13", "2026-09-30T11:13:00.000Z"],
    ["09.10.2026", "2026-10-09T00:00:00.000Z"],
    ["30.09.26", "2026-09-30T00:00:00.000Z"],
    ["1790767860", "2026-09-30T11:31:00.000Z"],
    ["1790767860.25", "2026-09-30T11:31:00.000Z"],
    ["1790767860000", "2026-09-30T11:31:00.000Z"],
    ["/Date(1790767860000)/", "2026-09-30T11:31:00.000Z"],
    ["/Date(1790767860000+0200)/", "2026-09-30T11:31:00.000Z"],
    ["46295", "2026-09-30T00:00:00.000Z"],
    ["46295.479861111", "2026-09-30T11:31:00.000Z"],
    ["18 hours 27 minutes", "2026-09-29T17:33:00.000Z"],
    ["2d 3h", "2026-09-28T09:00:00.000Z"],
    ["3 days ago", "2026-09-27T12:00:00.000Z"],
    ["about 1 month ago", "2026-08-31T12:00:00.000Z"],
    ["1 week, 2 days", "2026-09-21T12:00:00.000Z"],
    ["for 5 mins", "2026-09-30T11:55:00.000Z"],
  ])("reads %s, whichever of day and month comes first elsewhere", (text, moment) => {
    expect(read(text)).toEqual([moment, moment]);
  });

  it.each([
    ["9/13/26 6:29:00 AM", "none", "2026-09-13T06:29:00.000Z"],
    ["9/13/2026 12:05 AM", "none", "2026-09-13T00:05:00.000Z"],
    ["9/13/2026 12:05:00 PM", "none", "2026-09-13T12:05:00.000Z"],
    ["13/09/2026 18:29", "2026-09-13T18:29:00.000Z", "none"],
    ["13-09-2026", "2026-09-13T00:00:00.000Z", "none"],
    ["03/04/2026", "2026-04-03T00:00:00.000Z", "2026-03-04T00:00:00.000Z"],
    ["03/04/26 1:02 PM +01:00", "2026-04-03T12:02:00.000Z", "2026-03-04T12:02:00.000Z"],
    ["9/13/26\u202f6:29 AM", "none", "2026-09-13T06:29:00.000Z"],
  ])("gives both readings of %s", (text, dayFirst, monthFirst) => {
    expect(read(text)).toEqual([dayFirst, monthFirst]);
  });

  it.each([
    ["29 February of a year without", "2026-02-29"],
    ["a 13th month", "2026-13-01"],
    ["zero, which stands for never", "0"],
    ["the 31st of a short month", "31.09.2026"],
  ])("takes %s for no moment", (_, text) => {
    expect(read(text)).toEqual(["none", "none"]);
  });

  it.each([
    "",
    "Never",
    '2025-01-23T13:43:0"Z',
    "PC-01",
    "10.0.19045.4894",
    "192.168.1.10",
    "1.2.3",
    "MAR1",
    "123456",
    "5",
    "1E5",
    "N/A",
  ])("takes %j for no date at all", (text) => {
    expect(read(text)).toBeNull();
  });

  it("takes two-digit years up to 79 for this century's", () => {
    expect(read("01.02.79")![0]).toBe("2079-02-01T00:00:00.000Z");
    expect(read("01.02.80")![0]).toBe("1980-02-01T00:00:00.000Z");
  });

  it("knows the words for this very moment, which stand where a date would", () => {
    for (const word of ["Online", "now", "Just now", "Currently Online", "connected", "Active now"]) {
      expect(isNow(word)).toBe(true);
      expect(looksLikeDate(word)).toBe(true);
    }
    expect(isNow("Offline")).toBe(false);
    expect(looksLikeDate("never")).toBe(true);
  });
});
