import type { Decimal } from "decimal.js";

/** An exact decimal number. Never made from a raw double: see `readDouble`. */
export type Exact = Decimal;
