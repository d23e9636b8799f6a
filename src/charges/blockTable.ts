import type { BandTable } from "../bands";
import { zero, type Exact } from "../money";

/** The one open band of a price per started block, such as 15.00 for every 10 devices begun. The size is above 0. */
export function blockTable(blockSize: Exact, price: Exact): BandTable {
  const band = {
    row: 1,
    from: zero,
    statedFrom: null,
    to: null,
    fillFrom: zero,
    fillTo: null,
    unitPrice: price,
    flatFee: zero,
    block: blockSize,
  };
  return { bands: [band], layout: "up to", membership: "to", chargesAtZero: true };
}
