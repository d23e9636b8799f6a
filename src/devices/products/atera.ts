import type { Product } from "./product";

/** The API's agents as PowerShell writes them to CSV: UTF-16, a `#TYPE` line, lists as `System.Object[]`. */
export const atera: Product = {
  key: "atera",
  name: "Atera",
  signatures: [
    {
      own: ["AgentID", "VendorBrandModel", "ReportedFromIP"],
      shared: ["DeviceGuid", "CustomerName", "MachineName", "OSType", "Monitored", "LastSeen"],
    },
  ],
  columns: {
    id: ["AgentID"],
    name: ["MachineName", "AgentName", "SystemName"],
    customer: ["CustomerName"],
    type: ["OSType"],
    os: ["OS"],
    serial: ["VendorSerialNumber"],
    mac: ["MacAddresses"],
    status: ["Online"],
    lastSeen: ["LastSeen", "LastSeenDate", "Modified"],
    firstSeen: ["Created"],
    model: ["VendorBrandModel"],
  },
};
