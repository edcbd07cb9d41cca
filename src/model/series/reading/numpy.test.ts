import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { plain, reading, refusal } from "./given.testing";
import { textOf } from "../../../words/sentence.testing";

function npy(descr: string, shape: string, data: ArrayBufferView, fortran = false): Uint8Array {
  const header = `{'descr': '${descr}', 'fortran_order': ${fortran ? "True" : "False"}, 'shape': (${shape}), }\n`;
  const bytes = new Uint8Array(10 + header.length + data.byteLength);
  bytes.set([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, header.length & 255, header.length >> 8]);
  bytes.set(new TextEncoder().encode(header), 10);
  bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), 10 + header.length);
  return bytes;
}
const read = (bytes: Uint8Array, name = "a.npy") => reading(bytes, { timeColumn: "none" }, name);

describe(".npy", () => {
  test.each([
    ["<f4", new Float32Array([1, 2.5, -3])],
    ["<f8", new Float64Array([1, 2.5, -3])],
    ["<f2", new Uint16Array([0x3c00, 0x4100, 0xc200])],
  ])("%s", async (descr, data) => {
    expect(plain(await read(npy(descr, "3,", data))).columns).toEqual({ a: [1, 2.5, -3] });
  });

  test.each([
    ["|i1", new Int8Array([1, 2, -3])],
    ["<i2", new Int16Array([1, 2, -3])],
    ["<i4", new Int32Array([1, 2, -3])],
    ["<i8", new BigInt64Array([1n, 2n, -3n])],
  ])("%s", async (descr, data) => {
    expect(plain(await read(npy(descr, "3,", data))).columns).toEqual({ a: [1, 2, -3] });
  });

  test("big endian, bools and times", async () => {
    const big = new DataView(new ArrayBuffer(8));
    big.setFloat64(0, 2.5);
    expect(plain(await read(npy(">f8", "1,", big))).columns).toEqual({ a: [2.5] });
    expect(plain(await read(npy("|b1", "2,", new Uint8Array([0, 1])))).columns).toEqual({ a: [0, 1] });
    const times = npy("<M8[h]", "2,", new BigInt64Array([10n, 11n]));
    const both = zipSync({ "t.npy": times, "x.npy": npy("<f4", "2,", new Float32Array([5, 6])) });
    expect(plain(await reading(both, {}, "a.npz"))).toEqual({ at: [36_000_000, 39_600_000], columns: { x: [5, 6] } });
  });

  test("rows and columns in both orders", async () => {
    const columns = { "a[0]": [1, 4], "a[1]": [2, 5], "a[2]": [3, 6] };
    expect(plain(await read(npy("<f4", "2, 3", new Float32Array([1, 2, 3, 4, 5, 6])))).columns).toEqual(columns);
    expect(plain(await read(npy("<f4", "2, 3", new Float32Array([1, 4, 2, 5, 3, 6]), true))).columns).toEqual(columns);
  });

  const good = npy("<f4", "3,", new Float32Array(3));
  test.each([
    ["number-type", npy("<c8", "1,", new Float32Array(2)), "type “<c8”"],
    ["number-type", npy("|O", "1,", new Float32Array(2)), "type “|O”"],
    ["axes", npy("<f4", "1,1,1", new Float32Array(1)), "3 axes"],
    ["array-bytes", npy("<f4", "1000000000000,", new Float32Array(3)), "promises"],
    ["array-bytes", npy("<f4", "2,", new Float32Array(3)), "promises 8 bytes of numbers but 12 bytes follow"],
    ["array-bytes", good.slice(0, 70), "promises"],
    ["npy-header-cut-short", good.slice(0, 20), "breaks off in its header"],
    ["no-npy", new Uint8Array([1, 2, 3]), "no NumPy array"],
    ["no-rows-in-array", npy("<f4", "0,", new Float32Array(0)), "empty"],
    ["many-columns-in-array", npy("|u1", "1, 10000", new Uint8Array(10_000)), "10,000 columns"],
    ["infinite", npy("<f4", "2,", new Float32Array([1, Infinity])), "row 2"],
  ])("refuses as %s (%#)", async (kind, bytes, words) => {
    const error = await refusal(bytes, {}, "a.npy");
    expect(error.kind).toBe(`reading/${kind}`);
    expect(textOf(error)).toContain(words);
  });
});

describe(".npz", () => {
  const column = (...values: number[]) => npy("<f4", `${values.length},`, new Float32Array(values));

  /** An archive of one entry that claims to unpack to `size` bytes: 24 bytes into its record in the directory. */
  function claiming(bytes: Uint8Array, size: number): Uint8Array {
    const view = new DataView(bytes.buffer);
    const directory = bytes.findLastIndex((_, i) => i + 4 <= bytes.length && view.getUint32(i, true) === 0x02014b50);
    view.setUint32(directory + 24, size, true);
    return bytes;
  }

  test("takes arrays of one length and names the others", async () => {
    const bytes = zipSync({ "a.npy": column(1, 2), "__proto__.npy": column(3, 4), "c.npy": column(1, 2, 3) });
    const { table, series } = await read(bytes, "a.npz");
    expect(table.columns.map(({ name }) => name)).toEqual(["a", "__proto__"]);
    expect(series.notices.map(textOf)).toEqual([expect.stringContaining("“c”")]);
  });

  test("is refused when it is damaged, foreign or a bomb", async () => {
    const good = zipSync({ "a.npy": column(1, 2) });
    expect((await refusal(good.slice(0, 60), {}, "a.npz")).kind).toBe("reading/damaged-archive");
    expect(textOf(await refusal(zipSync({ "xl/workbook.xml": new Uint8Array(3) }), {}, "a.xlsx"))).toContain("workbook");
    expect((await refusal([1, 2, 3], {}, "a.npz")).kind).toBe("reading/damaged-archive");
    const bomb = claiming(zipSync({ "a.npy": new Uint8Array(2 ** 20) }), 300 * 2 ** 20);
    expect((await refusal(bomb, {}, "a.npz")).kind).toBe("reading/large-archive");
  });

  test("is refused when a number in it was changed on its way", async () => {
    const bytes = zipSync({ "a.npy": column(1, 2) }, { level: 0 });
    const at = bytes.findIndex((_, i) => bytes[i] === 0x80 && bytes[i + 1] === 0x3f);
    bytes[at + 1] = 0x40;
    expect((await refusal(bytes, {}, "a.npz")).kind).toBe("reading/damaged-archive");
  });

  test("an entry that claims to be smaller than it is does no harm", async () => {
    const bytes = claiming(zipSync({ "a.npy": new Uint8Array(2 ** 20) }), 100);
    expect((await refusal(bytes, {}, "a.npz")).kind).toBe("reading/damaged-archive");
  });
});
