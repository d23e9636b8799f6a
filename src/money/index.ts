export type { Exact } from "./exact";
