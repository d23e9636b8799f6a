import type { Product } from "./product";

/** ConnectWise Automate (LabTech): data views, and the output of scripts. */
export const automate: Product = {
  key: "automate",
  name: "ConnectWise Automate",
  signatures: [
    {
      own: ["RemoteAgentLastContact", "LastHeartbeat", "LastInventoryReceived", "OperatingSystemName"],
      shared: ["ComputerID", "ComputerName", "ClientName", "LocationName"],
    },
  ],
  columns: {
    id: ["ComputerID", "Id"],
    name: ["ComputerName"],
    customer: ["ClientName", "Client.Name"],
    site: ["LocationName", "Location.Name"],
    type: ["Type"],
    os: ["OperatingSystemName"],
    serial: ["SerialNumber"],
    mac: ["MACAddress"],
    status: ["Status"],
    lastSeen: ["RemoteAgentLastContact", "LastHeartbeat"],
    firstSeen: ["DateAdded"],
    model: ["Model"],
  },
  online: ["1"],
};
