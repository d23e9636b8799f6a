import {
  dayFromISO,
  readAssets,
  readCustomerNames,
  readPriceLists,
  readRates,
  type Asset,
  type Rate,
  type TableRecord,
} from "../src/agreements";
import type { CellValue } from "../src/bands";
import { previewRun } from "../src/billing";
import { seeded } from "../test/charges/randomTables";
import { interleave } from "./interleave";

/**
 * Gate D1: a billing run ÷ JSON.stringify of its own output, at 100,000 devices and 900 agreements; and its time per device
 * and rate at 10,000, 100,000 and 1,000,000 devices, which shows that cost is linear.
 */

const billingDate = dayFromISO("2026-10-01");
const gate = 1.3;
/** Three rates a customer. */
const typesOfRates = ["Workstation; Laptop", "Server; Hypervisor", "Network; Printer; Other"];
const types = ["Workstation", "Laptop", "Server", "Hypervisor", "Network", "Printer", "Other"];

interface Input {
  readonly rates: readonly Rate[];
  readonly assets: readonly Asset[];
}

function records(table: string, rows: readonly Readonly<Record<string, CellValue>>[]): TableRecord[] {
  return rows.map((cells, index) => {
    const place = { sheet: table, table, row: index + 2 };
    return { place, cells, placeOf: (column) => ({ ...place, column }) };
  });
}

function inputOf(devices: number, rates: number): Input {
  const random = seeded(devices);
  const customers = Math.ceil(rates / typesOfRates.length);
  const { priceLists } = readPriceLists(
    records("PriceBands", [
      { "Price list": "Seats", To: 10, "Unit price": 14.505 },
      { "Price list": "Seats", To: 50, "Unit price": 12.75 },
      { "Price list": "Seats", "Unit price": 9.95, "Flat fee": 5 },
    ]),
  );
  const read = readRates(
    records(
      "Agreements",
      Array.from({ length: rates }, (_, index) => ({
        Agreement: `AG-${Math.floor(index / 3)}`,
        Customer: `Kunde ${Math.floor(index / 3)} GmbH`,
        Rate: `Rate ${index % 3}`,
        "Asset types": typesOfRates[index % 3] ?? "",
        Mechanism: ["Fill up", "Look up"][index % 2] ?? "",
        "Price list": "Seats",
        "Billing option": "In arrears",
        Period: "Monthly",
        Start: dayFromISO("2026-09-01"),
        Currency: "EUR",
      })),
    ),
    priceLists,
  );
  const { assets } = readAssets(
    records(
      "Devices",
      Array.from({ length: devices }, (_, index) => ({
        "Device ID": `id-${index}`,
        Name: `PC-${index}`,
        Customer: `Kunde ${Math.floor(random() * customers)} GmbH`,
        Site: `Gebäude ${index % 40}`,
        "Asset type": types[Math.floor(random() * types.length)] ?? "",
        Active: random() < 0.9 ? "Yes" : "No",
        Serial: `SER${index}`,
        Source: "N-sight",
        "As of": dayFromISO("2026-09-30"),
      })),
    ),
    readCustomerNames([]).names,
  );
  return { rates: read.rates, assets };
}

function run({ rates, assets }: Input) {
  return previewRun({ rates, unreadable: [], assets, events: [], overrides: [], billingDate });
}

/** The run must count every active device of a billed type once, or no time is measured. */
function check(input: Input): void {
  const counted = run(input).lines.reduce((sum, line) => sum + line.counted, 0);
  const active = input.assets.filter((asset) => asset.active).length;
  if (counted !== active) throw new Error(`The run counted ${counted} devices of ${active}.`);
}

const large = inputOf(100_000, 900);
check(large);
const { lines, totals, unreadable } = run(large);
const output = { lines, totals, unreadable };
const ratio = interleave(
  () => run(large).lines.length,
  () => JSON.stringify(output).length,
  11,
);
const passed = ratio.median <= gate;
if (!passed) process.exitCode = 1;
console.log(
  `D1  ${ratio.median.toFixed(2)} (${ratio.low.toFixed(2)}–${ratio.high.toFixed(2)})   ${passed ? "pass" : "FALLS SHORT"}  ≤ ${gate}  billing run of 100,000 devices, 900 rates ÷ JSON.stringify of its output`,
);

const sizes = [10_000, 100_000, 1_000_000].map((devices) => {
  const input = inputOf(devices, 3 * Math.round(devices / 333));
  check(input);
  let best = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const start = process.hrtime.bigint();
    run(input);
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e6);
  }
  return { devices, rates: input.rates.length, perThousand: (best * 1000) / (devices + input.rates.length) };
});
const base = sizes[0]?.perThousand ?? 1;
for (const { devices, rates, perThousand } of sizes) {
  console.log(
    `    ${String(devices).padStart(9)} devices, ${String(rates).padStart(5)} rates: ${(perThousand / base).toFixed(2)} of the first's time per device and rate`,
  );
}
