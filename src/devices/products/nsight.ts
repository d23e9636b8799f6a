import type { Product } from "./product";

/** Device Inventory, with a header and title lines, or without either in nine fixed columns; and API lists. */
export const nsight: Product = {
  key: "nsight",
  name: "N-able N-sight RMM",
  signatures: [
    {
      own: ["Last response (UTC)", "Last response (local time)", "Last response"],
      shared: ["Device name", "Device type", "Client", "Site", "OS version"],
    },
    { own: ["workstationid", "active_247", "status_247"], shared: ["guid", "name", "clientid", "mac1", "os"] },
  ],
  columns: {
    name: ["Device name", "Device", "Name", "Asset name", "Hostname"],
    type: ["Device type", "Type"],
    customer: ["Client", "Customer Name"],
    site: ["Site", "Site Name"],
    os: ["OS version", "OS"],
    // Local time differs from site to site; UTC does not.
    lastSeen: ["Last response (UTC)", "Last response", "Last response (local time)", "Last check-in"],
    serial: ["Serial number"],
    model: ["Model"],
  },
  headerless: ["type", "customer", "site", "name", null, "os", null, "lastSeen", null],
};
