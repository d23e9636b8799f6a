import type { Store } from "../store/store";

/** What every object of the model stands on. */
export interface ModelContext {
  readonly store: Store;
}
