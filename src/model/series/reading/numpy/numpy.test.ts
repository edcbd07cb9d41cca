import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { answering, choosing } from "../choice";
import { DEFAULT_READING } from "../reading";
import { plain, reading, refusal } from "../given.testing";
import { writeNpz } from "../../../files/writeNpz";
import { textOf } from "../../../../words/sentence.testing";

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

  test("complex numbers are two columns, texts may be times", async () => {
    expect(plain(await read(npy("<c8", "2,", new Float32Array([1, 2, 3, 4])))).columns).toEqual({ "a.real": [1, 3], "a.imag": [2, 4] });
    const days = Uint32Array.from([..."2020-01-01", ..."2020-01-02"], (letter) => letter.codePointAt(0)!);
    const both = zipSync({ "when.npy": npy("<U10", "2,", days), "x.npy": npy("<f4", "2,", new Float32Array([5, 6])) });
    expect(plain(await reading(both, {}, "a.npz"))).toEqual({ at: [1, 2].map((day) => Date.UTC(2020, 0, day)), columns: { x: [5, 6] } });
  });

  test("named fields are columns by their names", async () => {
    const data = new DataView(new ArrayBuffer(2 * 20));
    for (const row of [0, 1]) {
      data.setBigInt64(20 * row, BigInt(1_577_836_800 + 3600 * row), true);
      [1, 2].forEach((value, i) => data.setFloat32(20 * row + 12 + 4 * i, 10 * row + value, true));
    }
    const bytes = npy("X", "2,", data);
    const fields = "[('time', '<M8[s]'), ('', '|V4'), ('load', '<f4', (2,))]";
    const header = `{'descr': ${fields}, 'fortran_order': False, 'shape': (2,), }\n`;
    const whole = Uint8Array.from([...bytes.slice(0, 8), header.length & 255, header.length >> 8, ...new TextEncoder().encode(header), ...new Uint8Array(data.buffer)]);
    expect(plain(await reading(whole, {}, "a.npy"))).toEqual({ at: [Date.UTC(2020, 0, 1), Date.UTC(2020, 0, 1, 1)], columns: { "load[0]": [1, 11], "load[1]": [2, 12] } });
  });

  test("of more than two axes a slice is asked for, in either order of the bytes", async () => {
    const at = ([i, j, k]: readonly [number, number, number]) => 100 * i + 10 * j + k;
    const places = (order: "C" | "F") => {
      const all: number[] = [];
      const [outer, inner] = order === "C" ? [4, 2] : [2, 4];
      for (let a = 0; a < outer; a++) for (let j = 0; j < 3; j++) for (let b = 0; b < inner; b++) all.push(at(order === "C" ? [a, j, b] : [b, j, a]));
      return new Float32Array(all);
    };
    for (const order of ["C", "F"] as const) {
      const bytes = npy("<f4", "4, 3, 2", places(order), order === "F");
      const { table, series } = await read(bytes);
      expect(series.columns.map(({ values }) => [...values])).toEqual([0, 1, 2].map((j) => [0, 1, 2, 3].map((i) => at([i, j, 0]))));
      expect(table.choices).toMatchObject([{ kind: "slice", open: true, taken: { means: { at: "[:, :, 0]", rows: 4, columns: 3 } } }]);
      const other = table.choices[0]!.others.find(({ means }) => "at" in means && means.at === "[:, 2, :]")!;
      const chosen = await reading(bytes, choosing({ ...DEFAULT_READING, timeColumn: "none" }, other.set), "a.npy");
      expect(chosen.series.columns.map(({ values }) => [...values])).toEqual([0, 1].map((k) => [0, 1, 2, 3].map((i) => at([i, 2, k]))));
      expect(chosen.table.choices[0]!.open).toBe(false);
    }
  });

  test("some of the rows, where that is asked for", async () => {
    const options = { ...DEFAULT_READING, timeColumn: "none" } as const;
    const bytes = npy("<f4", "10, 2", Float32Array.from({ length: 20 }, (_, i) => i));
    const chosen = await reading(bytes, choosing(options, answering("rows", "1-8/3")), "a.npy");
    expect(chosen.series.columns.map(({ values }) => [...values])).toEqual([[2, 8, 14], [3, 9, 15]]);
    expect((await refusal(bytes, choosing(options, answering("rows", "50-/1")), "a.npy")).kind).toBe("reading/no-rows-asked");
  });

  const good = npy("<f4", "3,", new Float32Array(3));
  test.each([
    ["number-type", npy("|V8", "1,", new Float32Array(2)), "type “|V8”"],
    ["objects", npy("|O", "1,", new Float32Array(2)), "pickle"],
    ["long-double", npy("<f16", "1,", new Float32Array(4)), "long doubles"],
    ["one-number", npy("<f4", "", new Float32Array(1)), "single number"],
    ["array-bytes", npy("<f4", "1000000000000,", new Float32Array(3)), "promises"],
    ["array-bytes", npy("<f4", "2,", new Float32Array(3)), "promises 8 bytes of numbers but 12 bytes follow"],
    ["array-bytes", good.slice(0, 70), "promises"],
    ["npy-header-cut-short", good.slice(0, 20), "breaks off in its header"],
    ["no-npy", new Uint8Array([1, 2, 3]), "no NumPy array"],
    ["no-rows-in-array", npy("<f4", "0,", new Float32Array(0)), "empty"],
    ["many-columns", npy("|u1", "33, 200000", new Uint8Array(33 * 200_000)), "200,000 columns"],
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

  test("takes the largest arrays, and offers the others", async () => {
    const bytes = zipSync({ "mean.npy": column(1, 2, 3), "data.npy": column(1, 2, 3, 4, 5) });
    const { table, series } = await read(bytes, "a.npz");
    expect(series.columns.map(({ name }) => name)).toEqual(["data"]);
    const other = await reading(bytes, choosing(DEFAULT_READING, table.choices[0]!.others[0]!.set), "a.npz");
    expect(other.series.columns.map(({ name }) => name)).toEqual(["mean"]);
  });

  test("opens what Headlight writes of its maps: inputs and outputs, not the maps", async () => {
    const named = (name: string, shape: readonly number[]) => ({ name, shape, values: Float32Array.from({ length: shape.reduce((a, b) => a * b, 1) }, (_, i) => i) });
    const bytes = await writeNpz([named("short_input", [6, 2]), named("long_input", [6, 1]), named("short_attention", [2, 6, 6]), named("sum_attention", [2, 6, 6]), named("output", [6, 3])]);
    const { table, series } = await read(bytes, "maps.npz");
    expect(table.rows).toBe(6);
    expect(series.columns.map(({ name }) => name)).toEqual(["short_input[0]", "short_input[1]", "long_input[0]", "output[0]", "output[1]", "output[2]"]);
    expect(table.choices[0]).toMatchObject({ kind: "array", others: [{ means: { name: "short_attention" } }, { means: { name: "sum_attention" } }] });
  });

  test("is refused when it is damaged, foreign or a bomb", async () => {
    const good = zipSync({ "a.npy": column(1, 2) });
    expect((await refusal(good.slice(0, 60), {}, "a.npz")).kind).toBe("reading/damaged-archive");
    expect(textOf(await refusal(zipSync({ "word/document.xml": new Uint8Array(3) }), {}, "a.docx"))).toContain("word/document.xml");
    expect((await refusal([1, 2, 3], {}, "a.npz")).kind).toBe("reading/damaged-archive");
    const bomb = claiming(zipSync({ "a.npy": new Uint8Array(2 ** 20) }), 600 * 2 ** 20);
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
