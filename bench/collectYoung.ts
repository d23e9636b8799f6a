import v8 from "node:v8";
import vm from "node:vm";

v8.setFlagsFromString("--expose-gc");
// Else V8 makes at once in its space for old objects what it saw surviving earlier collections, for one candidate and not for
// the other: dearer to make, and what that saves, the copying, is not on the clock.
v8.setFlagsFromString("--no-allocation-site-pretenuring");
const collect = vm.runInNewContext("gc") as (options: { type: "minor" }) => void;

/**
 * Moves what is alive out of V8's space for new objects and empties it, so that a measurement that follows does not pay for what
 * was made before: arguments of 100,000 rows fill most of that space, and whichever candidate came upon its end would copy them.
 */
export function collectYoung(): void {
  collect({ type: "minor" });
  collect({ type: "minor" });
}
