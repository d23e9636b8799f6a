import { isoFromDay } from "../agreements";
import type { ReleasedEvent } from "./planEvents";

/** Version of the canonical text: a seal says by which it was made, so that older ones can always be checked. */
const version = "v1";

/**
 * The canonical text of a charge event: every fact of its register row, its bands, its lines and its assets, one a line, in
 * a fixed order and a fixed form, after the seal of the event before it in the register. Excel's display formats and the
 * user's locale have no part in it.
 */
export function sealText({ event, line, imports }: ReleasedEvent, previousSeal: string): string {
  const { rate, charge } = line;
  const rows: (readonly (string | number)[])[] = [
    ["devicebill charge event", version],
    ["after", previousSeal],
    ["event", event.event, event.status, event.reverses, event.released, event.sheet],
    ["rate", event.agreement, event.rate, event.customer, event.mechanism, event.priceList, event.currency],
    ["period", isoFromDay(event.periodStart), isoFromDay(event.periodEnd)],
    ["billing point", event.billingOption, isoFromDay(event.billingPoint)],
    ["quantity", event.counted, event.billed.toFixed(), event.overrideReason],
    ["terms", ...[rate.included, rate.minimum, rate.maximum].map((amount) => amount?.toFixed() ?? "")],
    ["charge", event.charge.toFixed(), line.proration?.days ?? "", line.proration?.of ?? ""],
    ...rate.bands.bands.map((band) => [
      "band",
      band.from.toFixed(),
      band.to?.toFixed() ?? "",
      band.unitPrice.toFixed(),
      band.flatFee.toFixed(),
      band.block?.toFixed() ?? "",
    ]),
    ...(charge?.lines ?? []).map((one) => ["line", one.number, one.units.toFixed(), one.amount.toFixed()]),
    ...line.assets.map((asset) => ["asset", asset.id, asset.name, asset.assetType, asset.serial, asset.site]),
    ...line.excluded.map((asset) => ["excluded", asset.id, asset.name, asset.assetType, asset.excluded]),
    ...imports.map((record) => ["import", record.source, record.file, record.rows, record.hash]),
  ];
  // JSON quotes what people may have typed, so that no text can pass for two fields or two rows.
  return rows.map((row) => JSON.stringify(row)).join("\n");
}

/** Digest of a text as lower-case hexadecimal; the platform's SHA-256. */
export type Digest = (text: string) => Promise<string>;

/** Seals events in the register's order, each over the seal before it. `lastSeal` is the register's last, or "". */
export async function sealEvents(
  released: readonly ReleasedEvent[],
  lastSeal: string,
  digest: Digest,
): Promise<ReleasedEvent[]> {
  const sealed: ReleasedEvent[] = [];
  let previous = lastSeal;
  for (const one of released) {
    previous = `${version}:${await digest(sealText(one, previous))}`;
    sealed.push({ ...one, event: { ...one.event, seal: previous } });
  }
  return sealed;
}
