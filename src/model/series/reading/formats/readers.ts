import { MissingPartError } from "../../../failure";
import type { ZipEntry } from "../../../files/zip";
import type { Result } from "../../../result";
import type { ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import type { Table } from "../table";
import type { TableFormat } from "./formats";
import type { ZippedFormat } from "./unpacked";
import type { ZipPart } from "./zipParts";

/** Reads a file of one format into a table. */
export type ReadFormat = (file: NamedBlob, options: TableOptions, hooks: ReadHooks) => Promise<Result<Table, ReadProblem>>;

/** Reads the parts that a zip of one format holds into a table. */
export type ReadParts = (file: string, entries: readonly ZipEntry[], options: TableOptions, hooks: ReadHooks) => Promise<Result<Table, ReadProblem>>;

/** Reads the parts that lie in a zip, each as far as it is asked for, into a table. */
export type ReadSlices = (file: string, parts: readonly ZipPart[], options: TableOptions, hooks: ReadHooks) => Promise<Result<Table, ReadProblem>>;

type Reads<Format extends TableFormat> = Format extends "xlsx" | "ods" ? ReadSlices : Format extends ZippedFormat ? ReadParts : ReadFormat;

/** What reads each format; loaded when a file of it comes, with the library that it may need. */
const READERS: { readonly [Format in TableFormat]: () => Promise<Reads<Format>> } = {
  delimited: async () => (await import("../text/delimited")).readDelimited,
  json: async () => (await import("../json/json")).readJson,
  jsonLines: async () => (await import("../json/lines")).readJsonLines,
  npy: async () => (await import("../numpy/npy")).readNpy,
  npz: async () => (await import("../numpy/npz")).readNpz,
  parquet: async () => (await import("../columnar/parquet")).readParquet,
  arrow: async () => (await import("../columnar/arrow")).readArrow,
  xlsx: async () => (await import("../sheets/xlsx")).readXlsx,
  ods: async () => (await import("../sheets/ods")).readOds,
  sktime: async () => (await import("../items/sktime")).readSktime,
  arff: async () => (await import("../items/arff")).readArff,
  monash: async () => (await import("../items/monash")).readMonash,
};

/** @throws MissingPartError where the reader's own code does not come */
export async function readerOf<Format extends TableFormat>(format: Format): Promise<Reads<Format>> {
  try {
    return (await READERS[format]()) as Reads<Format>;
  } catch (cause) {
    throw new MissingPartError({ cause });
  }
}
