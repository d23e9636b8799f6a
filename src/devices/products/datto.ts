import type { Product } from "./product";

/** Device list, and the CSV of scripts that use the API. A site is a customer. */
export const datto: Product = {
  key: "datto",
  name: "Datto RMM",
  signatures: [
    { own: ["Device UID", "Device Hostname", "Datto UID"], shared: ["Site Name", "Device Type", "Last Seen"] },
    { own: ["DeviceCategory", "DeviceTypeName"], shared: ["Uid", "SiteId", "SiteName", "Hostname", "LastSeen"] },
  ],
  columns: {
    id: ["Device UID", "Datto UID", "Device ID", "UID"],
    name: ["Device Hostname", "Hostname"],
    customer: ["Site Name", "Site"],
    type: ["Device Type", "DeviceCategory", "Type"],
    os: ["Operating System", "OS"],
    serial: ["Serial Number"],
    mac: ["MAC Address"],
    status: ["Status"],
    lastSeen: ["Last Seen", "Last Check In"],
    firstSeen: ["Create Date"],
  },
};
