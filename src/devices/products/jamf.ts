import type { Product } from "./product";

/** Jamf Pro computer search. One tenant; groups beyond the first stand in continuation rows. */
export const jamf: Product = {
  key: "jamf",
  name: "Jamf Pro",
  signatures: [
    {
      own: ["JSS Computer ID", "JAMF Binary Version"],
      shared: ["Computer Name", "Last Check-in", "Last Inventory Update", "Managed", "Serial Number"],
    },
  ],
  columns: {
    id: ["JSS Computer ID"],
    name: ["Computer Name"],
    os: ["Operating System", "Operating System Version"],
    serial: ["Serial Number"],
    lastSeen: ["Last Check-in"],
    firstSeen: ["Last Enrollment"],
    model: ["Model"],
    managed: ["Managed"],
  },
};
