import type { ExportSource } from "../devices";
import { sha256 } from "./sha256";

/** What stands for an export's content in the register: the hash of the file's bytes, or of the cells as JSON. */
export function hashSource(source: ExportSource): Promise<string> {
  return sha256("bytes" in source ? source.bytes : JSON.stringify(source.cells));
}
