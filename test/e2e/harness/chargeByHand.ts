import type { Record } from "./book";

/**
 * A released charge worked out anew from the workbook's own tables, by plain arithmetic that shares no code with the
 * add-in. Rounded to cents: the sample's quantities and prices are small enough for doubles.
 */
export function chargeByHand(event: Record, agreements: readonly Record[], priceBands: readonly Record[]): number {
  const rate = agreements.find((row) => row.Agreement === event.Agreement && row.Rate === event.Rate);
  if (!rate) throw new Error(`No agreement has the rate ${String(event.Rate)}.`);
  const quantity = Math.max(0, Number(event.Billed) - Number(rate.Included || 0));
  const bands = priceBands
    .filter((row) => row["Price list"] === rate["Price list"])
    .map((row) => ({
      from: Number(row.From),
      to: row.To === "" ? Infinity : Number(row.To),
      price: Number(row["Unit price"]),
      fee: Number(row["Flat fee"] || 0),
    }));
  const band = bands.find(({ to }) => quantity <= to)!;
  const filled = bands.map((each) => ({ ...each, units: Math.min(quantity, each.to) - each.from }));
  const byMechanism: { readonly [mechanism: string]: number } = {
    "Look up": quantity * band.price + band.fee,
    "Fill up": filled.reduce(
      (sum, { units, price, fee, from }) =>
        units > 0 || (from === 0 && quantity === 0) ? sum + units * price + fee : sum,
      0,
    ),
    Stairstep: band.fee,
  };
  const charge = byMechanism[String(rate.Mechanism)]!;
  const atLeast = rate.Minimum === "" ? charge : Math.max(charge, Number(rate.Minimum));
  const atMost = rate.Maximum === "" ? atLeast : Math.min(atLeast, Number(rate.Maximum));
  return Math.round(atMost * share(event, rate) * 100) / 100;
}

/** The part of a short calendar quarter that is charged by the day; every other period of the sample is whole. */
function share(event: Record, rate: Record): number {
  if (rate.Proration !== "Daily") return 1;
  const [start, end] = [Number(event["Period start"]), Number(event["Period end"])];
  const first = new Date((start - 25_569) * 86_400_000);
  const quarter = Date.UTC(first.getUTCFullYear(), Math.floor(first.getUTCMonth() / 3) * 3, 1) / 86_400_000 + 25_569;
  const next = Date.UTC(first.getUTCFullYear(), Math.floor(first.getUTCMonth() / 3) * 3 + 3, 1) / 86_400_000 + 25_569;
  return (end - start + 1) / (next - quarter);
}
