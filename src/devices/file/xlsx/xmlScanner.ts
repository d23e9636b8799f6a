/** What the scanner stands at. A tag that closes itself is an open one, and then a close one. */
export type XmlToken = "open" | "close" | "text" | "end" | "damaged";

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const colon = 58;
const equals = 61;
const space = 32;
const openingBracket = 91;

const bytesOf = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const commentStart = bytesOf("<!--");
const commentEnd = bytesOf("-->");
const dataStart = bytesOf("<![CDATA[");
const dataEnd = bytesOf("]]>");
const instructionStart = bytesOf("<?");
const instructionEnd = bytesOf("?>");
const declarationStart = bytesOf("<!");

/**
 * Goes through an XML document tag by tag, by its bytes in UTF-8: no text is made but what is asked for, since the sheets of
 * a workbook are mostly tags. Names are given without their namespace prefix. Entities are never expanded but for XML's own
 * and characters by number, so a document cannot grow.
 */
export class XmlScanner {
  /** The name of the tag that the scanner stands at, or the text: where it begins and ends. */
  start = 0;
  end = 0;
  /** The text is CDATA: it has no entities. */
  isData = false;
  /** The attribute that `nextAttribute` has gone to. */
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  private at = 0;
  /** Behind the last attribute looked at, and the end of the tag's attributes. */
  private attribute = 0;
  private attributesEnd = 0;
  private closesItself = false;
  private hasElement = false;
  /** Where the names of the elements that are open begin and end, prefixes included. */
  private readonly open: number[] = [];
  private readonly decoder = new TextDecoder();

  constructor(readonly bytes: Uint8Array) {}

  /** Goes to the next tag or text. */
  next(): XmlToken {
    const { bytes } = this;
    if (this.closesItself) {
      this.closesItself = false;
      this.open.length -= 2;
      return "close";
    }
    for (;;) {
      const from = this.at;
      if (bytes[from] !== lessThan) {
        let to = from;
        while (to < bytes.length && bytes[to] !== lessThan) to++;
        this.at = to;
        if (to >= bytes.length) return this.open.length === 0 && this.hasElement ? "end" : "damaged";
        this.isData = false;
        this.start = from;
        this.end = to;
        if (to > from) return "text";
      } else if (this.isAt(instructionStart, from)) {
        if (!this.goBehind(instructionEnd, from)) return "damaged";
      } else if (this.isAt(commentStart, from)) {
        if (!this.goBehind(commentEnd, from)) return "damaged";
      } else if (this.isAt(dataStart, from)) {
        this.start = from + dataStart.length;
        if (!this.goBehind(dataEnd, from)) return "damaged";
        this.end = this.at - dataEnd.length;
        this.isData = true;
        return "text";
      } else if (this.isAt(declarationStart, from)) {
        if (!this.goBehind(Uint8Array.of(greaterThan), from)) return "damaged";
        // The parts of a workbook declare nothing; entities of a document's own are there to do harm.
        if (bytes.subarray(from, this.at).includes(openingBracket)) return "damaged";
      } else return bytes[from + 1] === slash ? this.closeTag(from + 2) : this.openTag(from + 1);
    }
  }

  /** True where the tag has this name, of ASCII letters. */
  isNamed(name: string): boolean {
    if (this.end - this.start !== name.length) return false;
    for (let i = 0; i < name.length; i++) if (this.bytes[this.start + i] !== name.charCodeAt(i)) return false;
    return true;
  }

  /** Goes to the open tag's next attribute; false where there is none. */
  nextAttribute(): boolean {
    const { bytes, attributesEnd } = this;
    let at = this.attribute;
    while (at < attributesEnd && bytes[at]! <= space) at++;
    if (at >= attributesEnd) return false;
    this.nameStart = at;
    while (at < attributesEnd && bytes[at] !== equals && bytes[at]! > space) at++;
    this.nameEnd = at;
    while (at < attributesEnd && bytes[at] !== 34 && bytes[at] !== 39) at++;
    const mark = bytes[at];
    this.valueStart = at + 1;
    at++;
    while (at < attributesEnd && bytes[at] !== mark) at++;
    this.valueEnd = Math.min(at, attributesEnd);
    this.attribute = at + 1;
    return this.valueStart <= this.valueEnd;
  }

