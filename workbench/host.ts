import { FunctionCalls, type Caller, type FunctionResult } from "./functions/functionCalls";
import { modelClass, type ModelObject } from "./interpreter/modelObject";
import { isSync, processQuery, type QueryRequest, type QueryResponse } from "./interpreter/processQuery";
import { RichApiError } from "./interpreter/richApiError";
import { addressOf } from "./model/address";
import { workbook } from "./model/workbook";
import { appContext, frameName } from "./protocol/appContext";
import { actionType, answerTo, eventFor, readEnvelope, type Envelope } from "./protocol/envelope";
import { modelEvents, type MessageEntry } from "./protocol/modelEvents";
import { TrackedObjects } from "./protocol/trackedObjects";
import type { Store } from "./store/store";

export type { Caller, FunctionResult } from "./functions/functionCalls";

export interface HostOptions {
  readonly store: Store;
  /** Carries a message to the pane. */
  readonly send: (message: string) => void;
  /** Origin of the page that plays the host; https and on the pane's own hostname, or office.js refuses it. */
  readonly origin: string;
  readonly locale?: string;
  /** The pane took the focus, or gave it back to the host: by Tab, Shift+Tab, Escape, F2 or Ctrl+F6. */
  readonly onFocus?: (change: FocusChange) => void;
  /** Called before each request is carried out; throwing answers the request as a failed one. For tests. */
  readonly beforeRequest?: (request: QueryRequest) => void;
  /** Called after each request has been carried out; throwing loses its answer. For tests. */
  readonly afterRequest?: (request: QueryRequest) => void;
}

export type FocusChange = "taken" | "left" | "left forwards" | "left backwards";

/** What the pane has sent since the host began; sizes in bytes of the requests' bodies. */
export interface Traffic {
  requests: number;
  /** Requests that came from a `context.sync()`: not the runtime's own, nor those that only let go of references. */
  syncs: number;
  bytes: number;
  largest: number;
}

/** The part that Excel on the web plays towards one task pane. */
export interface Host {
  /** The frame's `window.name`; it must be set before the pane loads. */
  readonly frameName: string;
  readonly traffic: Traffic;
  /** Objects that the pane keeps and has not released. */
  readonly trackedObjects: number;
  /** Resolves when the pane's custom functions can be called. */
  readonly functionsReady: Promise<void>;
  /** Takes a message from the pane; anything but office.js's own requests is ignored. */
  receive(message: unknown): void;
  /** Calls a custom function of the pane by its id. Rejects when the pane goes away first. */
  invokeFunction(id: string, args: readonly unknown[], caller: Caller): Promise<FunctionResult>;
  dispose(): void;
}

const dispatch = { loadSettings: 75, saveSettings: 76, richApi: 93 } as const;
const payloadLimit = 5 * 1024 * 1024;
const requestTooLarge = 5103;
const responseTooLarge = 5104;
/**
 * Codes that the pane reports in notifyHost when the focus comes or goes. Others say nothing of the focus: 1 comes when the
 * focus is elsewhere already, 39 with every key that is pressed together with Shift, Ctrl or Alt.
 */
const focusChanges: Readonly<Record<number, FocusChange>> = {
  0: "taken",
  5: "left forwards",
  6: "left backwards",
  13: "left forwards",
  14: "left backwards",
  15: "left",
  16: "left",
  17: "left forwards",
  18: "left backwards",
};
/** The events that office.js registers for by name; Excel's own travel in the first. */
const events: ReadonlySet<string> = new Set(["richApiMessage", "documentSelectionChanged"]);
const eventNotSupported = 5010;
const methodNotSupported = 5001;

