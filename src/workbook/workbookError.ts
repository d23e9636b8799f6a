import { sentence, type Finding, type WorkbookCode } from "../messages";

/** The workbook could not be read or written as asked. The message is the sentence that the user reads. */
export class WorkbookError extends Error {
  override readonly name = "WorkbookError";

  constructor(
    readonly finding: Finding,
    options?: ErrorOptions,
  ) {
    super(sentence(finding), options);
  }
}

/** An error of the workbook's own, with the place it is about and what its sentence names. */
export function workbookError(
  code: WorkbookCode,
  values: Finding["values"] = {},
  place: Finding["place"] = {},
  cause?: unknown,
): WorkbookError {
  return new WorkbookError({ code, severity: "error", place, values }, { cause });
}

/** Excel's codes for "too much in one request", which differ by platform. */
const sizeCodes = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RequestPayloadTooLarge",
  "ResponsePayloadTooLarge",
]);

/** What Excel threw, in words; an error that is not Excel's is a bug and stays as it is. */
export function inWords(error: unknown): unknown {
  if (error instanceof WorkbookError || !isExcelError(error)) return error;
  if (error.code === "InvalidOperationInCellEditMode") return workbookError("workbook.cell_edited", {}, {}, error);
  if (sizeCodes.has(error.code)) return workbookError("workbook.too_large", {}, {}, error);
  return workbookError("workbook.refused", { reason: reasonOf(error) }, {}, error);
}

/** Why, as a sentence that ends with a full stop; what Excel itself said, where it is that which was put in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof WorkbookError && error.cause !== undefined) return reasonOf(error.cause);
  const message = error instanceof Error ? error.message.trim() : String(error);
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

function isExcelError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && "debugInfo" in error;
}
