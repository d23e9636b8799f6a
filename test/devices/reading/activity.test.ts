import { readText } from "../readText";

const export_ = (row: string, titles = "Device Name,Client,Last Seen,Status") => `${titles}\n${row}\n`;
async function activityOf(row: string, options: Parameters<typeof readText>[1] = {}, titles?: string) {
  const { devices } = await readText(export_(row, titles), options);
  return [devices[0]!.active, devices[0]!.activity];
}

describe("a device's activity", () => {
  it.each([
    ["exactly 30 days ago", "2026-08-31T12:00:00Z", true],
    ["a second longer ago", "2026-08-31T11:59:59Z", false],
    ["at the export", "2026-09-30T12:00:00Z", true],
  ])("last seen %s", async (_, date, active) => {
    expect(await activityOf(`PC-1,Kestrel,${date},`)).toEqual([active, active ? "seen" : "not seen"]);
  });

  it("counts back as far as the user says", async () => {
    const row = "PC-1,Kestrel,2026-07-02T12:00:00Z,";
    expect(await activityOf(row, { activeWithinDays: 90 })).toEqual([true, "seen"]);
    expect(await activityOf(row, { activeWithinDays: 89 })).toEqual([false, "not seen"]);
  });

  it.each([
    "Retired",
    "retiring",
    "Decommissioned",
    "Deleted",
    "Uninstalled",
    "Pending deletion",
    "Archived",
    "Disposed",
    "Wiped",
    "Non-active",
    "Un-enrolled",
    "Disenrolled",
    "De-commissioned",
    "Decomm'd",
    "End of life",
    "Außer Betrieb",
    "Au rebut",
    "Retirado",
    "Buiten gebruik",
  ])("never is for a device that is %s, however lately seen", async (status) => {
    expect(await activityOf(`PC-1,Kestrel,2026-09-30T11:00:00Z,${status}`)).toEqual([false, "retired"]);
  });

  it.each(["Unmanaged", "Not managed"])("never is for a device that is %s", async (status) => {
    expect(await activityOf(`PC-1,Kestrel,2026-09-30T11:00:00Z,${status}`)).toEqual([false, "unmanaged"]);
  });

  it.each(["Online", "online", "Connected", "Up"])(
    "is for one that is %s, however long ago its date",
    async (status) => {
      expect(await activityOf(`PC-1,Kestrel,2020-01-01,${status}`)).toEqual([true, "online"]);
      expect(await activityOf(`PC-1,Kestrel,,${status}`)).toEqual([true, "online"]);
    },
  );

  it.each(["Offline", "Overdue", "Suspended", "Not retired", "Never deleted", "Down", ""])(
    "goes by the date for one that is %j",
    async (status) => {
      expect(await activityOf(`PC-1,Kestrel,2026-09-29,${status}`)).toEqual([true, "seen"]);
      expect(await activityOf(`PC-1,Kestrel,2026-01-01,${status}`)).toEqual([false, "not seen"]);
    },
  );

  it("is none without a usable date, and the device is listed", async () => {
    const { devices, warnings } = await readText(export_("PC-1,Kestrel,Never,Offline"));
    expect(devices[0]).toMatchObject({ active: false, activity: "no date", lastSeen: null });
    expect(warnings).toContainEqual({ kind: "no_last_seen", record: 1, name: "PC-1" });
  });

  it("is by a yes under Active where nothing tells of the last contact", async () => {
    const { devices } = await readText("Device Name,Client,Serial Number,Active\nA,Kestrel,S1,Yes\nB,Kestrel,S2,No\n");
    expect(devices.map(({ active }) => active)).toEqual([true, false]);
    expect(await activityOf("PC-1,Kestrel,2026-01-01,Yes", {}, "Device Name,Client,Last Seen,Active")).toEqual([
      false,
      "not seen",
    ]);
  });

  it("is by the column's title where it says yes or no", async () => {
    const titled = (title: string, value: string) =>
      activityOf(`PC-1,Kestrel,2026-01-01,${value}`, {}, `Device Name,Client,Last Seen,${title}`);
    expect(await titled("Online", "True")).toEqual([true, "online"]);
    expect(await titled("Is Offline", "No")).toEqual([true, "online"]);
    expect(await titled("Deleted", "Yes")).toEqual([false, "retired"]);
    expect(await titled("Deactivated", "Yes")).toEqual([false, "retired"]);
    expect(await titled("Managed", "No")).toEqual([false, "unmanaged"]);
    expect(await titled("Is Unmanaged", "Yes")).toEqual([false, "unmanaged"]);
  });

  it("is by the day that has come in a column of days on which devices retire", async () => {
    const titled = (title: string, value: string) =>
      activityOf(`PC-1,Kestrel,2026-09-29,${value}`, {}, `Device Name,Client,Last Seen,${title}`);
    expect(await titled("Decommissioned At", "2026-09-01T00:00:00Z")).toEqual([false, "retired"]);
    expect(await titled("Deleted On", "9/1/2026")).toEqual([false, "retired"]);
    expect(await titled("Retirement Date", "2027-01-01")).toEqual([true, "seen"]);
    expect(await titled("Archived At", "")).toEqual([true, "seen"]);
    expect(await titled("Removed At", "0001-01-01T00:00:00Z")).toEqual([true, "seen"]);
  });

  it("is not online by one column where another says offline", async () => {
    const titles = "Device Name,Client,Last Seen,Online,Agent Status";
    expect(await activityOf("PC-1,Kestrel,2026-01-01,No,Running", {}, titles)).toEqual([false, "not seen"]);
    expect(await activityOf("PC-1,Kestrel,2026-01-01,Yes,Running", {}, titles)).toEqual([true, "online"]);
  });

  it("is not online by a security product's word for a network that is not cut off", async () => {
    const titles = "Endpoint Name,Client,Last Active,Network Status";
    expect(await activityOf("PC-1,Kestrel,2026-01-01,Connected", {}, titles)).toEqual([false, "not seen"]);
    expect(await activityOf("PC-1,Kestrel,2026-01-01,Online", {}, titles)).toEqual([true, "online"]);
  });

  it("is not for a time gone by that is only said to be longer than the window", async () => {
    expect(await activityOf("PC-1,Kestrel,over 30 days ago,Offline")).toEqual([false, "not seen"]);
    expect(await activityOf("PC-1,Kestrel,30+ days,Offline")).toEqual([false, "not seen"]);
    expect(await activityOf("PC-1,Kestrel,30 days ago,Offline")).toEqual([true, "seen"]);
  });

  it("is none on a shelf for retired machines", async () => {
    expect(await activityOf("PC-1,Retired Devices,2026-09-30T11:00:00Z,Online")).toEqual([false, "retired"]);
  });
});
