import type { ChargeEvent } from "../../src/billing";
import { exact } from "../../src/money";
import {
  cutEvent,
  eventDocument,
  planRelease,
  sealDocuments,
  verifyEvents,
  type EventDocument,
  type PlanCell,
} from "../../src/sheets";
import { atOnce } from "../../src/slices";
import { makeBillingBook, makeRelease } from "./makeRelease";

const digest = (text: string) =>
  Promise.resolve(`hash of ${[...text].reduce((sum, one) => sum + one.charCodeAt(0), 0)}`);

/** Twelve devices over a band of ten at 1.005 and the rest at 0.5 with a fee of 2: 10.05 + 3 = 13.05. */
const book = makeBillingBook(
  {},
  Array.from({ length: 12 }, (_, number) => ({ Name: `WS-${number}` })),
);

/** What verifying says of a document that was sealed as it is: its seal holds, whatever it says. */
async function codesOf(document: EventDocument, change: Partial<ChargeEvent> = {}): Promise<readonly string[]> {
  const [sealed] = await sealDocuments([{ ...document, event: { ...document.event, ...change } }], "", digest);
  if (!sealed) throw new Error("Nothing was sealed.");
  const { steps } = atOnce(planRelease(book, { documents: [sealed], used: [], reversed: [], by: "pane-1" }));
  const write = steps.find(
    (step) => step.do === "write" && "sheet" in step.area && step.area.sheet === sealed.event.sheet,
  );
  const cells = write?.do === "write" ? write.cells.map((row) => row.map((cell) => cell ?? "")) : [];
  const [verified] = await verifyEvents(
    [{ event: sealed.event, sheet: cutEvent(sealed.event.sheet, cells, sealed.event), placeOf: () => ({}) }],
    digest,
  );
  return verified?.findings.map(({ code }) => code) ?? [];
}

/** The document with units and charges of its two bands, and a total, as somebody made them up. */
function madeUp(
  document: EventDocument,
  bands: readonly (readonly [PlanCell, PlanCell])[],
  total: number,
): EventDocument {
  const heading = document.rows.findIndex(({ cells }) => cells[4] === "Units");
  const rows = document.rows.map((row, index) => {
    const band = bands[index - heading - 1];
    if (band) return { ...row, cells: [...row.cells.slice(0, 4), ...band] };
    return row.cells[4] === "Total" ? { ...row, cells: ["", "", "", "", "Total", total] } : row;
  });
  return { ...document, rows };
}

describe("verifyEvents", () => {
  const [document] = makeRelease(book).map(eventDocument);
  if (!document) throw new Error("Nothing is due.");

  it("finds nothing in an event as it was released", async () => {
    expect(document.event.charge.toFixed()).toBe("13.05");
    expect(await codesOf(document)).toEqual([]);
  });

  it("works out from bounds and quantity which band prices how many, though seal and sums hold", async () => {
    const cheaper = madeUp(
      document,
      [
        [2, 2.01],
        [10, 7],
      ],
      9.01,
    );
    expect(await codesOf(cheaper, { charge: exact("9.01") })).toEqual(["verify.units", "verify.units"]);
  });

  it("refuses units in a band that the quantity does not reach", async () => {
    const other = madeUp(
      document,
      [
        ["", ""],
        [12, 8],
      ],
      8,
    );
    expect(await codesOf(other, { charge: exact("8") })).toEqual(["verify.units", "verify.units"]);
  });
});
