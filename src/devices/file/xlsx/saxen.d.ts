/** The part of saxen that is used here; the package brings no types. */
declare module "saxen" {
  export type Attributes = Readonly<Record<string, string>>;
  /** Replaces XML's entities, such as &amp;, by what they stand for. */
  export function decode(text: string): string;
  export class Parser {
    on(
      event: "openTag",
      listener: (
        name: string,
        attributes: () => Attributes | false,
        decode: (text: string) => string,
        selfClosing: boolean,
      ) => void,
    ): this;
    on(event: "closeTag", listener: (name: string) => void): this;
    on(event: "text", listener: (text: string, decode: (text: string) => string) => void): this;
    on(event: "cdata", listener: (text: string) => void): this;
    on(event: "error", listener: (error: Error) => void): this;
    /** Parses the next piece of a document, cut anywhere. */
    write(xml: string): this;
    /** @returns what is wrong with the document, if anything */
    end(): Error | null;
  }
}
