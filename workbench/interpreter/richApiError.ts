/** An error as Excel reports it to the add-in: a code that programs test and a message for people. */
export class RichApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly httpStatus = 400,
  ) {
    super(message);
    this.name = "RichApiError";
  }
}

export const itemNotFound = () => new RichApiError("ItemNotFound", "The requested resource doesn't exist.", 404);
export const itemAlreadyExists = () =>
  new RichApiError("ItemAlreadyExists", "A resource with the same name or identifier already exists.", 409);
export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format.") =>
  new RichApiError("InvalidArgument", message);
/** What the workbench does not model fails loudly, with the member's name. */
export const apiNotFound = (type: string, member: string) =>
  new RichApiError("ApiNotFound", `The workbench does not model ${type}.${member}.`, 404);
