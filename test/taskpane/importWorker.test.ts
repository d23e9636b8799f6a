import type { ReadAnswer, ReadRequest } from "../../taskpane/state/importWorker";

/** What the pane gets of a message: a copy of what the object holds. */
const posted: ReadAnswer[] = [];
const scope = {
  onmessage: null as ((event: { readonly data: ReadRequest }) => void) | null,
  postMessage: (answer: ReadAnswer) => void posted.push(structuredClone(answer)),
};

beforeAll(async () => {
  Object.assign(globalThis, { self: scope });
  await import("../../taskpane/state/importWorker");
});

it("hands devices over with all that they say", async () => {
  const bytes = new TextEncoder().encode(
    "Device ID,Device Name,Client,Serial Number,Last Seen\n7,PC-1,Kestrel,5CG1234,2026-09-29T10:11:12Z\n",
  );
  scope.onmessage!({ data: { source: { name: "export.csv", bytes }, options: { asOf: new Date("2026-09-30") } } });
  await new Promise((resolve) => setTimeout(resolve));
  const [answer] = posted;
  if (answer === undefined || !("imported" in answer)) throw new Error("nothing was read");
  expect(answer.imported.devices[0]).toMatchObject({
    id: "7",
    name: "PC-1",
    customer: "Kestrel",
    serial: "5CG1234",
    lastSeen: new Date("2026-09-29T10:11:12Z"),
  });
  expect(answer.imported.rows).toEqual([{ record: 1, outcome: "imported", device: 0 }]);
});
