/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { screen, waitFor } from "@testing-library/react";
import { previewRun } from "../../src/billing";
import { readContents } from "../../src/sheets";
import { readBook, releaseCharges } from "../../src/workbook";
import { today } from "../../taskpane/state/WorkbookContext";
import { openPaneOnSample, tableRows } from "./pane";

jest.setTimeout(120_000);

describe("a release of all that is due, while a colleague releases the same", () => {
  it("says whose it is that stands, though nothing is due any more", async () => {
    const user = await openPaneOnSample();
    await user.click(await screen.findByRole("button", { name: /^Release 21 charges/ }));
    const billingDate = today();
    const preview = previewRun({ ...readContents(await readBook()), billingDate });
    const lines = preview.lines.filter(({ amount }) => amount !== null);
    const colleague = releaseCharges({ billingDate, lines, releasedAt: "2026-11-24T09:12:33.000Z", by: "B" });
    await user.click(screen.getByRole("button", { name: "Release 21 charges" }));
    expect((await colleague).events).toHaveLength(21);
    expect(await screen.findByText("Nothing is due")).toBeVisible();
    const refused = await screen.findByText(/has been released meanwhile as CE-000001\. Nothing was written/);
    expect(refused).toBeVisible();
    expect(tableRows("ChargeEvents")).toHaveLength(21);
    expect(screen.queryByRole("group", { name: "Confirm the release" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Dismiss this message" }));
    await waitFor(() => expect(screen.queryByText(/released meanwhile/)).toBeNull());
  });
});
