import { inflateSync, unzipSync } from "fflate";
import { checksum } from "./checksum";
import { maxUnpackedBytes } from "./limits";

/** The parts of a zip file by their names. */
export interface ZipFile {
  /** Names as the file has them. */
  readonly names: readonly string[];
  /** Finds a name without regard to case and to the kind of slash. */
  readonly find: (name: string) => string | null;
  /**
   * Unpacks one part; null where it is damaged, locked or missing.
   *
   * @param room Memory that is no longer used, to unpack into where the part goes into it.
   */
  readonly unpack: (name: string, room?: Uint8Array) => Uint8Array | null;
  /** Bytes that the part says it has when unpacked; unpacking never gives more. */
  readonly size: (name: string) => number;
}

/** Reads the list of parts; null where the file is damaged or cut off. Nothing is unpacked yet. */
export function openZip(bytes: Uint8Array): ZipFile | null {
  const sizes = new Map<string, number>();
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        sizes.set(name, originalSize);
        return false;
      },
    });
  } catch {
    return null;
  }
  const names = [...sizes.keys()];
  const listed = readParts(bytes);
  const partOf = new Map(listed.length === names.length ? names.map((name, i) => [name, listed[i]!]) : []);
  const byPlainName = new Map(names.map((name) => [plainName(name), name]));
  return {
    names,
    find: (name) => byPlainName.get(plainName(name)) ?? null,
    unpack: (name, room) => unpack(bytes, name, partOf.get(name), room),
    size: (name) => sizes.get(name) ?? 0,
  };
}

/** True where the parts together unpack to more than is read: what a zip bomb would do to the memory. */
export function isTooLargeUnpacked(zip: ZipFile, names: readonly string[]): boolean {
  return names.reduce((sum, name) => sum + zip.size(name), 0) > maxUnpackedBytes;
}

const plainName = (name: string) => name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();

/** fflate does not look at checksums; without them a damaged part could give wrong numbers that look right. */
function unpack(bytes: Uint8Array, wanted: string, listed: Part | undefined, room?: Uint8Array): Uint8Array | null {
  try {
    const part =
      listed !== undefined && room !== undefined && listed.method === deflated && listed.size <= room.length
        ? inflateSync(packedOf(bytes, listed), { out: room.subarray(0, listed.size) })
        : (unzipSync(bytes, { filter: ({ name }) => name === wanted })[wanted] ?? null);
    return part === null || listed === undefined || checksum(part) === listed.sum ? part : null;
  } catch {
    return null;
  }
}

/** What a part has between its own heading and the next part. */
function packedOf(bytes: Uint8Array, { at, packed }: Part): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, headingLength);
  const start = at + headingLength + view.getUint16(26, true) + view.getUint16(28, true);
  return bytes.subarray(start, start + packed);
}

/** A part as the list at the file's end has it. */
interface Part {
  readonly method: number;
  readonly sum: number;
  /** Bytes that it takes in the file, and bytes when unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its heading begins. */
  readonly at: number;
}

const endRecord = 0x06054b50;
const partRecord = 0x02014b50;
const endLength = 22;
const partLength = 46;
const headingLength = 30;
const deflated = 8;
/** The longest comment that may stand behind the end record. */
const longestComment = 65_535;

/** The parts in the order of the list at the file's end; none where the list has the form for huge files. */
function readParts(bytes: Uint8Array): readonly Part[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  while (end >= 0 && end >= bytes.length - endLength - longestComment && view.getUint32(end, true) !== endRecord) end--;
  if (end < 0 || view.getUint32(end, true) !== endRecord) return [];
  const parts: Part[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (at + partLength > bytes.length || view.getUint32(at, true) !== partRecord) return [];
    parts.push({
      method: view.getUint16(at + 10, true),
      sum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += partLength + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}
