/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import type { PlanStep } from "../../src/sheets";
import { runExcel } from "../../src/workbook/runExcel";
import { sendSteps } from "../../src/workbook/sendSteps";

interface Request {
  readonly Actions: readonly { readonly Id: number; readonly Name: string }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

/** The requests that some steps take, by the names of their actions and of the objects these look up, and the last number. */
async function requestsOf(
  steps: readonly PlanStep[],
): Promise<{ actions: string[]; objects: string[]; number: number }[]> {
  const requests: { actions: string[]; objects: string[]; number: number }[] = [];
  workbench.onRequest((request) => {
    const { Actions, ObjectPaths } = request as Request;
    // The runtime's own at its start.
    if (Object.values(ObjectPaths).some(({ Name }) => Name.startsWith("Microsoft."))) return;
    requests.push({
      actions: Actions.map(({ Name }) => Name),
      objects: Object.values(ObjectPaths).map(({ Name }) => Name),
      number: Actions.at(-1)?.Id ?? 0,
    });
  });
  await sendSteps(steps);
  await new Promise((resolve) => setTimeout(resolve, 50));
  workbench.onRequest(null);
  return requests;
}

const area = { sheet: "Sent", row: 1, column: 0, rows: 2, columns: 2 };
const write: PlanStep = {
  do: "write",
  area,
  cells: [
    ["a", 1],
    ["b", 2],
  ],
};

describe("sendSteps", () => {
  // The first request of all has one before it, for a context.
  beforeAll(() => sendSteps([{ do: "add sheet", sheet: "First" }]));

  it("takes one request, without references that Excel would keep, and looks up an area once", async () => {
    const requests = await requestsOf([
      { do: "add sheet", sheet: "Sent" },
      { do: "number format", area, format: "@" },
      { do: "style", area, style: { bold: true } },
      write,
    ]);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.actions).not.toContain("_KeepReference");
    expect(requests[0]?.objects.filter((name) => name === "GetRange")).toHaveLength(1);
    expect(workbench.host.trackedObjects).toBe(0);
  });

  it("goes through the context of the last run, so that what it names does not get longer and longer numbers", async () => {
    const [before] = await requestsOf(Array.from({ length: 100 }, () => write));
    await runExcel(async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
    const requests = await requestsOf([write]);
    expect(requests).toHaveLength(1);
    expect(before?.number).toBeGreaterThan(100);
    expect(requests[0]?.number).toBeLessThan(40);
  });

  it("looks an area up again after cells have moved", async () => {
    const [request] = await requestsOf([
      write,
      { do: "insert cells", area },
      write,
      { do: "delete cells", area },
      write,
    ]);
    expect(request?.objects.filter((name) => name === "GetRange")).toHaveLength(3);
    const { store } = workbench;
    const id = store.sheets().find(({ name }) => name === "Sent")?.id ?? "";
    expect(store.values(id, { ...area, row: 0, rows: 5 })).toEqual([
      ["", ""],
      ["a", "1"],
      ["b", "2"],
      ["", ""],
      ["", ""],
    ]);
  });
});
