import { hashOf } from "./hashOf";

/** Places at first, a power of two; there are always at least twice as many as texts. */
const firstPlaces = 1_024;

/**
 * Texts with a value each, for hundreds of thousands of texts that nearly all occur once. A Map would take several times
 * as long, and the memory: it keeps each text in an object of its own, while this compares numbers side by side.
 */
export class TextTable<T> {
  /** At each place a text's hash and its number from 1; 0 = free. */
  private places = new Int32Array(2 * firstPlaces);
  private readonly texts: string[] = [];
  private readonly values: T[] = [];
  /** The place that was looked at last, with its text: adding follows upon looking. */
  private lastText: string | null = null;
  private lastHash = 0;
  private lastPlace = 0;

  get(text: string): T | undefined {
    this.look(text);
    const number = this.places[2 * this.lastPlace + 1]!;
    return number === 0 ? undefined : this.values[number - 1];
  }

  /** Adds a text that is not in the table yet. */
  add(text: string, value: T): void {
    this.look(text);
    this.texts.push(text);
    this.values.push(value);
    this.places[2 * this.lastPlace] = this.lastHash;
    this.places[2 * this.lastPlace + 1] = this.texts.length;
    if (4 * this.texts.length > this.places.length) this.grow();
  }

  /** Goes to the text's place, or to the free one where it would be added. */
  private look(text: string): void {
    if (text === this.lastText) return;
    const { places, texts } = this;
    const mask = places.length / 2 - 1;
    const hash = hashOf(text);
    let place = hash & mask;
    for (let number = places[2 * place + 1]!; number !== 0; number = places[2 * place + 1]!) {
      if (places[2 * place] === hash && texts[number - 1] === text) break;
      place = (place + 1) & mask;
    }
    this.lastText = text;
    this.lastHash = hash;
    this.lastPlace = place;
  }

  private grow(): void {
    const old = this.places;
    const places = new Int32Array(2 * old.length);
    const mask = places.length / 2 - 1;
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] === 0) continue;
      let place = old[at]! & mask;
      while (places[2 * place + 1] !== 0) place = (place + 1) & mask;
      places[2 * place] = old[at]!;
      places[2 * place + 1] = old[at + 1]!;
    }
    this.places = places;
    this.lastText = null;
  }
}
