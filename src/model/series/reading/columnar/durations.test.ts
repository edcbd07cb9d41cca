import { duration, float64, tableFromArrays, tableToIPC } from "@uwdata/flechette";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, it } from "vitest";
import { plain, reading } from "../given.testing";
import { durationsIn } from "./durations";

/** In a second, of each unit of Arrow. */
const PER_SECOND = [1, 1e3, 1e6, 1e9] as const;
const START = Date.UTC(2024, 2, 5);

/** The schema of a table of numbers and durations as writers of Parquet keep it. */
function schemaOf(columns: readonly (readonly [name: string, unit: number | null])[]): string {
  const types = Object.fromEntries(columns.map(([name, unit]) => [name, unit === null ? float64() : duration(unit as 0 | 1 | 2 | 3)]));
  const bytes = tableToIPC(tableFromArrays(Object.fromEntries(columns.map(([name]) => [name, [] as number[]])), { types }), { format: "stream" })!;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getInt32(4, true);
  return btoa(String.fromCharCode(...bytes.subarray(0, 8 + length)));
}

describe("durations in Parquet, which has no type for them", () => {
  it.each([0, 1, 2, 3] as const)("are seconds, whatever unit (%i) the schema of Arrow beside them says (polars, pandas)", async (unit) => {
    const rows = Array.from({ length: 30 }, (_, i) => i);
    const content = parquetWriteBuffer({
      columnData: [
        { name: "t", data: rows.map((i) => new Date(START + i * 3_600_000)), type: "TIMESTAMP" },
        { name: "ran", data: rows.map((i) => BigInt((i % 7) * 60 * PER_SECOND[unit])), type: "INT64" },
        { name: "count", data: rows.map((i) => BigInt(i * 1_000_000)), type: "INT64" },
      ],
      kvMetadata: [{ key: "ARROW:schema", value: schemaOf([["t", null], ["ran", unit], ["count", null]]) }],
    });
    const read = await reading(new Uint8Array(content), {}, "a.parquet");
    expect(plain(read).columns).toEqual({ ran: rows.map((i) => (i % 7) * 60), count: rows.map((i) => i * 1_000_000) });
    expect(read.series.columns[0]).toMatchObject({ unit: "s" });
    expect(read.series.notices).toContainEqual({ kind: "noticed/durations", params: { names: ["ran"] } });
  });

  it("are found among columns of any names", () => {
    const column = fc.tuple(fc.string({ minLength: 1, maxLength: 8, unit: "grapheme" }).filter((name) => !/^\d+$/.test(name) && name !== "__proto__"), fc.option(fc.nat({ max: 3 })));
    fc.assert(
      fc.property(fc.uniqueArray(column, { selector: ([name]) => name, minLength: 1, maxLength: 8 }), (columns) => {
        expect([...durationsIn(schemaOf(columns))]).toEqual(columns.flatMap(([name, unit]) => (unit === null ? [] : [[name, PER_SECOND[unit]]])));
      }),
    );
  });

  it("are none where the schema is missing, damaged or no schema", () => {
    const sound = schemaOf([["a", 2], ["b", null]]);
    expect([durationsIn(undefined).size, durationsIn("").size, durationsIn("?").size, durationsIn(sound.slice(0, 40)).size]).toEqual([0, 0, 0, 0]);
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 255 }), (at, byte) => {
        const bytes = Uint8Array.from(atob(sound), (letter) => letter.charCodeAt(0));
        bytes[at % bytes.length] = byte;
        expect(durationsIn(btoa(String.fromCharCode(...bytes))).size).toBeLessThanOrEqual(2);
      }),
    );
  });
});
