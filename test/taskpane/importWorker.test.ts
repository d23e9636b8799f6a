import type { Device, DeviceImport, RowOutcome } from "../../src/devices";
import { hashSource } from "../../src/workbook";
import type { WorkerAnswer, WorkerRequest } from "../../taskpane/state/importWorker";

/** What the pane gets of a message: a copy of what the object holds. */
const posted: WorkerAnswer[] = [];
const scope = {
  onmessage: null as ((event: { readonly data: WorkerRequest }) => void) | null,
  postMessage: (answer: WorkerAnswer) => void posted.push(structuredClone(answer)),
};

beforeAll(async () => {
  Object.assign(globalThis, { self: scope });
  await import("../../taskpane/state/importWorker");
});

beforeEach(() => posted.splice(0));

const csv = (lines: readonly string[]) => ({
  name: "export.csv",
  bytes: new TextEncoder().encode(
    ["Device ID,Device Name,Client,Serial Number,Last Seen", ...lines].map((line) => `${line}\n`).join(""),
  ),
});
const reading = { now: new Date("2026-09-30T12:00:00Z"), remembered: new Map() };

async function ask(request: WorkerRequest): Promise<void> {
  scope.onmessage!({ data: request });
  while (!posted.some((answer) => "rest" in answer || "hash" in answer || "error" in answer)) {
    await new Promise((resolve) => setTimeout(resolve));
  }
}

it("hands devices over with all that they say", async () => {
  await ask({ source: csv(["7,PC-1,Kestrel,5CG1234,2026-09-29T10:11:12Z"]), reading });
  const [read, devices, rows, rest] = posted as [
    { rowsRead: number },
    { devices: Device[] },
    { rows: RowOutcome[] },
    { rest: DeviceImport },
  ];
  expect(read).toEqual({ rowsRead: 1 });
  expect(devices.devices).toMatchObject([
    { id: "7", name: "PC-1", customer: "Kestrel", serial: "5CG1234", lastSeen: new Date("2026-09-29T10:11:12Z") },
  ]);
  expect(rows.rows).toEqual([{ record: 1, outcome: "imported", device: 0 }]);
  expect(rest.rest).toMatchObject({ ok: true, account: { rows: 1, imported: 1 } });
});

it("hands many over in parts, none of which holds up who is clicking, and none of which is lost", async () => {
  const names = Array.from({ length: 25_000 }, (_, index) => `PC-${index}`);
  await ask({ source: csv(names.map((name, index) => `${index + 1},${name},Kestrel,,2026-09-29`)), reading });
  const parts = posted.flatMap((answer) => ("devices" in answer ? [answer.devices] : []));
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(2_000);
  expect(parts.flat().map(({ name }) => name)).toEqual(names);
  const rows = posted.flatMap((answer) => ("rows" in answer ? answer.rows : []));
  expect(rows.map((row) => (row.outcome === "imported" ? row.device : -1))).toEqual(names.map((_, index) => index));
  expect(posted.findIndex((answer) => "rest" in answer)).toBe(posted.length - 1);
});

it("hashes a source as this thread would", async () => {
  const source = csv(["7,PC-1,Kestrel,5CG1234,2026-09-29"]);
  await ask({ source, reading: null });
  expect(posted).toEqual([{ hash: await hashSource(source) }]);
});
