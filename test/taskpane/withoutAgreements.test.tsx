/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, within } from "@testing-library/react";
import { openPane } from "./pane";

jest.setTimeout(60_000);

it("lists what nobody bills where there are devices and no agreement yet", async () => {
  const user = openPane();
  await user.click(await screen.findByRole("button", { name: "Start with empty tables" }, { timeout: 20_000 }));
  await user.click(await screen.findByRole("tab", { name: "Devices" }, { timeout: 20_000 }));
  const file = new File(
    ["Client,Device name,Type,Last seen\nKestrel,K-1,Server,2026-09-30\nKestrel,K-2,Server,2026-09-30\n"],
    "list.csv",
  );
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  await user.upload(input!, file);
  await user.click(await screen.findByRole("button", { name: "Import 2 devices" }, { timeout: 20_000 }));
  await screen.findByText(/Imported 2 devices/, undefined, { timeout: 20_000 });

  await user.click(screen.getByRole("tab", { name: "Agreements" }));
  expect(await screen.findByRole("heading", { name: "No agreements yet" })).toBeInTheDocument();
  const leakage = within(await screen.findByRole("region", { name: "Not billed by any rate" }));
  expect(leakage.getByText(/Server · 2 devices · Kestrel/)).toBeInTheDocument();
});
