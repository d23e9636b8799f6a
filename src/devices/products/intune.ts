import type { Product } from "./product";

/** Devices > All devices > Export. One tenant, so no customer; no type, so the operating system and the model decide. */
export const intune: Product = {
  key: "intune",
  name: "Microsoft Intune",
  signatures: [
    {
      own: ["Microsoft Entra Device ID", "Azure AD Device ID", "Primary user UPN", "EAS activation ID"],
      shared: [
        "Device ID",
        "Device name",
        "Enrollment date",
        "Last check-in",
        "Managed by",
        "Ownership",
        "Serial number",
      ],
    },
  ],
  columns: {
    id: ["Device ID"],
    name: ["Device name"],
    os: ["OS"],
    serial: ["Serial number"],
    mac: ["Wi-Fi MAC", "EthernetMAC"],
    status: ["Device state"],
    lastSeen: ["Last check-in"],
    firstSeen: ["Enrollment date"],
    model: ["Model"],
  },
  retired: ["retire pending", "retired", "wipe pending", "wiped", "delete pending"],
};
