import {
  plainDevice,
  readExport,
  type Device,
  type DeviceImport,
  type ExportReading,
  type ExportSource,
  type RowOutcome,
} from "../../src/devices";
import { hashSource } from "../../src/workbook";

/** What the pane asks of the worker: to read a source, or only to hash it. */
export type WorkerRequest =
  | { readonly source: ExportSource; readonly reading: Omit<ExportReading, "onRows"> }
  | { readonly source: ExportSource; readonly reading: null };

/**
 * What the worker answers: how many rows it has read so far; then of what was read the devices and the rows in parts, and the
 * rest; or the hash.
 */
export type WorkerAnswer =
  | { readonly rowsRead: number }
  | { readonly devices: readonly Device[] }
  | { readonly rows: readonly RowOutcome[] }
  | { readonly rest: Omit<DeviceImport, "devices" | "rows"> }
  | { readonly hash: string }
  | { readonly error: string };

/** A message is taken in one go: more devices to one would hold up who is clicking meanwhile. */
const devicesToMessage = 2_000;
const rowsToMessage = 10_000;

/** A worker's own scope, which the page's types do not have. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
};

scope.onmessage = ({ data }) => {
  answer(data).catch((error: unknown) => scope.postMessage({ error: String(error) }));
};

async function answer({ source, reading }: WorkerRequest): Promise<void> {
  if (reading === null) {
    scope.postMessage({ hash: await hashSource(source) });
    return;
  }
  const { devices, rows, ...rest } = await readExport(source, {
    ...reading,
    onRows: (rowsRead) => scope.postMessage({ rowsRead }),
  });
  for (let from = 0; from < devices.length; from += devicesToMessage) {
    // A message carries what an object holds, and a device makes its texts when it is asked.
    scope.postMessage({ devices: devices.slice(from, from + devicesToMessage).map(plainDevice) });
  }
  for (let from = 0; from < rows.length; from += rowsToMessage) {
    scope.postMessage({ rows: rows.slice(from, from + rowsToMessage) });
  }
  scope.postMessage({ rest });
}
