import type { Product } from "./product";

/** Kaseya VSA 9: database view. Machine groups are paths whose last part is the organisation. */
export const vsa9: Product = {
  key: "vsa9",
  name: "Kaseya VSA 9",
  signatures: [
    {
      own: ["Machine_GroupID", "Machine.Group ID", "agentGuid"],
      shared: ["machName", "groupName", "OsInfo", "OsType"],
    },
  ],
  columns: {
    id: ["agentGuid"],
    name: ["ComputerName", "machName"],
    customer: ["groupName"],
    os: ["OsInfo"],
    status: ["online"],
    lastSeen: ["LastCheckin"],
    firstSeen: ["FirstCheckin"],
  },
  // 0 = offline, 1 = online, 2 = online and a user at work, 199 = never checked in.
  online: ["1", "2"],
  customerIsLastPart: true,
};
