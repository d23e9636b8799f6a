import { webcrypto } from "node:crypto";
import type { DOMWindow } from "jsdom";

/** The members of a window that jsdom's type does not offer for writing. */
type Parts = Record<string, unknown> & {
  readonly Uint8Array: Uint8ArrayConstructor;
  readonly FileReader: typeof FileReader;
  readonly Blob: { readonly prototype: Partial<Blob> };
  readonly Element: { readonly prototype: Partial<Element> };
};

/** jsdom has no layout, and so nothing to observe. */
class NoResizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

/**
 * Gives a jsdom window what every browser has and jsdom lacks. What is there already stays. Bytes that come out of it are
 * arrays of the window's own realm, because libraries tell them by `instanceof`.
 */
export function lendBrowserParts(window: DOMWindow): void {
  const parts = window as unknown as Parts;
  const { Uint8Array: OwnBytes, Blob: OwnBlob, Element: OwnElement } = parts;
  parts.ResizeObserver ??= NoResizes;
  parts.matchMedia ??= (media: string) => new UnmatchedMedia(media);
  parts.TextDecoder ??= TextDecoder;
  parts.TextEncoder ??= class {
    readonly encoding = "utf-8";
    encode(text = ""): Uint8Array {
      return new OwnBytes(new TextEncoder().encode(text));
    }
  };
  parts.structuredClone ??= structuredClone;
  parts.MessageChannel ??= MessageChannel;
  if (!window.crypto?.subtle) Object.defineProperty(window, "crypto", { value: webcrypto });
  OwnElement.prototype.scrollIntoView ??= () => undefined;
  OwnBlob.prototype.arrayBuffer ??= function (this: Blob) {
    return read<ArrayBuffer>(parts, this, (reader, blob) => reader.readAsArrayBuffer(blob));
  };
  OwnBlob.prototype.text ??= function (this: Blob) {
    return read<string>(parts, this, (reader, blob) => reader.readAsText(blob));
  };
}

/** No screen stands behind the window: no query about it matches, and none ever changes. */
class UnmatchedMedia {
  readonly matches = false;
  onchange = null;
  constructor(readonly media: string) {}
  addEventListener(): void {}
  removeEventListener(): void {}
}

function read<T>(parts: Parts, blob: Blob, start: (reader: FileReader, blob: Blob) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const reader = new parts.FileReader();
    reader.onload = () => resolve(reader.result as T);
    reader.onerror = () => reject(reader.error ?? new Error("The file could not be read."));
    start(reader, blob);
  });
}
