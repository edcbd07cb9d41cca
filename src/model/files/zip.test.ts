import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "./crc32";
import { readZip, ZipError } from "./zip";

const LIMIT = 160 * 2 ** 20;
const MOST_INFLATED = 32 * 2 ** 20;
const open = (bytes: Uint8Array, limit = LIMIT) => readZip(bytes, limit).map(({ name, read }) => [name, read()] as const);

/** Milliseconds of work, whatever else the machine is busy with. */
function workOf(action: () => void): number {
  const before = process.cpuUsage();
  action();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Where the directory's record of the first entry starts. */
function directoryOf(bytes: Uint8Array): number {
  return new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
}

const largest = zipSync({ "zeros.npy": new Uint8Array(MOST_INFLATED) }, { level: 1 });

/** A zip of one deflated entry of `size` zeros whose directory claims `claimed` bytes. */
function bomb(size: number, claimed: number): Uint8Array {
  const bytes = size === MOST_INFLATED ? largest.slice() : zipSync({ "zeros.npy": new Uint8Array(size) });
  new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, claimed, true);
  return bytes;
}

describe("readZip", () => {
  it("gives back what was packed, stored or deflated", () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z/]{1,12}[a-z]$/), fc.uint8Array({ maxLength: 3000 }), { maxKeys: 5, noNullPrototype: true });
    fc.assert(
      fc.property(files, fc.constantFrom(0 as const, 6 as const), (content, level) => {
        expect(Object.fromEntries(open(zipSync(content, { level })))).toEqual(content);
      }),
    );
  });

  it("refuses an entry that unpacks to more than it claims, without unpacking it all", () => {
    const bytes = bomb(MOST_INFLATED, 1000);
    const work = workOf(() => expect(() => open(bytes)).toThrow("zeros.npy unpacks to more than the 1000 bytes it claims"));
    expect(work).toBeLessThan(200);
  });

  it("refuses an entry that unpacks to less than it claims", () => {
    expect(() => open(bomb(1000, 2000))).toThrow("unpacks to 1000 bytes instead of the 2000 it claims");
  });

  it("refuses what would unpack to more than the limits before unpacking anything", () => {
    expect(() => readZip(bomb(1000, 0xffff_fff0), LIMIT)).toThrow("it holds more than 160 MB");
    expect(() => readZip(bomb(1000, MOST_INFLATED + 1), LIMIT)).toThrow("it unpacks to more than 32 MB");
    const many = zipSync({ a: new Uint8Array(600), b: new Uint8Array(600) });
    expect(() => readZip(many, 1000)).toThrow(ZipError);
  });

  it("unpacks the largest bomb that it lets through within a second", () => {
    const bytes = bomb(MOST_INFLATED, MOST_INFLATED);
    expect(bytes.length).toBeLessThan(500_000);
    expect(workOf(() => expect(open(bytes)[0]?.[1].length).toBe(MOST_INFLATED))).toBeLessThan(1000);
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
    expect(() => open(twice)).toThrow("ab is in it twice");
    const other = bytes.slice();
    other[31] = "z".charCodeAt(0);
    expect(() => open(other)).toThrow("has another name");
  });
});

it("crc32 gives the check value of its definition", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
});
