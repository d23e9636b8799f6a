import { atera } from "./atera";
import { automate } from "./automate";
import { datto } from "./datto";
import { endpointcentral } from "./endpointcentral";
import { intune } from "./intune";
import { jamf } from "./jamf";
import { lansweeper } from "./lansweeper";
import { ncentral } from "./ncentral";
import { ninjaone } from "./ninjaone";
import { nsight } from "./nsight";
import type { Product } from "./product";
import { syncro } from "./syncro";
import { tacticalrmm } from "./tacticalrmm";
import { vsa9 } from "./vsa9";

/** Every product whose exports are recognised by name. The exports of others are read by general synonyms. */
export const products: readonly Product[] = [
  nsight,
  ncentral,
  datto,
  ninjaone,
  atera,
  automate,
  vsa9,
  syncro,
  endpointcentral,
  tacticalrmm,
  intune,
  jamf,
  lansweeper,
];