export function createHost(options: HostOptions): Host {
  const { store, send, origin, locale = "en-US" } = options;
  const conversationId = `conversation-${Math.random().toString(36).slice(2)}`;
  const controlId = `control-${Math.random().toString(36).slice(2)}`;
  const traffic: Traffic = { requests: 0, syncs: 0, bytes: 0, largest: 0 };
  const tracked = new TrackedObjects();
  const listeners = new Map<string, Envelope>();
  const root = workbook({ store });
  let functionsAreReady = (): void => undefined;
  const functionsReady = new Promise<void>((resolve) => (functionsAreReady = resolve));
  const sheetName = (id: string) => store.sheets().find((sheet) => sheet.id === id)?.name ?? "";
  const calls = new FunctionCalls(
    ({ sheetId, ...area }) => addressOf(sheetName(sheetId), area),
    (entries) => raise("richApiMessage", { ArrayData: entries }),
  );
  const services = internalServices(calls, () => {
    // The runtime has said that it listens; its answer to this very request is still on its way.
    setTimeout(functionsAreReady);
  });
  const roots = {
    workbook: root,
    service: (name: string): ModelObject | null => services[name] ?? null,
    tracked: (reference: string) => tracked.find(reference),
    keep: (object: ModelObject) => tracked.keep(object),
    referenceOf: (object: ModelObject) => tracked.referenceOf(object),
    release: (reference: string) => tracked.release(reference),
  };

  function raise(action: string, data: unknown): void {
    const registration = listeners.get(action);
    if (registration) send(eventFor(registration, origin, data));
  }

  // What one request or one gesture changes travels in one message, after the request's own answer.
  let pending: MessageEntry[] = [];
  function raiseSoon(entries: readonly MessageEntry[]): void {
    if (entries.length === 0) return;
    if (pending.length === 0) {
      setTimeout(() => {
        const all = pending;
        pending = [];
        if (all.length > 0) raise("richApiMessage", { ArrayData: all });
      });
    }
    pending.push(...entries);
  }

  const unsubscribe = store.subscribe((event) => {
    raiseSoon(modelEvents(event, store));
    if (event.kind === "selection changed") raise("documentSelectionChanged", {});
  });

  function answer(request: Envelope): unknown {
    if (request._actionType === actionType.register) {
      if (!events.has(request._actionName)) return { Error: eventNotSupported };
      listeners.set(request._actionName, request);
      return { Error: 0 };
    }
    if (request._actionType === actionType.unregister) {
      listeners.delete(request._actionName);
      return { Error: 0 };
    }
    switch (request._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        return appContext({ controlId, documentName: "Workbook.xlsx", locale, settings: store.settings() });
      case "ContextActivationManager_notifyHost": {
        const [, code] = request._data as readonly unknown[];
        const change = focusChanges[Number(code)];
        if (change) options.onFocus?.(change);
        return null;
      }
      case "executeMethod":
        return executeMethod(request._data as MethodData);
      default:
        throw new HostFailure();
    }
  }

  function executeMethod(data: MethodData): unknown {
    switch (data.DdaMethod.DispatchId) {
      case dispatch.loadSettings:
        return { Error: 0, Version: 1, Properties: { Settings: namedSettings(store.settings()) } };
      case dispatch.saveSettings:
        store.setSettings(Object.fromEntries(data.DdaSettingsMethod?.Properties ?? []));
        return { Error: 0, Version: 1 };
      case dispatch.richApi:
        return richApi(String(data.ArrayData?.[4] ?? ""));
      default:
        return { Error: methodNotSupported };
    }
  }

  function richApi(body: string): unknown {
    const bytes = bytesOf(body);
    traffic.requests++;
    traffic.bytes += bytes;
    traffic.largest = Math.max(traffic.largest, bytes);
    if (bytes > payloadLimit) return { Error: requestTooLarge };
    const request = JSON.parse(body) as QueryRequest;
    if (isSync(request)) traffic.syncs++;
    const response = JSON.stringify(responseTo(request));
    options.afterRequest?.(request);
    if (bytesOf(response) > payloadLimit) return { Error: responseTooLarge };
    return { Error: 0, Version: 1, Data: [200, [], response] };
  }

  /** Excel may refuse a request as a whole, as it does while a cell is being edited. */
  function responseTo(request: QueryRequest): QueryResponse {
    try {
      options.beforeRequest?.(request);
    } catch (error) {
      if (!(error instanceof RichApiError)) throw error;
      const { code, message, httpStatus } = error;
      const refusal = { Code: code, Message: message, HttpStatusCode: httpStatus, ActionIndex: 0, Location: "" };
      return { Results: [], TraceIds: [], Error: refusal };
    }
    return processQuery(request, roots);
  }

  return {
    frameName: frameName(conversationId, controlId, origin, locale),
    traffic,
    functionsReady,
    get trackedObjects() {
      return tracked.count;
    },
    receive(message) {
      const request = readEnvelope(message);
      if (request?._conversationId !== conversationId) return;
      // A request that the test makes fail is answered as a busy host does; the pane must live with it.
      let data: unknown;
      try {
        data = answer(request);
      } catch (error) {
        if (!(error instanceof HostFailure)) throw error;
        data = { Error: error.code };
      }
      send(answerTo(request, origin, data));
    },
    invokeFunction: (id, args, caller) => calls.invoke(id, args, caller),
    dispose() {
      unsubscribe();
      calls.dispose();
      listeners.clear();
      pending = [];
    },
  };
}

/** Thrown by `beforeRequest` or `afterRequest` to make one request fail with one of office.js's codes. */
export class HostFailure extends Error {
  constructor(readonly code: number = methodNotSupported) {
    super(`The host fails with code ${code}.`);
  }
}

interface MethodData {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

/** Office.js expects the settings of a document that it loads again as a list of names and values. */
const namedSettings = (settings: Readonly<Record<string, string>>) =>
  Object.entries(settings).map(([Name, Value]) => ({ Name, Value }));

/** What office.js asks for by name at its start, and where the custom functions' results arrive. */
function internalServices(calls: FunctionCalls, ready: () => void): Readonly<Record<string, ModelObject>> {
  const resultsEvery200Milliseconds = 2;
  const addIn = modelClass<null>("AddinInternalService", { call: { NotifyActionHandlerReady: () => null } });
  const functions = modelClass<null>("CustomFunctions", {
    call: {
      _SetOsfControlContainerReadyForCustomFunctions: () => ready(),
      _GetEnabledFeatures: () => [resultsEvery200Milliseconds],
      SetInvocationArrayResults: (_state, results: Parameters<FunctionCalls["take"]>[0]) => calls.take(results),
    },
  });
  return {
    "Microsoft.InternalService.AddinInternalService": addIn(null),
    "Microsoft.ExcelServices.CustomFunctions": functions(null),
  };
}
