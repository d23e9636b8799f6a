import { readFileSync } from "node:fs";
import { ResourceLoader } from "jsdom";
import { officeFileFinder } from "../server/officeFiles";

/** Serves office.js and what it asks for from node_modules; everything else is refused, nothing goes to the network. */
export class OfficeLoader extends ResourceLoader {
  readonly #find = officeFileFinder();

  override fetch(address: string): ReturnType<ResourceLoader["fetch"]> {
    const { pathname } = new URL(address);
    const file = pathname.startsWith("/office/") ? this.#find(pathname.slice("/office".length)) : null;
    const answer = file
      ? Promise.resolve(readFileSync(file))
      : Promise.reject(new Error(`Nothing is served at ${pathname}.`));
    // jsdom aborts what is still loading when a window closes.
    return Object.assign(answer, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
  }
}
