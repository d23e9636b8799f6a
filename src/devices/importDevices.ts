import type { DeviceImport, ImportOptions } from "./device";
import { openFile } from "./file/openFile";
import { emptyImport, readDevices } from "./readDevices";

/**
 * Reads an RMM's export: bytes → text or workbook → rows → devices. What the file is, is found from its content; the name
 * is only said back. Every row under the header is accounted for in `rows`. A file that is no device list fails: `ok` is
 * false, `findings` says why and what to do, and nothing of it may be written.
 *
 * @throws never for what a file holds; an exception is a bug
 */
export async function importDevices(
  bytes: Uint8Array,
  fileName: string,
  options: ImportOptions,
): Promise<DeviceImport> {
  const opened = openFile(bytes, fileName, options.encoding);
  if ("code" in opened) return { ...emptyImport(fileName, options), findings: [opened] };
  return readDevices(opened, fileName, options);
}
