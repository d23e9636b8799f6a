import type { Day } from "../../agreements";
import type { RowRecord } from "../rowRecord";
import { sampleMachines } from "./sampleMachines";

/** The sources that the sample's devices came from, named as an import names them. */
export const sampleSources = { rmm: "N-able N-sight RMM", mobiles: "NinjaOne" } as const;

/** Days after which an unseen machine is not active, as an import has it unless told otherwise. */
const activeWithinDays = 30;

const assetTypeOf = { SERVER: "Server", WORKSTATION: "Workstation", DESKTOP: "Workstation", LAPTOP: "Laptop" } as const;

/** Machines that are left out of billing, with the reason. */
const exclusions: Readonly<Record<string, string>> = {
  "WS-OBR-204": "Loan machine, returned at the end of the month",
  "LT-HAR-496": "Our own engineer's laptop on site",
};

/** Mobiles from a second source: id, name, customer, operating system, serial, days since last seen. */
const mobiles = [
  ["3104", "MOB-CAF-101", "Café Lumière", "Android 15", "Y9BFYCT3", 0],
  ["3105", "MOB-CAF-102", "Café Lumière", "iOS 18.6", "F17KQ2LP0D", 1],
  ["3131", "MOB-CAF-103", "Café Lumière", "iOS 18.6", "F17M04XN0D", 3],
  ["3188", "MOB-TRU-201", "TRUE North Surveying", "Android 15", "R5CT20Q8LME", 0],
  ["3190", "MOB-TRU-202", "TRUE North Surveying", "Android 14", "R5CT20Q8PXA", 2],
  ["3207", "MOB-TRU-203", "TRUE North Surveying", "Android 15", "R5CT20Q9ZKD", 64],
] as const;

/** Machines without an agent, typed by hand: name, customer, site, asset type, serial. */
const typedByHand = [
  ["FW-HAR-01", "Harborline Dental Group", "Main Office", "Network", "FG100FTK23001187"],
  ["SW-HAR-01", "Harborline Dental Group", "Main Office", "Network", "0029384756"],
  ["PRN-HAR-01", "Harborline Dental Group", "Main Office", "Printer", "VNB3K71205"],
  ["FW-KES-01", "Kestrel Logistics Ltd", "HQ", "Network", "FG60FTK21044712"],
  ["SW-KES-01", "Kestrel Logistics Ltd", "Depot 1", "Network", "FCW2214L0QK"],
  ["SW-KES-02", "Kestrel Logistics Ltd", "Depot 2", "Network", "FCW2214L0RM"],
  ["AP-CAF-01", "Café Lumière", "Rue Haute", "Network", "Q2XD8H4KLM7P"],
  ["SW-TRU-01", "TRUE North Surveying", "Field Office", "Network", "JMX2140X0AB"],
  ["PRN-OBR-01", "O'Brien, Walsh & Partners", "Head Office", "Printer", "CNB1K00417"],
  ["SW-MUL-01", "Müller & Söhne GmbH", "Werk Nord", "Network", "70B3D5E4"],
] as const;

/** The Devices table of the sample: an RMM's import, a second source, and rows typed by hand, all as of one day. */
export function sampleDevices(asOf: Day): RowRecord[] {
  const fromRmm = sampleMachines.flatMap(({ customer, devices }, group) =>
    devices.map(([name, sourceType, site, os, serial, daysAgo], index): RowRecord => ({
      Name: name,
      Customer: customer,
      Site: site,
      "Asset type": assetTypeOf[sourceType],
      "Source type": sourceType,
      Active: daysAgo <= activeWithinDays ? "Yes" : "No",
      "Last seen": asOf - daysAgo,
      // Anything earlier than the last contact does: machines joined over the last two years.
      "First seen": asOf - daysAgo - 40 - ((group * 131 + index * 47) % 650),
      Serial: serial,
      OS: os,
      Source: sampleSources.rmm,
      "As of": asOf,
      Since: asOf,
      Excluded: exclusions[name] ?? "",
    })),
  );
  const fromMobiles = mobiles.map(([id, name, customer, os, serial, daysAgo], index): RowRecord => ({
    "Device ID": id,
    Name: name,
    Customer: customer,
    "Asset type": "Mobile",
    Active: daysAgo <= activeWithinDays ? "Yes" : "No",
    "Last seen": asOf - daysAgo,
    "First seen": asOf - daysAgo - 60 - index * 23,
    Serial: serial,
    OS: os,
    Source: sampleSources.mobiles,
    "As of": asOf,
    Since: asOf,
  }));
  const byHand = typedByHand.map(([name, customer, site, assetType, serial], index): RowRecord => ({
    Name: name,
    Customer: customer,
    Site: site,
    "Asset type": assetType,
    Active: "Yes",
    "First seen": asOf - 90 - index * 31,
    Serial: serial,
  }));
  return [...fromRmm, ...fromMobiles, ...byHand];
}

/** The sample's imports, whose accounts of rows add up; the files are not at hand, so they have no hash. */
export function sampleImports(asOf: Day): RowRecord[] {
  const devicesOf = (source: string): number => sampleDevices(asOf).filter((row) => row["Source"] === source).length;
  const imported = (source: string, file: string, duplicates: number, skipped: number): RowRecord => ({
    Source: source,
    File: file,
    "As of": asOf,
    Imported: asOf,
    Rows: devicesOf(source) + duplicates + skipped,
    Devices: devicesOf(source),
    Duplicates: duplicates,
    Rejected: 0,
    Skipped: skipped,
    Hash: "",
  });
  return [
    imported(sampleSources.rmm, "device-inventory.csv", 2, 2),
    imported(sampleSources.mobiles, "ninjaone-mobiles.csv", 0, 0),
  ];
}
