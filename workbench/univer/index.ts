export { findViolation } from "./findViolation";
export type { Caller, FunctionMetadata, FunctionParameter, FunctionResult, InvokeFunction } from "./functionMetadata";
export { tableThemes } from "./tableThemes";
export { readTypedText } from "./typedText";
export { UniverStore } from "./univerStore";
