import type { ColumnRole } from "../device";

/**
 * What is known about one RMM product's exports: facts only, no code. A further product is one more file like its
 * neighbours and one more line in `products.ts`.
 */
export interface Product {
  readonly key: string;
  /** Name for people. */
  readonly name: string;
  /** One for each kind of export that the product has; any of them may match. */
  readonly signatures: readonly Signature[];
  /** Titles of the columns by their role, the best one first. What is not named here is found by the general synonyms. */
  readonly columns: Readonly<Partial<Record<ColumnRole, readonly string[]>>>;
  /** Type words, in lower case, that mean something else here than elsewhere, or occur only here. */
  readonly types?: Readonly<Record<string, string>>;
  /** Words in the status columns that mean: online, retired, unmanaged; in lower case, besides the general ones. */
  readonly online?: readonly string[];
  readonly retired?: readonly string[];
  readonly unmanaged?: readonly string[];
  /** The customer is the last part, and the site the rest, of a path with dots such as `depot1.kestrel`. */
  readonly customerIsLastPart?: boolean;
  /** The role of each column in an export without a header; null where a column plays none. */
  readonly headerless?: readonly (ColumnRole | null)[];
}

/** Titles by which an export is known. */
export interface Signature {
  /** Titles that other products do not use: at least one must be there. */
  readonly own: readonly string[];
  /** Further titles of this export: with the own ones, more than half must be there. */
  readonly shared: readonly string[];
}
