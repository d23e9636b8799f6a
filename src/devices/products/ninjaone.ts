import type { Product } from "./product";

/** Device export (CSV or XLSX), and the API's devices. */
export const ninjaone: Product = {
  key: "ninjaone",
  name: "NinjaOne",
  signatures: [
    {
      own: ["SystemName", "Last LoggedIn User", "Agent Install Timestamp"],
      shared: ["Display Name", "Role", "Last Online", "Client Name", "OS Name"],
    },
    { own: ["nodeClass", "nodeRoleId"], shared: ["organizationId", "displayName", "systemName", "lastContact"] },
  ],
  columns: {
    id: ["Id"],
    name: ["Display Name", "SystemName"],
    customer: ["Client Name", "Organization"],
    type: ["Role", "nodeClass"],
    os: ["OS Name"],
    serial: ["Serial Number", "Bios Serial Number"],
    mac: ["Mac Addresses"],
    lastSeen: ["Last Online", "Last Contact", "Last Update"],
    firstSeen: ["Agent Install Timestamp", "created"],
    model: ["System Model"],
  },
  types: {
    "hyper-v_server": "Server",
    vmware_server: "Hypervisor",
    vmware_vm_host: "Hypervisor",
    hyperv_vmm_host: "Hypervisor",
  },
};
