import type { PlanStep } from "../../src/sheets";
import { splitRequests } from "../../src/workbook/splitRequests";

const block = (rows: number, text: string): PlanStep => ({
  do: "write",
  area: { sheet: "S", row: 5, column: 0, rows, columns: 1 },
  cells: Array.from({ length: rows }, (_, row) => [`${text}${row}`]),
});

describe("splitRequests", () => {
  it("keeps an ordinary plan in one request", () => {
    const steps: PlanStep[] = [{ do: "add sheet", sheet: "S" }, block(100, "x"), { do: "show sheet", sheet: "S" }];
    expect([...splitRequests(steps)]).toEqual([steps]);
  });

  it("cuts a block between rows so that no request is larger than the limit, and loses no row", () => {
    const limit = 20_000;
    const requests = [...splitRequests([block(2000, 'ä€😀"\\'), block(10, "y")], limit)];
    expect(requests.length).toBeGreaterThan(1);
    const writes = requests.flat().flatMap((step) => (step.do === "write" ? [step] : []));
    expect(writes.flatMap(({ cells }) => cells)).toHaveLength(2010);
    let next = 5;
    for (const write of writes.slice(0, -1)) {
      expect(write.area).toMatchObject({ row: next, rows: write.cells.length });
      next += write.cells.length;
    }
    for (const request of requests) {
      const bytes = request.reduce(
        (sum, step) => sum + (step.do === "write" ? Buffer.byteLength(JSON.stringify(JSON.stringify(step.cells))) : 0),
        0,
      );
      expect(bytes).toBeLessThanOrEqual(limit);
    }
  });

  it("cuts links between rows, too, each part with the rows that are its own", () => {
    const sheets = Array.from({ length: 200 }, (_, index) => `Müller & "Söhne" ${index}`);
    const links: PlanStep = { do: "links", area: { table: "T", row: 3, column: 18, rows: 200, columns: 1 }, sheets };
    const limit = 10_000;
    const parts = [...splitRequests([links], limit)].flatMap((request) => {
      expect(request).toHaveLength(1);
      return request.flatMap((step) => (step.do === "links" ? [step] : []));
    });
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap((part) => part.sheets)).toEqual(sheets);
    let next = 3;
    for (const { area, sheets: own } of parts) {
      expect(area).toEqual({ table: "T", row: next, column: 18, rows: own.length, columns: 1 });
      next += own.length;
      const links = own.map((sheet) => [
        { hyperlink: { documentReference: `'${sheet}'!A1`, textToDisplay: sheet, screenTip: "Go to this sheet" } },
      ]);
      expect(Buffer.byteLength(JSON.stringify(JSON.stringify(links)))).toBeLessThanOrEqual(limit);
    }
  });
});
