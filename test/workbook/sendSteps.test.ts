/** @jest-environment ./workbench/jest/officeEnvironment.cjs */
import type { PlanStep } from "../../src/sheets";
import { sendSteps } from "../../src/workbook/sendSteps";

interface Request {
  readonly Actions: readonly { readonly Name: string }[];
  readonly ObjectPaths: Readonly<Record<string, { readonly Name: string }>>;
}

/** The requests that some steps take, by the names of their actions and of the objects these look up. */
async function requestsOf(steps: readonly PlanStep[]): Promise<{ actions: string[]; objects: string[] }[]> {
  const requests: { actions: string[]; objects: string[] }[] = [];
  workbench.onRequest((request) => {
    const { Actions, ObjectPaths } = request as Request;
    // The runtime's own at its start.
    if (Object.values(ObjectPaths).some(({ Name }) => Name.startsWith("Microsoft."))) return;
    requests.push({
      actions: Actions.map(({ Name }) => Name),
      objects: Object.values(ObjectPaths).map(({ Name }) => Name),
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
    expect(requests[0]?.objects.filter((name) => name === "GetRangeByIndexes")).toHaveLength(1);
    expect(workbench.host.trackedObjects).toBe(0);
  });

  it("looks an area up again after cells have moved", async () => {
    const [request] = await requestsOf([
      write,
      { do: "insert cells", area },
      write,
      { do: "delete cells", area },
      write,
    ]);
    expect(request?.objects.filter((name) => name === "GetRangeByIndexes")).toHaveLength(3);
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
