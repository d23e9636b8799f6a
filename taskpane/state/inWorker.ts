import { readExport, type Device, type DeviceImport, type ExportSource, type RowOutcome } from "../../src/devices";
import { hashSource, WorkbookError, type ReadExport } from "../../src/workbook";
import type { WorkerAnswer, WorkerRequest } from "./importWorker";

/**
 * Reads exports in a worker, so that the pane can be used while a large file is read; where there are no workers, in this
 * thread. A reading that the signal stops rejects at once.
 *
 * @param onRows Told how many rows have been read.
 */
export function readInWorker(signal: AbortSignal, onRows: (rows: number) => void): ReadExport {
  if (typeof Worker === "undefined") return (source, reading) => readExport(source, { ...reading, onRows });
  return (source, reading) => {
    const devices: Device[] = [];
    const rows: RowOutcome[] = [];
    return ask<DeviceImport>({ source, reading }, signal, (answer) => {
      if ("rowsRead" in answer) onRows(answer.rowsRead);
      else if ("devices" in answer) devices.push(...answer.devices);
      else if ("rows" in answer) rows.push(...answer.rows);
      else if ("rest" in answer) return { ...answer.rest, devices, rows };
      return null;
    });
  };
}

/** Hashes a source in a worker: browsers hash in the thread that asks, which takes a moment for a large file. */
export function hashInWorker(signal: AbortSignal): (source: ExportSource) => Promise<string> {
  if (typeof Worker === "undefined") return hashSource;
  return (source) => ask({ source, reading: null }, signal, (answer) => ("hash" in answer ? answer.hash : null));
}

/** @param take Takes an answer, and gives the result once the last one is there; else null. */
function ask<Result>(
  request: WorkerRequest,
  signal: AbortSignal,
  take: (answer: WorkerAnswer) => Result | null,
): Promise<Result> {
  return new Promise<Result>((resolve, reject) => {
    const worker = new Worker(new URL("./importWorker.ts", import.meta.url));
    const end = () => {
      worker.terminate();
      signal.removeEventListener("abort", stop);
    };
    const stop = () => {
      end();
      reject(new WorkbookError({ code: "workbook.stopped", severity: "error", place: {}, values: {} }));
    };
    const fail = (message: string) => {
      end();
      reject(new Error(message));
    };
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      if ("error" in data) {
        fail(data.error);
        return;
      }
      const result = take(data);
      if (result === null) return;
      end();
      resolve(result);
    };
    worker.onerror = ({ message }) => fail(message);
    if (signal.aborted) stop();
    else {
      signal.addEventListener("abort", stop);
      worker.postMessage(request);
    }
  });
}
