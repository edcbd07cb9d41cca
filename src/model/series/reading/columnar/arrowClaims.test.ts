import { readFileSync } from "node:fs";
import { columnFromArray, decimal, dictionary, int32, list, tableFromColumns, tableToIPC, timestamp, utf8 } from "@uwdata/flechette";
import { describe, expect, test } from "vitest";
import { readContent } from "../given.testing";
import { checkViews } from "./arrowColumns";
import { FlatBytes } from "./flatBytes";

const uncompressed = new Uint8Array(readFileSync(new URL("../formats/fixtures/uncompressed.feather", import.meta.url)));

/** A small table of times, words of a dictionary, texts and decimals. */
function made(format: "file" | "stream"): Uint8Array {
  const words = ["clear", "rain", "fog", "rain", "clear", "snowfall"];
  const hours = words.map((_, hour) => BigInt(Date.UTC(2020, 0, 1, hour)));
  const columns = {
    time: columnFromArray(hours, timestamp(1), { useBigIntTimestamp: true }),
    sky: columnFromArray(words, dictionary(utf8(), int32())),
    note: columnFromArray(["a", "bc", "def", "g", "h", "ijkl"], utf8()),
    money: columnFromArray(words.map((_, i) => i / 4), decimal(10, 2)),
  };
  return tableToIPC(tableFromColumns(columns), { format })!;
}

/** Bytes of whole numbers of so many bits. */
const whole = (bits: 32 | 64, ...values: readonly number[]) => [...new Uint8Array(bits === 32 ? Int32Array.from(values).buffer : BigInt64Array.from(values.map(BigInt)).buffer)];

/** A file with other bytes wherever these stand, which has to be somewhere. */
function damaged(file: Uint8Array, from: readonly number[], to: readonly number[]): Uint8Array {
  const copy = file.slice();
  const places = Array.from({ length: file.length }, (_, at) => at).filter((at) => from.every((byte, i) => file[at + i] === byte));
  expect(places).not.toEqual([]);
  for (const at of places) copy.set(to, at);
  return copy;
}

const claims = (said: string) => ({ ok: false, error: { kind: "reading/damaged-file", params: { said } } });

test("an Arrow file whose batch claims a million rows more than its columns' bytes hold is refused, not read as missing numbers", async () => {
  expect((await readContent(uncompressed, {}, "a.feather")).ok).toBe(true);
  expect(await readContent(damaged(uncompressed, whole(64, 48), whole(64, 1_000_048)), {}, "a.feather")).toMatchObject({ ok: false, error: { kind: "reading/damaged-file" } });
});

describe.each(["file", "stream"] as const)("an Arrow %s", (format) => {
  const sound = made(format);

  test("is read", async () => {
    expect(await readContent(sound, {}, "a.arrow")).toMatchObject({ ok: true, value: { series: { axis: { at: { length: 6 } } } } });
  });

  test.each([
    ["a thousand million words of a dictionary", whole(64, 4, 0), whole(64, 2 ** 30, 0), "a dictionary has more words than bits"],
    ["words that lie within one another", whole(32, 0, 5, 9, 12, 20), whole(32, 0, 20, 0, 20, 20), "texts lie within one another"],
    ["words beyond their bytes", whole(32, 5, 9, 12, 20), whole(32, 5, 9, 12, 2e9), "texts are longer than their bytes"],
    ["a word that is not in its dictionary", whole(32, 0, 1, 2, 1, 0, 3), whole(32, 0, 1, 2, 1, 0, 4), "a word is not in its dictionary"],
    ["texts that lie within one another", whole(32, 1, 3, 6, 7, 8, 12), whole(32, 1, 12, 6, 12, 8, 12), "texts lie within one another"],
    ["texts beyond their bytes", whole(32, 7, 8, 12), whole(32, 7, 8, 1e9), "texts are longer than their bytes"],
    ["decimals of fifty million digits", whole(32, 2, 10), whole(32, 50_000_000, 10), "a decimal has too many digits"],
  ])("that claims %s is refused", async (_, from, to, said) => {
    expect(await readContent(damaged(sound, from, to), {}, "a.arrow")).toMatchObject(claims(said));
  });

  test("whose dictionary is of lists is refused by that, as they lie within one another as they like", async () => {
    const columns = { x: columnFromArray([1, 2], int32()), lists: columnFromArray([[1], [2]], dictionary(list(int32()), int32())) };
    expect(await readContent(tableToIPC(tableFromColumns(columns), { format })!, {}, "a.arrow")).toMatchObject(claims("a dictionary of lists or records"));
  });
});

test("a stream whose message says that it ends where it begins is refused, and not read for ever", async () => {
  const sound = made("stream");
  const second = sound.findIndex((_, at) => at > 8 && at % 8 === 0 && sound.subarray(at, at + 4).every((byte) => byte === 255));
  const copy = sound.slice();
  new DataView(copy.buffer).setInt32(second + 4, -8, true);
  expect(await readContent(copy, {}, "a.arrow")).toMatchObject(claims("a message breaks off"));
});

test("whatever whole number of an Arrow file is another, reading it takes no second", async () => {
  for (const file of [uncompressed, made("file"), made("stream")]) {
    for (let at = 0; at + 4 <= file.length; at += 4) {
      for (const value of [2 ** 24, -8]) {
        const copy = file.slice();
        new DataView(copy.buffer).setInt32(at, value, true);
        // The time of the processor, not of the clock: other work on the machine must not fail this.
        const before = process.cpuUsage();
        await readContent(copy, {}, "a.arrow");
        const { user, system } = process.cpuUsage(before);
        expect((user + system) / 1000, `${value} at ${at} of ${file.length}`).toBeLessThan(1000);
      }
    }
  }
});

test("texts by places of their own may lie in the same one, but not as many as make a thousand times what there is", () => {
  const long = 2 ** 20;
  const views = (count: number) => new Uint8Array(Int32Array.from({ length: 4 * count }, (_, i) => (i % 4 === 0 ? long : 0)).buffer);
  checkViews(views(256), 256, long);
  checkViews(views(257), 257, long);
  expect(() => checkViews(views(258), 258, long)).toThrow("texts are longer than their bytes");
});

describe("bytes of FlatBuffers", () => {
  /** A list of 60 bytes, named at 0. */
  const flat = () => new FlatBytes(Uint8Array.from([...whole(32, 4, 60), ...Array.from({ length: 60 }, (_, i) => i)]));

  test("give the members of a list", () => {
    const bytes = flat();
    expect(bytes.each(0, 1, bytes.byte)).toEqual(Array.from({ length: 60 }, (_, i) => i));
  });

  test("name the same part some times, but not again and again", () => {
    const bytes = flat();
    for (let i = 0; i < 9; i++) expect(bytes.vector(0, 1)).toEqual({ from: 8, length: 60 });
    expect(() => bytes.vector(0, 1)).toThrow("the same part is named too often");
  });

  test("hold every list, number and part that they name", () => {
    expect(() => flat().vector(0, 2)).toThrow("a list is longer than its file");
    expect(() => flat().part(60, 9)).toThrow(RangeError);
    expect(() => flat().whole(66)).toThrow(RangeError);
    expect(() => flat().whole(-1)).toThrow(RangeError);
  });
});
