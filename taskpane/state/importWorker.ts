import { plainDevice, readSource, type DeviceImport, type ExportSource, type ImportOptions } from "../../src/devices";

/** What the pane asks of the worker. */
export interface ReadRequest {
  readonly source: ExportSource;
  readonly options: ImportOptions;
}

/** What the worker answers. */
export type ReadAnswer = { readonly imported: DeviceImport } | { readonly error: string };

/** A worker's own scope, which the page's types do not have. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<ReadRequest>) => void) | null;
  postMessage(answer: ReadAnswer): void;
};

scope.onmessage = ({ data: { source, options } }) => {
  readSource(source, options).then(
    // A message carries what an object holds, and a device makes its texts when it is asked.
    (imported) => scope.postMessage({ imported: { ...imported, devices: imported.devices.map(plainDevice) } }),
    (error: unknown) => scope.postMessage({ error: String(error) }),
  );
};
