import type { Product } from "./product";

/** Asset report. Customers are told apart by IP location. */
export const lansweeper: Product = {
  key: "lansweeper",
  name: "Lansweeper",
  signatures: [
    {
      own: ["AssetTypename", "IPLocation", "Statename"],
      shared: ["AssetID", "AssetName", "AssetType", "Lastseen", "Firstseen"],
    },
  ],
  columns: {
    id: ["AssetID"],
    name: ["AssetName"],
    customer: ["IPLocation"],
    type: ["AssetTypename", "AssetType"],
    os: ["OS", "OSname"],
    serial: ["Serialnumber"],
    mac: ["Mac", "MACAddress"],
    status: ["Statename"],
    lastSeen: ["Lastseen"],
    firstSeen: ["Firstseen"],
    model: ["Model"],
  },
  types: { "wireless access point": "Network", "esxi server": "Hypervisor", monitor: "Other", nas: "Other" },
  retired: ["non-active", "sold", "stolen", "broken", "old", "spare", "in repair"],
};
