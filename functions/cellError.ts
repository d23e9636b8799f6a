import { sentence, type Finding } from "../src/messages";

/** The error codes whose message Excel can show to the user. */
export type ErrorCode = "#VALUE!" | "#N/A";

/**
 * What a cell shows in place of a result. Thrown, it fails the whole call; as a cell of a returned array, that cell alone.
 * Excel shows the message with the cell's error button, on builds that have one.
 */
export function cellError(code: ErrorCode, message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

const withoutPrice: readonly string[] = ["charge.aboveLastBand", "charge.noUnitPrice"];

/** #N/A where there is no price for the quantity, #VALUE! for everything that has to be corrected. */
export function findingError(finding: Finding): CustomFunctions.Error {
  return cellError(withoutPrice.includes(finding.code) ? "#N/A" : "#VALUE!", sentence(finding));
}
