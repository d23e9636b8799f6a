const firstBytes = 65_536;
const firstFields = 4_096;

/**
 * The texts of some columns over the rows of a piece of a file. They are decoded together, which costs a small part of
 * decoding the whole piece or each field by itself; and a value that is kept afterwards holds on to nothing but these columns.
 */
export class ColumnTexts {
  private text = "";
  /** Where each field begins and ends in the text, row by row. */
  private places = new Int32Array(2 * firstFields);
  private bytes = new Uint8Array(firstBytes);
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  private fields = 0;
  private length = 0;
  private characters = 0;

  /** Begins anew. */
  reset(): void {
    this.fields = 0;
    this.length = 0;
    this.characters = 0;
  }

  /** Adds the next field: its bytes in UTF-8. */
  add(source: Uint8Array, start: number, end: number): void {
    if (this.length + end - start > this.bytes.length) this.growBytes(this.length + end - start);
    if (2 * this.fields + 2 > this.places.length) this.growPlaces();
    const { bytes, places } = this;
    let { length, characters } = this;
    places[2 * this.fields] = characters;
    for (let i = start; i < end; i++) {
      const byte = source[i]!;
      bytes[length++] = byte;
      // Of a letter's bytes only the first counts, twice where the letter takes two UTF-16 units.
      if (byte >>> 6 !== 2) characters += byte >= 0xf0 ? 2 : 1;
    }
    places[2 * this.fields + 1] = characters;
    this.fields++;
    this.length = length;
    this.characters = characters;
  }

  /** Decodes what was added. */
  finish(): void {
    this.text = this.decoder.decode(this.bytes.subarray(0, this.length));
  }

  /** Decodes what was added, gives text and places away, and begins anew. */
  take(): { readonly text: string; readonly places: Int32Array } {
    this.finish();
    const taken = { text: this.text, places: this.places.slice(0, 2 * this.fields) };
    this.reset();
    return taken;
  }

  /** The text of a field by its number, in the order of adding. */
  field(number: number): string {
    return this.text.slice(this.places[2 * number], this.places[2 * number + 1]);
  }

  private growBytes(least: number): void {
    const larger = new Uint8Array(Math.max(least, 2 * this.bytes.length));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  private growPlaces(): void {
    const larger = new Int32Array(2 * this.places.length);
    larger.set(this.places);
    this.places = larger;
  }
}
