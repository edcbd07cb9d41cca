import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, it } from "vitest";
import { readContent } from "../given.testing";

it("gives every row of a large group its own number, where its pages are unpacked in several turns", async () => {
  // Such pages are left to the library, a million rows at a time; the second turn begins with other pages.
  const rows = 3 * 2 ** 20;
  const data = Int32Array.from({ length: rows }, (_, row) => row);
  const written = parquetWriteBuffer({ columnData: [{ name: "c", data, type: "INT32", nullable: false, encoding: "DELTA_BINARY_PACKED" }], rowGroupSize: rows, codec: "UNCOMPRESSED" });
  const read = await readContent(new Uint8Array(written), { timeColumn: "none", columns: ["c"] }, "large.parquet");
  if (!read.ok) throw new Error(read.error.kind);
  const { values } = read.value.series.columns[0]!;
  expect(values.length).toBe(rows);
  expect(values.findIndex((value, row) => value !== row)).toBe(-1);
}, 60_000);
