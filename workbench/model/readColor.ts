import { apiNotFound, invalidArgument } from "../interpreter/richApiError";

/** A colour as the store keeps it, "#RRGGBB". Excel also takes HTML's colour names; the workbench says that it does not. */
export function readColor(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  if (/^[a-z]+$/i.test(value)) throw apiNotFound("Color", `"${value}" by its name`);
  throw invalidArgument();
}
