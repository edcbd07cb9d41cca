import { unzipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { npyBytes, writeNpz } from "./writeNpz";

/** Reads what NumPy would: magic, version, header, then little-endian floats. */
function readNpy(bytes: Uint8Array) {
  expect([...bytes.subarray(0, 8)]).toEqual([0x93, ...new TextEncoder().encode("NUMPY"), 1, 0]);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = 10 + view.getUint16(8, true);
  const header = new TextDecoder().decode(bytes.subarray(10, start));
  const shape = /'shape': \(([^)]*)\)/.exec(header)![1]!;
  return {
    start,
    header,
    shape: shape.split(",").map((text) => text.trim()).filter((text) => text !== "").map(Number),
    values: Float32Array.from({ length: (bytes.length - start) / 4 }, (_, i) => view.getFloat32(start + 4 * i, true)),
  };
}

describe("npyBytes", () => {
  it("writes a header that NumPy accepts: literal, padded to 64 bytes, closed by a line end", () => {
    const { start, header } = readNpy(npyBytes({ name: "a", shape: [2, 3], values: new Float32Array(6) }));
    expect(start % 64).toBe(0);
    expect(header).toMatch(/^\{'descr': '<f4', 'fortran_order': False, 'shape': \(2, 3\), \} *\n$/);
  });

  it("writes a tuple of one with its comma", () => {
    expect(readNpy(npyBytes({ name: "a", shape: [3], values: new Float32Array(3) })).header).toContain("'shape': (3,)");
  });

  it("gives back the same bits for any shape", () => {
    const shapes = fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 });
    fc.assert(
      fc.property(shapes, fc.integer(), (shape, seed) => {
        const size = shape.reduce((product, length) => product * length, 1);
        const values = new Float32Array(Uint32Array.from({ length: size }, (_, i) => (i + 1) * 2654435761 + seed).buffer);
        const read = readNpy(npyBytes({ name: "a", shape, values }));
        expect(read.shape).toEqual(shape);
        expect(read.values.length).toBe(size);
        for (let i = 0; i < size; i++) expect(Object.is(read.values[i], values[i])).toBe(true);
      }),
    );
  });

  it("refuses a shape that does not fit, naming the array", () => {
    expect(() => npyBytes({ name: "output", shape: [2, 2], values: new Float32Array(3) })).toThrow(/output.*needs 4.*are 3/);
  });
});

describe("writeNpz", () => {
  it("holds each array as <name>.npy, also one of several pieces", async () => {
    const big = Float32Array.from({ length: 600_000 }, (_, i) => i);
    const archive = await writeNpz([
      { name: "short_input", shape: [2, 2], values: Float32Array.of(1, 2, 3, 4) },
      { name: "big", shape: [600, 1000], values: big },
      { name: "empty", shape: [0, 3], values: new Float32Array(0) },
    ]);
    const files = unzipSync(archive);
    expect(Object.keys(files)).toEqual(["short_input.npy", "big.npy", "empty.npy"]);
    expect([...readNpy(files["short_input.npy"]!).values]).toEqual([1, 2, 3, 4]);
    expect(readNpy(files["big.npy"]!).values).toEqual(big);
    expect(readNpy(files["empty.npy"]!).shape).toEqual([0, 3]);
  });

  it("holds instants in double precision, as single is too coarse for them", async () => {
    const instants = Float64Array.of(Date.UTC(2012, 0, 1), Date.UTC(2012, 0, 1) + 1);
    const npy = unzipSync(await writeNpz([{ name: "time", shape: [2], values: instants }]))["time.npy"]!;
    const { header, start } = readNpy(npy);
    expect(header).toContain("'descr': '<f8'");
    expect([...new Float64Array(npy.slice(start).buffer)]).toEqual([...instants]);
  });

  it("makes the same file of the same arrays", async () => {
    const arrays = [{ name: "a", shape: [1], values: Float32Array.of(1) }];
    expect(await writeNpz(arrays)).toEqual(await writeNpz(arrays));
  });
});
