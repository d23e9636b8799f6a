export type { Finding, Place, Sentences, Severity } from "./finding";
