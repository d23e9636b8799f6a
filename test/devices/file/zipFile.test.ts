import { strToU8, zipSync } from "fflate";
import { openZip } from "../../../src/devices/file/zipFile";

const large = strToU8("Müller & Söhne GmbH, Köln\n".repeat(500));
const small = strToU8("Kestrel Logistics Ltd\n".repeat(20));
const zipped = zipSync({ "large.xml": large, "small.xml": small, "stored.xml": [small, { level: 0 }] });
const zip = openZip(zipped)!;

describe("unpacking into memory that is no longer used", () => {
  it("gives just the part, whatever was there before", () => {
    const room = new Uint8Array(large.length + 100).fill(255);
    const part = zip.unpack("large.xml", room)!;
    expect(part).toEqual(large);
    expect(part.buffer).toBe(room.buffer);
    expect(zip.unpack("small.xml", room)).toEqual(small);
  });

  it("takes memory of its own where the part does not go into it or is not packed", () => {
    const room = new Uint8Array(small.length);
    const part = zip.unpack("large.xml", room)!;
    expect(part).toEqual(large);
    expect(part.buffer).not.toBe(room.buffer);
    expect(zip.unpack("stored.xml", room)).toEqual(small);
    expect(room.every((byte) => byte === 0)).toBe(true);
  });

  it("gives nothing of a damaged part", () => {
    const room = new Uint8Array(large.length);
    for (let at = 40; at < 80; at++) {
      const damaged = zipped.slice();
      damaged[at]! ^= 0x5a;
      const part = openZip(damaged)?.unpack("large.xml", room) ?? null;
      expect(part === null || Buffer.compare(part, large) === 0).toBe(true);
    }
    const cut = zipped.slice();
    cut.fill(0, 60, 90);
    expect(openZip(cut)?.unpack("large.xml", room) ?? null).toBeNull();
  });

  it("gives nothing of a part that says it is smaller than it is", () => {
    const lying = zipped.slice();
    const view = new DataView(lying.buffer);
    // The list at the file's end, whose first entry is the large part.
    const list = view.getUint32(lying.length - 22 + 16, true);
    view.setUint32(list + 24, large.length - 1, true);
    expect(openZip(lying)?.unpack("large.xml", new Uint8Array(large.length)) ?? null).toBeNull();
  });
});
