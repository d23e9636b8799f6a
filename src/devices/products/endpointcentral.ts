import type { Product } from "./product";

/** ManageEngine Endpoint Central (Desktop Central), MSP edition included: the API's computers. */
export const endpointcentral: Product = {
  key: "endpointcentral",
  name: "ManageEngine Endpoint Central",
  signatures: [
    {
      own: ["agent_last_contact_time", "computer_live_status", "resource_id"],
      shared: ["full_name", "customer_name", "installation_status", "agent_installed_on", "os_name"],
    },
  ],
  columns: {
    id: ["resource_id"],
    name: ["full_name", "resource_name"],
    customer: ["customer_name"],
    site: ["branch_office_name"],
    os: ["os_name"],
    serial: ["service_tag"],
    mac: ["mac_address"],
    status: ["installation_status"],
    lastSeen: ["agent_last_contact_time"],
    firstSeen: ["agent_installed_on"],
    model: ["model"],
  },
  // 22 = installed, 23 = uninstalled.
  retired: ["23"],
};
