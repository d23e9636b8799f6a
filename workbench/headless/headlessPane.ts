import { webcrypto } from "node:crypto";
import type { DOMWindow } from "jsdom";
import { JSDOM, VirtualConsole } from "jsdom";
import type { Host } from "../host";
import { createHost } from "../host";
import { joinHost, loadScript, officeJsAddress, paneOrigin } from "../pane/joinOffice";
import { OfficeLoader } from "../pane/officeLoader";
import type { UniverStore } from "../univer";

/** What the add-in's bundle puts on the window for a run without its interface. */
type AddIn = Readonly<Record<string, (...args: unknown[]) => unknown>>;

type PaneWindow = DOMWindow & { Office: { onReady(): Promise<unknown> }; addIn: AddIn };

/** The add-in in a window without a screen, on Microsoft's real office.js, joined to a workbook in Univer. */
export class HeadlessPane {
  private constructor(
    private readonly window: PaneWindow,
    private readonly host: Host,
    private readonly leave: () => void,
  ) {}

  static async open(store: UniverStore, script: string): Promise<HeadlessPane> {
    const virtualConsole = new VirtualConsole().sendTo(console);
    const { window } = new JSDOM("<!doctype html><title>Task pane</title>", {
      url: `${paneOrigin}/taskpane.html`,
      runScripts: "dangerously",
      resources: new OfficeLoader(),
      pretendToBeVisual: true,
      virtualConsole,
    });
    lendGlobals(window);
    const link: { deliver?: (message: string) => void } = {};
    const host = createHost({ store, origin: paneOrigin, send: (message) => link.deliver?.(message) });
    const joined = joinHost(window, host);
    link.deliver = joined.deliver;
    await loadScript(window, officeJsAddress);
    window.eval(script);
    const pane = window as PaneWindow;
    await pane.Office.onReady();
    await host.functionsReady;
    store.connectFunctions(host.invokeFunction);
    return new HeadlessPane(pane, host, joined.leave);
  }

  /** Calls one of the add-in's workflows; arguments are made the window's own, because office.js tells objects apart by it. */
  async call<T>(name: string, ...args: readonly unknown[]): Promise<T> {
    const workflow = this.window.addIn[name];
    if (!workflow) throw new Error(`The add-in has no workflow ${name}.`);
    return (await workflow(...args.map((arg) => this.#own(arg)))) as T;
  }

  close(): void {
    this.leave();
    this.host.dispose();
    this.window.close();
  }

  #own(value: unknown): unknown {
    const { Object: OwnObject, Array: OwnArray, Date: OwnDate, Uint8Array: OwnBytes } = this.window;
    if (typeof value !== "object" || value === null || this.#isOwn(value)) return value;
    if (value instanceof Date) return new OwnDate(value.getTime());
    if (value instanceof Uint8Array) return new OwnBytes(value);
    if (Array.isArray(value)) return OwnArray.from(value, (item: unknown) => this.#own(item));
    const own = new OwnObject() as Record<string, unknown>;
    for (const [key, item] of Object.entries(value)) own[key] = this.#own(item);
    return own;
  }

  /** What a workflow answered goes back to another as it is. */
  #isOwn(value: object): boolean {
    return value instanceof this.window.Object;
  }
}

/** What browsers have and jsdom lacks. */
function lendGlobals(window: DOMWindow): void {
  Object.assign(window, { MessageChannel, TextDecoder, TextEncoder, structuredClone });
  Object.defineProperty(window, "crypto", { value: webcrypto });
}
