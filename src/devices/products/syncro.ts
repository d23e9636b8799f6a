import type { Product } from "./product";

/** The API's customer assets, flattened: titles are paths with dots. */
export const syncro: Product = {
  key: "syncro",
  name: "Syncro",
  signatures: [
    {
      own: ["asset_serial", "properties.kabuto_information.last_synced_at", "properties.kabuto_information.os.name"],
      shared: ["id", "name", "customer_id", "asset_type", "created_at"],
    },
  ],
  columns: {
    id: ["id"],
    name: ["name"],
    customer: ["customer.business_then_name", "customer.business_and_full_name", "customer.business_name"],
    type: ["asset_type"],
    formFactor: ["properties.form_factor", "properties.kabuto_information.general.form_factor"],
    os: ["properties.kabuto_information.os.name"],
    serial: ["asset_serial"],
    lastSeen: ["properties.kabuto_information.last_synced_at"],
    firstSeen: ["created_at"],
    model: ["properties.Model", "properties.kabuto_information.general.model"],
  },
};
