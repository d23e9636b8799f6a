import type { DemoRecord } from "./appendRecords";

/** Price lists for customers that nobody has agreed anything with yet, in GBP. */
export const demoPriceBands: readonly DemoRecord[] = [
  { "Price list": "Endpoints", From: 0, To: 10, "Unit price": 6.5 },
  { "Price list": "Endpoints", From: 10, To: 50, "Unit price": 5.75 },
  { "Price list": "Endpoints", From: 50, To: 250, "Unit price": 4.95 },
  { "Price list": "Endpoints", From: 250, To: "", "Unit price": 4.25 },
  { "Price list": "Servers", From: 0, To: 5, "Unit price": 28 },
  { "Price list": "Servers", From: 5, To: 20, "Unit price": 24.5 },
  { "Price list": "Servers", From: 20, To: "", "Unit price": 21 },
  { "Price list": "Other devices", From: 0, To: 25, "Unit price": 3.2 },
  { "Price list": "Other devices", From: 25, To: "", "Unit price": 2.6 },
];

const rates = [
  { Rate: "Servers", "Asset types": "Server; Hypervisor", Mechanism: "Look up", "Price list": "Servers" },
  { Rate: "Endpoints", "Asset types": "Workstation; Laptop; Mobile", Mechanism: "Fill up", "Price list": "Endpoints" },
  {
    Rate: "Other devices",
    "Asset types": "Network; Printer; Other; Unknown",
    Mechanism: "Look up",
    "Price list": "Other devices",
  },
];

/** One agreement for each customer, monthly in advance from a day on: the same three rates for all of them. */
export function demoAgreements(customers: readonly string[], start: number): DemoRecord[] {
  return customers.flatMap((customer, index) =>
    rates.map((rate) => ({
      Agreement: `AG-${String(index + 1).padStart(4, "0")}`,
      Customer: customer,
      ...rate,
      "Billing option": "In advance",
      Period: "Monthly",
      Start: start,
      Currency: "GBP",
    })),
  );
}