  /** The open tag's attributes by name; to be asked for once. */
  attributes(): Readonly<Record<string, string>> {
    const found: Record<string, string> = {};
    while (this.nextAttribute()) {
      found[this.decode(this.nameStart, this.nameEnd)] = withoutEntities(this.decode(this.valueStart, this.valueEnd));
    }
    return found;
  }

  /** The text that the scanner stands at. */
  text(): string {
    const text = this.decode(this.start, this.end);
    return this.isData ? text : withoutEntities(text);
  }

  decode(start: number, end: number): string {
    return this.decoder.decode(this.bytes.subarray(start, end));
  }

  private openTag(from: number): XmlToken {
    const { bytes } = this;
    let at = from;
    let name = from;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (byte <= space || byte === greaterThan || byte === slash) break;
      if (byte === colon) name = at + 1;
    }
    this.start = name;
    this.end = at;
    this.attribute = at;
    let mark = 0;
    for (; at < bytes.length; at++) {
      const byte = bytes[at]!;
      if (mark !== 0) {
        if (byte === mark) mark = 0;
      } else if (byte === greaterThan) break;
      else if (byte === 34 || byte === 39) mark = byte;
      else if (byte === lessThan) return "damaged";
    }
    if (at >= bytes.length || this.end === from) return "damaged";
    this.closesItself = bytes[at - 1] === slash;
    this.attributesEnd = this.closesItself ? at - 1 : at;
    this.open.push(from, this.end);
    this.hasElement = true;
    this.at = at + 1;
    return "open";
  }

  private closeTag(from: number): XmlToken {
    const { bytes, open } = this;
    const end = open.pop();
    const start = open.pop();
    if (start === undefined || end === undefined) return "damaged";
    let at = from;
    let name = from;
    for (let own = start; own < end; own++, at++) {
      if (bytes[at] !== bytes[own]) return "damaged";
      if (bytes[at] === colon) name = at + 1;
    }
    this.start = name;
    this.end = at;
    while (at < bytes.length && bytes[at]! <= space) at++;
    if (bytes[at] !== greaterThan) return "damaged";
    this.at = at + 1;
    return "close";
  }

  private isAt(signature: Uint8Array, at: number): boolean {
    if (this.bytes[at + 1] !== signature[1]) return false;
    for (let i = 2; i < signature.length; i++) if (this.bytes[at + i] !== signature[i]) return false;
    return true;
  }

  /** Goes behind the next place where these bytes stand; false where there is none. */
  private goBehind(wanted: Uint8Array, from: number): boolean {
    const { bytes } = this;
    for (let at = bytes.indexOf(wanted[0]!, from); at !== -1; at = bytes.indexOf(wanted[0]!, at + 1)) {
      let same = 1;
      while (same < wanted.length && bytes[at + same] === wanted[same]) same++;
      if (same < wanted.length) continue;
      this.at = at + wanted.length;
      return true;
    }
    return false;
  }
}

const named: Readonly<Record<string, string>> = { amp: "&", apos: "'", gt: ">", lt: "<", quot: '"' };
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|apos|gt|lt|quot));/gi;

/** The text with XML's own entities, and characters by their number, put in their place. */
export function withoutEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(entity, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return named[name.toLowerCase()]!;
    const code = decimal === undefined ? parseInt(hexadecimal!, 16) : Number(decimal);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** Undoes OOXML's own escapes of control characters, such as `_x000D_`. */
export function withoutEscapes(text: string): string {
  return text.includes("_x")
    ? text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}
