import fc from "fast-check";
import { parquetMetadata, parquetRead, parquetSchema, type ColumnMetaData, type DecodedArray } from "hyparquet";
import { parquetWriteBuffer, type ColumnSource } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { columnStretches } from "./parquetColumn";
import { numberStretches } from "./parquetDirect";
import { INSTANTS, numberForm } from "./parquetNumbers";
import type { ParquetPage } from "./parquetPages";
import { unpackerOf } from "./parquetUnpack";

type Given = readonly (number | bigint | Date | null)[];

/** What is read of a column, and what the library says of the same, missing values as NaN. */
async function bothOf(data: Given, about: Pick<ColumnSource, "type" | "encoding">, snappy: boolean) {
  const file = parquetWriteBuffer({ columnData: [{ name: "c", data: [...data], ...about }], codec: snappy ? "SNAPPY" : "UNCOMPRESSED", pageSize: 256 });
  const metadata = parquetMetadata(file);
  const { meta_data: meta } = metadata.row_groups[0]!.columns[0]!;
  const { element } = parquetSchema(metadata).children[0]!;
  const first = Number(meta!.dictionary_page_offset ?? meta!.data_page_offset);
  const bytes = new Uint8Array(file.slice(first, first + Number(meta!.total_compressed_size)));
  const [own, library]: [unknown[], unknown[]] = [[], []];
  const lengths: number[] = [];
  for await (const { start, values } of columnStretches(bytes, { meta: meta!, element, rows: data.length }, () => true)) {
    expect(start).toBe(own.length);
    own.push(...Array.from<unknown>(values));
    lengths.push(values.length);
  }
  await parquetRead({ file, metadata, parsers: INSTANTS, geoparquet: false, onChunk: ({ columnData }: { columnData: DecodedArray }) => library.push(...Array.from<unknown>(columnData)) });
  // Whole numbers are of 64 bits where the library gives them, and such only where a float64 would round them here.
  const asNumber = (value: unknown) => (value === null || value === undefined ? Number.NaN : typeof value === "bigint" && Number.isSafeInteger(Number(value)) ? Number(value) : value);
  return { own: own.map(asNumber), library: library.map(asNumber), element, lengths };
}

const int64 = fc.oneof(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), fc.bigInt({ min: -5000n, max: 5000n }), fc.bigInt({ min: -(2n ** 55n), max: 2n ** 55n }));
const KINDS = [
  ["DOUBLE", fc.double()],
  ["FLOAT", fc.float()],
  ["INT32", fc.integer()],
  ["INT64", int64],
  ["TIMESTAMP", fc.date({ noInvalidDate: true, min: new Date("1700-01-01"), max: new Date("2200-01-01") })],
] as const;

describe("numbers that lie in pages as they are", () => {
  it.each(KINDS)("of type %s are those that the library reads, with gaps and without, packed and not, by a dictionary and not", async (type, value: fc.Arbitrary<number | bigint | Date>) => {
    const few = fc.array(value, { minLength: 1, maxLength: 4 }).chain((words) => fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 400 }));
    const column = fc.oneof(fc.array(value, { minLength: 1, maxLength: 400 }), few);
    const gaps = fc.oneof(fc.constant<readonly boolean[]>([]), fc.array(fc.boolean(), { maxLength: 400 }));
    await fc.assert(
      fc.asyncProperty(column, gaps, fc.boolean(), fc.constantFrom("PLAIN" as const, undefined), async (all, missing, snappy, encoding) => {
        const { own, library, element } = await bothOf(all.map((each, i) => (missing[i] === true ? null : each)), { type, ...(encoding && { encoding }) }, snappy);
        expect(numberForm(element)).not.toBe(null);
        expect(own).toEqual(library);
      }),
    );
  });

  it("are handed over a page at a time, not all of a group", async () => {
    const { lengths } = await bothOf(Array.from({ length: 1000 }, (_, i) => i / 7), { type: "DOUBLE", encoding: "PLAIN" }, true);
    expect(Math.max(...lengths)).toBeLessThan(100);
  });

  it("are instants of the unit that the file counts in, to the nanosecond", () => {
    const values = [0n, 1n, -1n, 1_000n, -1_500_000n, 1_600_000_000_123_456_789n, 1_600_000_000_123_000_000n, -1_600_000_000_123_000_000n, 2n ** 63n - 1n, -(2n ** 63n)];
    const view = new DataView(BigInt64Array.from(values).buffer);
    const read = (unit: "MILLIS" | "MICROS" | "NANOS") => Array.from(numberForm({ name: "t", type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit } })!.read(view, 0, values.length, new Float64Array(values.length)));
    expect(read("MILLIS")).toEqual(values.map(INSTANTS.timestampFromMilliseconds));
    expect(read("MICROS")).toEqual(values.map(INSTANTS.timestampFromMicroseconds));
    expect(read("NANOS")).toEqual(values.map(INSTANTS.timestampFromNanoseconds));
  });

  it.each([[[0, 1], [7, 9]], [[0, 2], null], [[3, 0], null]])("are refused where places %j lie beyond a dictionary of two", (places, expected) => {
    const about = { levels: null, repetitions: 0, nulls: null, isPacked: true } as const;
    // Two numbers of 32 bits; then the width of 8 bits and two runs of one value each.
    const bytes = Uint8Array.from([7, 0, 0, 0, 9, 0, 0, 0, 8, ...places.flatMap((place) => [2, place])]);
    const pages: ParquetPage[] = [
      { ...about, head: 0, from: 0, to: 8, isDictionary: true, values: 2, encoding: 0, unpacked: 8 },
      { ...about, head: 8, from: 8, to: 13, isDictionary: false, values: 2, encoding: 8, unpacked: 5 },
    ];
    const element = { name: "c", type: "INT32", repetition_type: "REQUIRED" } as const;
    const meta = { type: "INT32", codec: "UNCOMPRESSED" } as ColumnMetaData;
    const read = (which: readonly ParquetPage[]) => Array.from(numberStretches(bytes, which, { chunk: { meta, element, rows: 2 }, form: numberForm(element)! }, () => true), ({ values }) => [...Array.from(values)]);
    if (expected === null) expect(() => read(pages)).toThrow(RangeError);
    else expect(read(pages)).toEqual([expected]);
    expect(() => read(pages.slice(1))).toThrow(RangeError);
  });
});

it.each(["SNAPPY", "GZIP", "BROTLI", "ZSTD", "LZ4", "LZ4_RAW"] as const)("pages of nothing are unpacked from nothing, whatever packed them: %s", (codec) => {
  // pyarrow writes a dictionary without a word where a group of rows has no value.
  expect(unpackerOf({ codec } as ColumnMetaData)!(Uint8Array.of(0), 0)).toHaveLength(0);
});
