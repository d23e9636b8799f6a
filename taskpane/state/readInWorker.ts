import { readSource, type DeviceImport } from "../../src/devices";
import { WorkbookError, type ReadSource } from "../../src/workbook";
import type { ReadAnswer, ReadRequest } from "./importWorker";

/**
 * Reads exports in a worker, so that the pane can be used while a large file is read; where there are no workers, in this
 * thread. A reading that the signal stops rejects at once.
 */
export function readInWorker(signal: AbortSignal): ReadSource {
  if (typeof Worker === "undefined") return readSource;
  return (source, options) =>
    new Promise<DeviceImport>((resolve, reject) => {
      const worker = new Worker(new URL("./importWorker.ts", import.meta.url));
      const end = () => {
        worker.terminate();
        signal.removeEventListener("abort", stop);
      };
      const stop = () => {
        end();
        reject(new WorkbookError({ code: "workbook.stopped", severity: "error", place: {}, values: {} }));
      };
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
        end();
        if ("imported" in data) resolve(data.imported);
        else reject(new Error(data.error));
      };
      worker.onerror = ({ message }) => {
        end();
        reject(new Error(message));
      };
      if (signal.aborted) stop();
      else {
        signal.addEventListener("abort", stop);
        worker.postMessage({ source, options } satisfies ReadRequest);
      }
    });
}
