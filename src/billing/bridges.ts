import type { Day } from "../agreements";
import type { AssetHistory, AssetsOn } from "./assetHistory";
import { bridgeOf, type Bridge, type EventAsset, type NoBridge } from "./bridge";
import { MachineStates } from "./machineStates";
import type { PreviewLine } from "./preview";

/** Makes the bridges of a run's lines; what they share is prepared once. */
export class Bridges {
  readonly #states = new Map<AssetsOn, MachineStates>();
  readonly #made = new WeakMap<PreviewLine, Bridge | NoBridge>();

  /** @param eventAssets What each event covered, by its number; null or absent where its sheet no longer says. */
  constructor(
    readonly history: AssetHistory,
    readonly eventAssets: ReadonlyMap<string, readonly EventAsset[] | null>,
  ) {}

  /** The bridge of a line, worked out once. */
  of(line: PreviewLine): Bridge | NoBridge {
    const known = this.#made.get(line);
    if (known !== undefined) return known;
    const made = this.#make(line);
    this.#made.set(line, made);
    return made;
  }

  #make(line: PreviewLine): Bridge | NoBridge {
    const { previous, countedOn, billingPoint } = line;
    return bridgeOf({
      line,
      before: previous && (this.eventAssets.get(previous.event) ?? null),
      now: this.#statesOn(countedOn ?? billingPoint),
      then: this.#statesOn(previous?.billingPoint ?? billingPoint),
    });
  }

  #statesOn(day: Day): MachineStates {
    const on = this.history.on(day);
    const known = this.#states.get(on);
    if (known) return known;
    const made = new MachineStates(on.assets);
    this.#states.set(on, made);
    return made;
  }
}
