/**
 * @jest-environment ./workbench/jest/officeEnvironment.cjs
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { act, screen, waitFor } from "@testing-library/react";

import { whileImporting } from "../../taskpane/state/ownImports";
import { openPaneOnSample, tableRows } from "./pane";

// So that an import of some tens of devices takes as many requests as one of tens of thousands does.
jest.mock("../../src/workbook/splitRequests", () =>
  jest.requireActual<{ smallRequests: (limit: number) => unknown }>("../workbook/smallRequests").smallRequests(8_000),
);

jest.setTimeout(120_000);

const file = readFileSync(path.resolve(__dirname, "../../samples/exports/ninjaone.csv"), "utf8");
const bytes = Buffer.from(file.split("\n").slice(0, 41).join("\n"));
/** On its button. */
const importWords = /^Import \d+ devices$/;
const isImported = () => tableRows("Imports").some((row) => row["File"] === "ninjaone.csv");
const words =
  /^The import of ninjaone\.csv \(NinjaOne\), begun .* UTC, stopped half-way: the Devices sheet holds only a part/;

/** Fails the third message that writes rows of the import, and the next one, with which that would be taken back. */
function loseConnection(): void {
  let written = 0;
  let failures = 0;
  workbench.onRequest((request) => {
    if (JSON.stringify(request).includes("NinjaOne")) written += 1;
    if (written < 3 || failures === 2) return;
    failures += 1;
    throw workbench.failure();
  });
}

describe("an import that stops half-way in an open pane", () => {
  it("is said above every page, and is gone once the file is imported again", async () => {
    const user = await openPaneOnSample();
    const choose = async () => {
      await user.upload(screen.getByLabelText("RMM export"), new File([bytes], "ninjaone.csv", { type: "text/csv" }));
      return screen.findByRole("button", { name: importWords });
    };
    await user.click(screen.getByRole("tab", { name: "Devices" }));
    const importing = await choose();
    loseConnection();
    await user.click(importing);
    expect(await screen.findByText(/what was written could not be taken back/)).toBeInTheDocument();
    expect(await screen.findByText(words)).toBeInTheDocument();
    workbench.onRequest(null);
    expect(isImported()).toBe(false);

    await user.click(screen.getByRole("tab", { name: "Bill" }));
    expect(screen.getByText(words)).toBeInTheDocument();
    // Where it would be refused it cannot be begun.
    expect(screen.getByRole("button", { name: /^Release \d+ charges/ })).toBeDisabled();
    expect(screen.getByText("Nothing can be released until the import of ninjaone.csv is finished.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "To the devices" }));
    await user.click(await screen.findByRole("button", { name: importWords }));
    expect(await screen.findByText(/^Imported \d+ devices/)).toBeInTheDocument();
    expect(isImported()).toBe(true);
    await waitFor(() => expect(screen.queryByRole("button", { name: "To the devices" })).toBeNull());
    await user.click(screen.getByRole("tab", { name: "Bill" }));
    expect(await screen.findByRole("button", { name: /^Release \d+ charges/ })).toBeEnabled();
    expect(screen.queryByText(/^Nothing can be released until/)).toBeNull();
  });

  it("is not said of one that this pane is writing now", async () => {
    const user = await openPaneOnSample();
    const since = "2026-11-24T09:12:33.000Z";
    let fail = (): void => undefined;
    const until = new Promise<void>((_, reject) => (fail = () => reject(new Error("The connection is lost."))));
    let importing = Promise.resolve();
    act(() => {
      importing = whileImporting(since, () => until);
    });
    const { store } = workbench;
    const table = store.tables().find(({ name }) => name === "Settings");
    if (!table) throw new Error("There are no settings.");
    const row = { row: table.area.row + 1, column: table.area.column, rows: 1, columns: 2 };
    act(() => store.write(table.sheetId, row, [["Unfinished import", `NinjaOne since ${since}: ninjaone.csv`]]));
    await user.click(screen.getByRole("button", { name: "More" }));
    await user.click(await screen.findByRole("menuitem", { name: "Read the workbook again" }));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(screen.queryByText(words)).toBeNull();
    await act(async () => {
      fail();
      await expect(importing).rejects.toThrow();
    });
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});
