import type { Product } from "./product";

/** Agent fields of the reports. "overdue" is a late check-in, not a retirement. */
export const tacticalrmm: Product = {
  key: "tacticalrmm",
  name: "Tactical RMM",
  signatures: [
    {
      own: ["monitoring_type", "make_model", "pending_actions_count"],
      shared: ["agent_id", "client_name", "site_name", "hostname", "last_seen"],
    },
  ],
  columns: {
    id: ["agent_id"],
    name: ["hostname"],
    customer: ["client_name"],
    site: ["site_name"],
    type: ["monitoring_type"],
    os: ["operating_system"],
    serial: ["serial_number"],
    status: ["status"],
    lastSeen: ["last_seen"],
    model: ["make_model"],
  },
};
