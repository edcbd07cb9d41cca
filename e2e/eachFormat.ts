import { gzipSync, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { hour, madeFile, type MadeFile } from "./files";

const FIXTURES = new URL("../src/model/series/reading/formats/fixtures/", import.meta.url);
const fixture = (name: string) => madeFile(name, readFileSync(new URL(name, FIXTURES)));
const hours = Array.from({ length: 48 }, (_, i) => i);

/** A file of each format that a library reads, or that is packed: 48 rows each. */
export const EACH_FORMAT: readonly MadeFile[] = [
  ...["snappy.parquet", "zstd.parquet", "lz4.feather", "stream.arrow", "pandas.xlsx", "pandas.ods"].map(fixture),
  madeFile("lines.jsonl", hours.map((i) => JSON.stringify({ time: hour(i), load: i % 7 })).join("\n")),
  madeFile("demo.ts", `@problemName demo\n@timeStamps false\n@univariate true\n@classLabel false\n@data\n${hours.join(",")}\n`),
  madeFile("demo.tsf", `@relation demo\n@attribute name string\n@frequency hourly\n@data\nT1:${hours.join(",")}\n`),
  madeFile("demo.arff", `@relation demo\n@attribute load numeric\n@data\n${hours.join("\n")}\n`),
  madeFile("packed.csv.gz", gzipSync(Buffer.from(`x\n${hours.join("\n")}\n`))),
  madeFile("packed.zip", zipSync({ "inside.csv": Buffer.from(`x\n${hours.join("\n")}\n`) })),
];
