import { Inflate, zipSync } from "fflate";
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { crc32 } from "./crc32";
import { joined } from "./joined";
import { readZip } from "./zip";
import { ZipError, type ZipFault } from "./zipDirectory";

const LIMIT = 160 * 2 ** 20;
const open = (bytes: Uint8Array, limit = LIMIT) => readZip(bytes, limit).map(({ name, read }) => [name, read()] as const);

/** Where the directory's record of the first entry starts. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}

/** A zip of one deflated entry of `size` zeros whose directory claims `claimed` bytes. */
function bomb(size: number, claimed: number): Uint8Array {
  const bytes = zipSync({ "zeros.npy": new Uint8Array(size) }, { level: 1 });
  new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, claimed, true);
  return bytes;
}

/** An error of this fault. */
const refused = (fault: ZipFault) => expect.objectContaining({ fault });

afterEach(() => vi.restoreAllMocks());

describe("readZip", () => {
  it("gives back what was packed, stored or deflated", () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z/]{1,12}[a-z]$/), fc.uint8Array({ maxLength: 3000 }), { maxKeys: 5, noNullPrototype: true });
    fc.assert(
      fc.property(files, fc.constantFrom(0 as const, 6 as const), (content, level) => {
        expect(Object.fromEntries(open(zipSync(content, { level })))).toEqual(content);
      }),
    );
  });

  it("gives the start of an entry without the rest, stored or deflated", () => {
    const content = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251);
    for (const level of [0, 6] as const) {
      const [entry] = readZip(zipSync({ a: content }, { level }), LIMIT);
      for (const length of [0, 1, 5000, 200_000]) expect(entry!.start(length)).toEqual(content.subarray(0, length));
    }
  });

  it("gives an entry piece by piece, and says behind the last one that it was changed on its way", () => {
    const content = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251);
    for (const level of [0, 6] as const) {
      const bytes = zipSync({ a: content }, { level });
      const [entry] = readZip(bytes, LIMIT);
      expect(joined([...entry!.pieces()])).toEqual(content);
      const directory = directoryOf(bytes);
      bytes[directory + 16]! ^= 1;
      const changed = readZip(bytes, LIMIT)[0]!.pieces();
      const seen: Uint8Array[] = [];
      expect(() => {
        for (const piece of changed) seen.push(piece);
      }).toThrow(refused({ kind: "check-sum", name: "a" }));
      expect(joined(seen)).toEqual(content);
    }
  });

  it("refuses an entry that unpacks to more than it claims, without unpacking it all", () => {
    const bytes = bomb(32 * 2 ** 20, 1000);
    const push = vi.spyOn(Inflate.prototype, "push");
    expect(() => open(bytes)).toThrow(refused({ kind: "unpacked-size", name: "zeros.npy", bytes: null, claims: 1000 }));
    expect(push).toHaveBeenCalledTimes(1);
    expect(push.mock.calls[0]![0].length).toBeLessThanOrEqual(4096);
  });

  it("refuses an entry that unpacks to less than it claims", () => {
    expect(() => open(bomb(1000, 2000))).toThrow(refused({ kind: "unpacked-size", name: "zeros.npy", bytes: 1000, claims: 2000 }));
  });

  it("refuses what would unpack to more than the limits before unpacking anything", () => {
    expect(() => readZip(bomb(1000, 0xffff_fff0), LIMIT)).toThrow(refused({ kind: "large", megabytes: 160 }));
    expect(() => readZip(bomb(1000, LIMIT + 1), LIMIT)).toThrow(refused({ kind: "large", megabytes: 160 }));
    const many = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) });
    expect(() => readZip(many, 1000)).toThrow(ZipError);
  });

  it("unpacks as much as it takes unpacked: a packed layer of 512 units is 34 MB", () => {
    const size = 48 * 2 ** 20;
    const [[name, read] = []] = open(bomb(size, size), size);
    expect(name).toBe("zeros.npy");
    expect(Buffer.compare(read!, new Uint8Array(size))).toBe(0);
  });

  it("refuses damaged content by its check sum", () => {
    const bytes = zipSync({ "a.txt": new TextEncoder().encode("headlight") }, { level: 0 });
    bytes[bytes.indexOf("headlight".charCodeAt(0), 30)]! ^= 1;
    expect(() => open(bytes)).toThrow(ZipError);
  });

  it("refuses two entries of one name, and a name that differs from the directory's", () => {
    const bytes = zipSync({ aa: new Uint8Array(3), ab: new Uint8Array(3) }, { level: 0 });
    const twice = bytes.slice();
    twice[directoryOf(bytes) + 46 + 1] = "b".charCodeAt(0);
    expect(() => open(twice)).toThrow(refused({ kind: "twice", name: "ab" }));
    const other = bytes.slice();
    other[31] = "z".charCodeAt(0);
    expect(() => open(other)).toThrow(refused({ kind: "other-name", name: "aa" }));
  });
});

it("crc32 gives the check value of its definition", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
