import { planInvoiceSheets, type PlanStep } from "../../src/sheets";
import { makeBook } from "./makeBook";

const files = [
  { name: "Invoice lines QuickBooks Online", rows: [["*InvoiceNo"], ["CE-000001"], ["CE-000002"]] },
  { name: "Credit memos QuickBooks Online", rows: [["*CreditMemoNo"], ["CE-000003"]] },
];
const of = (steps: readonly PlanStep[], kind: PlanStep["do"]) => steps.filter((step) => step.do === kind);

describe("planInvoiceSheets", () => {
  it("puts each file on a sheet of its own, as text before it is written, and shows the first", () => {
    const { plan, put } = planInvoiceSheets(makeBook([]), files);
    expect(put).toEqual([
      { sheet: "Invoice lines QuickBooks Online", lines: 2 },
      { sheet: "Credit memos QuickBooks Online", lines: 1 },
    ]);
    expect(plan.writes).toEqual({ sheets: 2, rows: 5 });
    expect(of(plan.steps, "write")).toHaveLength(2);
    const kinds = plan.steps.map((step) => step.do);
    expect(kinds.indexOf("number format")).toBeLessThan(kinds.indexOf("write"));
    expect(of(plan.steps, "show sheet")).toEqual([{ do: "show sheet", sheet: "Invoice lines QuickBooks Online" }]);
  });

  it("takes other names where those are taken, by the workbook or by each other", () => {
    const [invoices] = files;
    if (!invoices) throw new Error("There is no file.");
    const { put } = planInvoiceSheets(makeBook([], { sheetNames: ["invoice lines quickbooks online"] }), [
      invoices,
      invoices,
    ]);
    expect(put.map(({ sheet }) => sheet)).toEqual([
      "Invoice lines QuickBooks On (2)",
      "Invoice lines QuickBooks On (3)",
    ]);
  });
});
