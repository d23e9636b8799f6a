import type { ModelObject } from "../interpreter/modelObject";

/** Objects that the client keeps across requests, by the reference it was given. */
export class TrackedObjects {
  readonly #byReference = new Map<string, ModelObject>();
  readonly #references = new WeakMap<ModelObject, string>();
  #next = 1;

  keep(object: ModelObject): string {
    const known = this.#references.get(object);
    if (known && this.#byReference.has(known)) return known;
    const reference = `{reference-${this.#next++}}`;
    this.#byReference.set(reference, object);
    this.#references.set(object, reference);
    return reference;
  }

  referenceOf(object: ModelObject): string | null {
    const reference = this.#references.get(object);
    return reference && this.#byReference.has(reference) ? reference : null;
  }

  find(reference: string): ModelObject | null {
    return this.#byReference.get(reference) ?? null;
  }

  release(reference: string): void {
    this.#byReference.delete(reference);
  }

  get count(): number {
    return this.#byReference.size;
  }
}
