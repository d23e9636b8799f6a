import type { DOMWindow } from "jsdom";
import type { Host } from "../host";
import { lendBrowserParts } from "./browserParts";

/** Where a jsdom window finds office.js; the frame's own origin, because office.js trusts its own hostname only. */
export const paneOrigin = "https://localhost";
export const officeJsAddress = `${paneOrigin}/office/office.js`;

/** A window as office.js needs it, which jsdom's own type does not offer. */
type PaneWindow = Omit<DOMWindow, "opener"> & { opener: unknown };

/**
 * Joins a jsdom window to a host, before any script of the pane runs. `send` must deliver to the function answered.
 * A message arrives in a turn of its own, as from another window.
 */
export function joinHost(window: DOMWindow, host: Host): { deliver(message: string): void; leave(): void } {
  const pane = window as unknown as PaneWindow;
  let joined = true;
  // jsdom leaves document.domain empty, by which office.js checks that its host is on the pane's own hostname.
  Object.defineProperty(window.document, "domain", { get: () => new URL(paneOrigin).hostname });
  pane.name = host.frameName;
  lendBrowserParts(window);
  // window.parent cannot be set; office.js prefers an opener where there is one.
  pane.opener = {
    postMessage: (message: unknown) => {
      setImmediate(() => {
        if (joined) host.receive(message);
      });
    },
  };
  return {
    deliver(message) {
      setImmediate(() => {
        if (!joined) return;
        const event = new window.MessageEvent("message", { data: message, origin: paneOrigin });
        window.dispatchEvent(event);
      });
    },
    leave() {
      joined = false;
    },
  };
}

/** Loads a script by a tag and resolves when it has run. */
export function loadScript(window: DOMWindow, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = window.document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`The script ${address} could not be loaded.`));
    window.document.head.append(script);
  });
}
