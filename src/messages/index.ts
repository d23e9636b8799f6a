export type { Finding, Place, Sentences, Severity } from "./finding";
export { placeInWords, sentence } from "./sentence";
