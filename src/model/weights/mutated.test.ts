import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readWeights } from "./weightFile";
import { textOf } from "../../words/sentence.testing";

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));

/** Files by reader: of real Keras and NumPy, and for `.keras` and `.npz` also packed. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  ".npz": ["named.npz", "list.npz"],
  ".safetensors": ["named.safetensors"],
  ".weights.h5": ["one.weights.h5", "keras2.h5"],
  ".keras": ["two.keras"],
  ".weights.h5 of newer forms": ["forms/latestManyLayers.weights.h5", "forms/smallChunksLatestGzip.weights.h5", "forms/gzip.weights.h5"],
};

/** Mutated files for each reader; each run of the property makes one. */
const RUNS = 6_000;
const LONGEST_MS = 1000;
const MOST_BYTES = 512 * 2 ** 20;

/** One change to a file; places are fractions of its length. */
type Change =
  | { readonly kind: "flip"; readonly at: number; readonly bit: number }
  | { readonly kind: "cut"; readonly at: number }
  | { readonly kind: "number"; readonly at: number; readonly value: bigint; readonly bytes: 2 | 4 | 8 }
  | { readonly kind: "copy"; readonly from: number; readonly to: number; readonly length: number };

const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
/** Directories and indexes lie at both ends: half of the changes go there. */
const hotPlace = fc.oneof(place, place.map((x) => x * 0.02), place.map((x) => 1 - (x + 1e-9) * 0.02));
const huge = fc.constantFrom(0n, 1n, 0x7fff_ffffn, 0xffff_fffen, 0xffff_ffffn, 1n << 40n, (1n << 53n) + 1n, (1n << 63n) - 1n, (1n << 64n) - 1n);

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ kind: fc.constant("flip" as const), at: hotPlace, bit: fc.nat({ max: 7 }) }),
  fc.record({ kind: fc.constant("cut" as const), at: place }),
  fc.record({
    kind: fc.constant("number" as const),
    at: hotPlace,
    value: fc.oneof(huge, fc.bigInt({ min: 0n, max: 200_000n })),
    bytes: fc.constantFrom(2 as const, 4 as const, 8 as const),
  }),
  fc.record({ kind: fc.constant("copy" as const), from: place, to: place, length: fc.integer({ min: 1, max: 64 }) }),
);

function mutate(original: Uint8Array, changes: readonly Change[]): Uint8Array {
  let bytes = new Uint8Array(original);
  for (const each of changes) {
    const index = (fraction: number) => Math.min(bytes.length - 1, Math.floor(fraction * bytes.length));
    if (bytes.length === 0) break;
    switch (each.kind) {
      case "flip":
        bytes[index(each.at)]! ^= 1 << each.bit;
        break;
      case "cut":
        bytes = bytes.slice(0, index(each.at));
        break;
      case "number":
        // Numbers of these formats lie at multiples of 2 at least.
        for (let i = 0, at = index(each.at) & ~1; i < each.bytes && at + i < bytes.length; i++) {
          bytes[at + i] = Number((each.value >> BigInt(8 * i)) & 0xffn);
        }
        break;
      case "copy":
        bytes.copyWithin(index(each.to), index(each.from), index(each.from) + each.length);
        break;
    }
  }
  return bytes;
}

/** How many bytes two files differ by; those that only one has count. */
function distance(a: Uint8Array, b: Uint8Array): number {
  let count = Math.abs(a.length - b.length);
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) count++;
  return count;
}

/** All floats of all layers of a file as one array of bits, with the layers' shapes; null when it is refused. */
async function read(bytes: Uint8Array): Promise<{ shapes: string[]; bits: Uint32Array } | null> {
  const file = await readWeights("mutated", bytes);
  if (!file.ok) {
    expect(textOf(file.error)).toMatch(/^The file mutated.*\.$/s);
    return null;
  }
  const layers = file.value.candidates.toSorted((a, b) => a.shape.units - b.shape.units);
  const parts = layers.flatMap(({ weights }) => weights.map(({ values }) => new Uint32Array(values.buffer)));
  return {
    shapes: layers.map(({ shape }) => JSON.stringify(shape)),
    bits: Uint32Array.from(parts.flatMap((part) => [...part])),
  };
}

describe.each(Object.entries(FILES))("%s files with bits flipped, parts cut, copied or overwritten", (_, names) => {
  const originals = names.map(fixture);
  const floats: Uint32Array[] = [];
  const shapes: string[][] = [];
  beforeAll(async () => {
    for (const original of originals) {
      const file = await read(original);
      floats.push(file?.bits ?? new Uint32Array());
      shapes.push(file?.shapes ?? []);
    }
  });

  it("are refused, or give the true arrays save for the floats that were hit: never a hang, never another array", async () => {
    let refused = 0;
    let slowest = 0;
    let largest = 0;
    const resident = process.memoryUsage.rss();
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: names.length - 1 }), fc.array(change, { minLength: 1, maxLength: 3 }), async (which, changes) => {
        const original = originals[which] as Uint8Array;
        const bytes = mutate(original, changes);
        // The time of the processor, not of the clock: other work on the machine must not fail this.
        const before = process.cpuUsage();
        const file = await read(bytes);
        const { user, system } = process.cpuUsage(before);
        slowest = Math.max(slowest, (user + system) / 1000);
        largest = Math.max(largest, process.memoryUsage.rss() - resident);
        if (file === null) {
          refused++;
          return;
        }
        // A model may lose one of its layers to damage; what is still given must be true.
        expect(shapes[which]).toEqual(expect.arrayContaining(file.shapes));
        const true_ = floats[which]!;
        if (file.bits.length !== true_.length) return;
        let wrong = 0;
        for (let i = 0; i < true_.length; i++) if (true_[i] !== file.bits[i]) wrong++;
        expect(wrong).toBeLessThanOrEqual(distance(original, bytes));
      }),
      { numRuns: RUNS },
    );
    expect(slowest).toBeLessThan(LONGEST_MS);
    expect(largest).toBeLessThan(MOST_BYTES);
    expect(refused).toBeGreaterThan(RUNS / 4);
    // Only what hangs takes so long, on however busy a machine.
  }, 600_000);

  it("are always refused when cut short", async () => {
    for (const original of originals) {
      for (let i = 0; i < 300; i++) {
        const length = Math.floor((original.length * i) / 300);
        expect(await read(original.subarray(0, length))).toBeNull();
      }
    }
  });
});
