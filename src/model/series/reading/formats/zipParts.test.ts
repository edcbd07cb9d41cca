import { zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { inflated } from "../../../files/inflated";
import { joined } from "../../../files/joined";
import type { ZipFault } from "../../../files/zipDirectory";
import { bytesIn, GivenBack } from "../bytes";
import type { Bytes } from "../reading";
import { partOf, recordsOfFile, type ZipPart } from "./zipParts";

const partsIn = async (bytes: Uint8Array): Promise<ZipPart[]> => {
  const file = bytesIn(bytes.slice().buffer);
  return (await recordsOfFile(file)).map((record) => partOf(file, record));
};
async function contentOf(part: ZipPart): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of part.pieces()) pieces.push(piece.slice());
  return joined(pieces);
}
const refused = (fault: ZipFault) => expect.objectContaining({ fault });
/** Where the directory's record of the first entry starts. */
const directoryOf = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(bytes.length - 6, true);
const mixed = (length: number) => Uint8Array.from({ length }, (_, i) => (i * i * 7) % 251);

describe("a zip in a file", () => {
  it("gives back what was packed, stored or deflated, however often it is asked", async () => {
    const files = fc.dictionary(fc.stringMatching(/^[a-z/]{1,12}[a-z]$/), fc.oneof(fc.uint8Array({ maxLength: 300 }), fc.nat({ max: 200_000 }).map(mixed)), { maxKeys: 4, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(files, fc.constantFrom(0 as const, 6 as const), async (content, level) => {
        const parts = await partsIn(zipSync(content, { level }));
        for (let time = 0; time < 2; time++) {
          expect(parts.map(({ name }) => name)).toEqual(Object.keys(content));
          for (const part of parts) expect(Buffer.compare(await contentOf(part), content[part.name]!)).toBe(0);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("finds a directory that begins before the last bytes that may say where", async () => {
    const many = Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`a/long/name/of/a/part/${i}`, new Uint8Array([i % 256])]));
    const parts = await partsIn(zipSync(many, { level: 0 }));
    expect(parts).toHaveLength(1500);
    expect(await contentOf(parts[3]!)).toEqual(new Uint8Array([3]));
  });

  it("refuses what unpacks to more or less than it claims, was changed, or is cut", async () => {
    const claiming = (claimed: number) => {
      const bytes = zipSync({ a: new Uint8Array(8 * 2 ** 20) }, { level: 1 });
      new DataView(bytes.buffer).setUint32(directoryOf(bytes) + 24, claimed, true);
      return bytes;
    };
    const first = async (bytes: Uint8Array) => contentOf((await partsIn(bytes))[0]!);
    await expect(first(claiming(1000))).rejects.toEqual(refused({ kind: "unpacked-size", name: "a", bytes: null, claims: 1000 }));
    await expect(first(claiming(9 * 2 ** 20))).rejects.toEqual(refused({ kind: "unpacked-size", name: "a", bytes: 8 * 2 ** 20, claims: 9 * 2 ** 20 }));
    const changed = zipSync({ a: mixed(100_000) });
    changed[directoryOf(changed) + 16]! ^= 1;
    await expect(first(changed)).rejects.toEqual(refused({ kind: "check-sum", name: "a" }));
    const damaged = zipSync({ a: mixed(100_000) });
    damaged.fill(0xff, 40, 60);
    await expect(first(damaged)).rejects.toEqual(refused({ kind: "damaged", name: "a" }));
    await expect(partsIn(changed.slice(0, -30))).rejects.toEqual(refused({ kind: "cut-short" }));
    await expect(partsIn(new Uint8Array(3))).rejects.toEqual(refused({ kind: "cut-short" }));
  });

  it("gives back what was read of the file as it goes on, but for what may still be unpacked", async () => {
    const add = vi.spyOn(GivenBack.prototype, "add");
    onTestFinished(() => add.mockRestore());
    for (const level of [0, 6] as const) {
      const bytes = zipSync({ a: Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * i * 7919) >>> (i % 13)) }, { level });
      const file = bytesIn(bytes.slice().buffer);
      const read: ArrayBuffer[] = [];
      const watched: Bytes = { ...file, slice: (from, to) => ({ ...file.slice(from, to), arrayBuffer: async () => (read.push(await file.slice(from, to).arrayBuffer()), read.at(-1)!) }) };
      const [part] = (await recordsOfFile(watched)).map((record) => partOf(watched, record));
      read.length = 0;
      for await (const piece of part!.pieces()) {
        expect(piece.length).toBeGreaterThan(0);
        expect(read.filter(({ byteLength }) => byteLength > 0).length).toBeLessThanOrEqual(2);
      }
      expect(read.length).toBeGreaterThan(5);
      const given = add.mock.calls.map(([each]) => each);
      for (const each of read.slice(1, -1)) expect(given.some((other) => other === each)).toBe(true);
    }
  });

  it("ends where no more is asked for, and tells why the file gave no more", async () => {
    const [part] = await partsIn(zipSync({ a: mixed(2_000_000) }));
    for await (const piece of part!.pieces()) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    const gone = new DOMException("gone", "NotReadableError");
    let asked = 0;
    const pieces = inflated(async () => {
      if (asked++ > 0) throw gone;
      return zipSync({ a: mixed(100_000) }).slice(31, 5000);
    });
    const readAll = async () => {
      while (!(await pieces.next()).done);
    };
    await expect(readAll()).rejects.toBe(gone);
  });
});
