import type { Product } from "./product";

/** Device export (CSV or XLSX), the REST API's devices, and the CSV of common scripts. */
export const ncentral: Product = {
  key: "ncentral",
  name: "N-able N-central",
  signatures: [
    { own: ["Device Class"], shared: ["Device ID", "Device Name", "Customer Name", "Site Name"] },
    { own: ["lastApplianceCheckinTime", "orgUnitId"], shared: ["deviceId", "longName", "deviceClass", "customerName"] },
    { own: ["MachineType"], shared: ["DeviceID", "DeviceName", "CustomerName", "SiteName"] },
  ],
  columns: {
    id: ["Device ID"],
    name: ["Device Name", "longName"],
    type: ["Device Class", "MachineType"],
    customer: ["Customer Name", "Client Name"],
    site: ["Site Name"],
    os: ["Operating System", "supportedOs"],
    serial: ["Serial Number"],
    mac: ["MAC Address"],
    lastSeen: ["Last Seen", "lastApplianceCheckinTime"],
    firstSeen: ["Created On"],
  },
  types: {
    "servers - windows": "Server",
    "servers - linux": "Server",
    "servers - esxi": "Hypervisor",
    "workstations - windows": "Workstation",
    "workstations - macos": "Workstation",
    "workstations - linux": "Workstation",
    "laptop - windows": "Laptop",
    "laptop - macos": "Laptop",
    "switch/router": "Network",
    "scanner/camera": "Other",
    storage: "Other",
    other: "Other",
  },
};
