import { plainDevice } from "../../../src/devices";
import { readText } from "../readText";

const text = `Device ID,Device Name,Client,Site,Device Type,OS,Serial Number,MAC Address,Status,Last Seen,First Seen,Model
7,PC-1,Kestrel,Leeds,Laptop,Windows 11,5CG1234,00:1a:2b:3c:4d:5e 02:AA:BB:CC:DD:EE,Online,2026-09-29T10:11:12Z,2025-01-02,Latitude
8,PC-2,Kestrel,Leeds,Laptop,Windows 11,5CG1235,,Offline,Never,,Latitude
`;

const whole = {
  id: "7",
  name: "PC-1",
  customer: "Kestrel",
  site: "Leeds",
  sourceType: "Laptop",
  assetType: "Laptop",
  active: true,
  activity: "online",
  lastSeen: new Date("2026-09-29T10:11:12Z"),
  firstSeen: new Date("2025-01-02T00:00:00Z"),
  serial: "5CG1234",
  macs: ["001A2B3C4D5E", "02AABBCCDDEE"],
  os: "Windows 11",
  model: "Latitude",
  record: 1,
};

describe("a device of an import", () => {
  it("says all that its row does", async () => {
    const { devices } = await readText(text);
    expect(plainDevice(devices[0]!)).toEqual(whole);
    expect(plainDevice(devices[1]!)).toMatchObject({ macs: [], lastSeen: null, firstSeen: null, activity: "no date" });
  });

  it("stands in JSON, and in a message to another thread, with all of it", async () => {
    const { devices } = await readText(text);
    expect(JSON.parse(JSON.stringify(devices[0]))).toEqual(JSON.parse(JSON.stringify(whole)));
    expect(structuredClone(plainDevice(devices[0]!))).toEqual(whole);
  });
});

it("lists what became of the rows once, however often it is asked", async () => {
  const imported = await readText(text);
  expect(imported.rows).toEqual([
    { record: 1, outcome: "imported", device: 0 },
    { record: 2, outcome: "imported", device: 1 },
  ]);
  expect(imported.rows).toBe(imported.rows);
});
