/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, within } from "@testing-library/react";
import { setUpWorkbook } from "../../src/workbook";
import { fillTable } from "../workbook/fillTable";
import { openPane } from "./pane";

jest.setTimeout(180_000);

const customers = Array.from({ length: 90 }, (_, index) => `Kunde ${String(index).padStart(2, "0")}`);

it("shows the agreements of many customers as far as they are looked at, and finds each by searching", async () => {
  await setUpWorkbook();
  fillTable(
    "Agreements",
    customers.map((customer, index) => ({
      Agreement: `AG-${index}`,
      Customer: customer,
      Rate: "Servers",
      "Asset types": "Server",
      Mechanism: "Look up",
      "Price list": "Servers",
      "Billing option": "In advance",
      Period: "Monthly",
      Start: 46_266,
      Currency: "GBP",
    })),
  );
  fillTable("PriceBands", [{ "Price list": "Servers", From: 0, To: "", "Unit price": 20 }]);
  fillTable(
    "Devices",
    customers.map((customer, index) => ({
      "Device ID": `id-${index}`,
      Name: `PC-${index}`,
      Customer: customer,
      "Asset type": "Laptop",
      Active: "Yes",
    })),
  );
  const user = openPane();
  await user.click(await screen.findByRole("tab", { name: "Agreements" }));
  await screen.findByRole("region", { name: "Kunde 00" });
  expect(screen.queryByRole("region", { name: "Kunde 89" })).toBeNull();
  const gaps = screen.getByRole("list", { name: "What no rate covers" });
  expect(within(gaps).getAllByText(/Laptop · 1 device · Kunde/)).toHaveLength(40);
  expect(screen.getByRole("button", { name: "Show all 90" })).toBeInTheDocument();

  await user.type(screen.getByRole("searchbox", { name: "Search the agreements" }), "89 servers");
  expect(await screen.findByRole("region", { name: "Kunde 89" })).toBeInTheDocument();
  expect(screen.queryByRole("region", { name: "Kunde 00" })).toBeNull();

  await user.clear(screen.getByRole("searchbox", { name: "Search the agreements" }));
  await user.click(screen.getByRole("tab", { name: "By asset type" }));
  const rates = screen.getByRole("group", { name: "Rates that cover Server" });
  expect(within(rates).getAllByText(/Kunde \d\d · Servers/)).toHaveLength(40);
  await user.type(screen.getByRole("searchbox", { name: "Search the agreements" }), "kunde 77");
  expect(within(rates).getAllByText(/Kunde \d\d · Servers/)).toHaveLength(1);

  await user.type(screen.getByRole("searchbox", { name: "Search the agreements" }), "x");
  expect(screen.getByText("No rate in force is like that.")).toBeInTheDocument();
});
