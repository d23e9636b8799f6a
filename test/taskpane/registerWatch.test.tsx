/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { act, screen } from "@testing-library/react";
import { paneId, whileReleasing } from "../../taskpane/state/paneId";
import { openPaneOnSample, tableRows } from "./pane";

jest.setTimeout(120_000);

async function readAgain(user: Awaited<ReturnType<typeof openPaneOnSample>>): Promise<void> {
  await user.click(screen.getByRole("button", { name: "More" }));
  await user.click(await screen.findByRole("menuitem", { name: "Read the workbook again" }));
}

describe("a release that stops half-way in an open pane", () => {
  it("is settled when the workbook is read again, without a new start, and the pane says which", async () => {
    const user = await openPaneOnSample();
    await user.click(await screen.findByRole("button", { name: /^Release 21 charges/ }));
    // The connection is lost once the register's rows stand, and stays lost while that is taken back.
    let lost = false;
    const link = jest.spyOn(workbench.store, "setHyperlink").mockImplementation(() => {
      lost = true;
      throw new Error("The connection is lost.");
    });
    workbench.onRequest(() => {
      if (lost) throw workbench.failure();
    });
    await user.click(screen.getByRole("button", { name: "Release 21 charges" }));
    expect(await screen.findByText(/Read the workbook again: what was begun is then/)).toBeInTheDocument();
    link.mockRestore();
    workbench.onRequest(null);

    await readAgain(user);
    expect(await screen.findByText(/CE-000001 to CE-000021 had been released/)).toBeInTheDocument();
    expect(tableRows("ChargeEvents")).toHaveLength(21);
    expect(tableRows("Settings").map((row) => row["Setting"])).not.toContain("Unfinished release");

    // Another one ends, though its note was read while it was still under way.
    let end = (): void => undefined;
    const release = whileReleasing(() => new Promise<void>((resolve) => (end = resolve)));
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "Settings");
    if (!table) throw new Error("There are no settings.");
    const value = `CE-000022 to CE-000022 by ${paneId()} since 2026-11-23T09:12:33.000Z: Gone`;
    const row = { row: table.area.row + 1, column: table.area.column, rows: 1, columns: 2 };
    act(() => store.write(table.sheetId, row, [["Unfinished release", value]]));
    await readAgain(user);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(screen.queryByText(/CE-000022 had not/)).toBeNull();
    await act(async () => {
      end();
      await release;
    });
    expect(await screen.findByText(/CE-000022 had not; nothing of it is left/, {}, { timeout: 10_000 })).toBeVisible();
  });
});
