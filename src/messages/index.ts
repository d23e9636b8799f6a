export type { BandCode } from "./bands";
export { bandsReading } from "./bandsReading";
export type { BandsReadingFacts } from "./bandsReading";
export type { ChargeCode } from "./charges";
export type { Finding, Place, Sentences, Severity } from "./finding";
export { placeInWords, sentence } from "./sentence";
export type { SheetsCode } from "./sheets";
export type { WorkbookCode } from "./workbook";
