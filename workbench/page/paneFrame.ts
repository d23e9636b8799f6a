import type { Host } from "../host";
import { createHost } from "../host";
import type { UniverStore } from "../univer";

/** The task pane: the add-in's own page in a frame, with a host of its own for each time it loads. */
export class PaneFrame {
  #frame: HTMLIFrameElement | null = null;
  #host: Host | null = null;

  constructor(
    private readonly store: UniverStore,
    private readonly place: HTMLElement,
    private readonly url: string,
    private readonly onLeft: () => void,
  ) {
    window.addEventListener("message", (event) => {
      if (event.source === this.#frame?.contentWindow && event.origin === origin(url)) this.#receive(event.data);
    });
  }

  /** The host of the pane that is there now. */
  get host(): Host | null {
    return this.#host;
  }

  /** Loads the pane anew. The workbook stays; calls that the old pane had not answered go to the new one. */
  load(): void {
    this.#unload();
    const frame = document.createElement("iframe");
    const host = createHost({
      store: this.store,
      origin: location.origin,
      send: (message) => frame.contentWindow?.postMessage(message, origin(this.url)),
      onFocus: (change) => {
        if (change !== "taken") this.onLeft();
      },
    });
    void host.functionsReady.then(() => {
      if (this.#host === host) this.store.connectFunctions(host.invokeFunction);
    });
    // office.js reads the name as soon as the page runs; it must be there before the frame is.
    frame.name = host.frameName;
    frame.title = "Task pane";
    frame.allow = "clipboard-read; clipboard-write";
    frame.src = this.url;
    // The pane's page may load itself anew, when its code changes; a page that was not the first needs a host of its own.
    let loads = 0;
    frame.addEventListener("load", () => {
      if (++loads > 1 && this.#frame === frame) this.load();
    });
    this.#frame = frame;
    this.#host = host;
    this.place.replaceChildren(frame);
  }

  #receive(message: unknown): void {
    this.#host?.receive(message);
  }

  #unload(): void {
    this.store.disconnectFunctions();
    this.#host?.dispose();
    this.#host = null;
    this.#frame = null;
    this.place.replaceChildren();
  }
}

function origin(url: string): string {
  return new URL(url, location.href).origin;
}
