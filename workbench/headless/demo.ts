import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Finding, RunTotal } from "./addIn";
import type { BilledExport } from "./billExport";
import { billExport, inWords } from "./billExport";
import { dayText } from "./day";
import type { HeadlessPane } from "./headlessPane";
import { openHeadlessWorkbench } from "./headlessWorkbench";
import { runScript } from "./runScript";
import { textTable } from "./textTable";

const root = path.resolve(__dirname, "../..");
const sampleExport = path.join(root, "samples/exports/nsight.csv");
const outFile = path.join(root, "out/device-billing.xlsx");
/** Things to look at that are printed; the rest is in the workbook. */
const shownFindings = 8;

/** `npm run demo [-- path/to/export.csv]`: bills an RMM's export without a browser, and leaves the workbook in out/. */
async function demo(file: string): Promise<void> {
  const bytes = readExport(file);
  const { store, pane, save, close } = await openHeadlessWorkbench();
  const billed = await billExport(store, pane, bytes, path.basename(file));
  console.log(await report(pane, billed));
  const [first] = store.sheets();
  if (first && store.usedArea(first.id, false) === null) store.removeSheet(first.id);
  const workbook = await save();
  close();
  mkdirSync(path.dirname(outFile), { recursive: true });
  writeFileSync(outFile, workbook);
  console.log(`\nWrote ${path.relative(process.cwd(), outFile)}`);
}

function readExport(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`There is no file ${file} that can be read.`);
  }
}

async function report(pane: HeadlessPane, { imported, asOf, agreements, preview, release }: BilledExport) {
  const { rows, imported: devices, duplicates, rejected, skipped } = imported.account;
  const findings = [...imported.findings, ...preview.lines.flatMap((line) => line.findings)];
  return `
Recognised   ${imported.sourceName}${imported.recognisedBy.length > 0 ? `, by ${imported.recognisedBy.join(", ")}` : ""}
As of        ${dayText(asOf)}
Rows         ${rows} = ${devices} imported + ${duplicates} duplicates + ${rejected} rejected + ${skipped} skipped
Agreements   ${agreements === "sample" ? "the sample workbook's" : "made up for this demo, one for each customer, the same prices for all"}
${await lookAt(pane, findings)}
Preview for ${dayText(asOf)}

${previewTable(preview)}

Total        ${preview.totals.map(totalText).join("; ")}

Released     ${release.events.length} charge events, each on a sheet of its own: ${release.totals.map(totalText).join("; ")}`;
}

function previewTable({ lines }: BilledExport["preview"]): string {
  return textTable(
    [
      { title: "Customer", align: "left" },
      { title: "Rate", align: "left" },
      { title: "Period", align: "left" },
      { title: "Asset types", align: "left" },
      { title: "Counted", align: "right" },
      { title: "Billed", align: "right" },
      { title: "Charge", align: "right" },
    ],
    lines.map(({ rate, period, byType, counted, billed, amount }) => [
      rate.customer,
      rate.rate,
      `${dayText(period.start)} – ${dayText(period.end)}`,
      byType
        .filter(({ count }) => count > 0)
        .map(({ assetType, count }) => `${assetType} ${count}`)
        .join(", ") || "none",
      String(counted),
      billed.toFixed(),
      amount === null ? "cannot be billed" : money(rate.currency, amount.toFixed()),
    ]),
  );
}

async function lookAt(pane: HeadlessPane, findings: readonly Finding[]): Promise<string> {
  const serious = findings.filter(({ severity }) => severity !== "info");
  if (serious.length === 0) return "";
  const shown = await Promise.all(serious.slice(0, shownFindings).map((finding) => inWords(pane, finding)));
  const more = serious.length - shown.length;
  return [
    "",
    "To look at",
    ...shown.map((text) => `  • ${text}`),
    ...(more > 0 ? [`  • and ${more} more`] : []),
    "",
  ].join("\n");
}

function totalText({ currency, amount, charges }: RunTotal): string {
  return `${money(currency, amount.toFixed())} in ${charges} charges`;
}

function money(currency: string, amount: string): string {
  const format = new Intl.NumberFormat("en-GB", { style: "currency", currency, currencyDisplay: "code" });
  return format.format(Number(amount)).replace(/\u00a0/g, " ");
}

runScript(() => demo(path.resolve(process.argv[2] ?? sampleExport)));
