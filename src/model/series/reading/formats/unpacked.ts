import { gunzip } from "../../../files/gunzip";
import { readZip, type ZipEntry } from "../../../files/zip";
import { ZipError } from "../../../files/zipDirectory";
import { ok, type Result } from "../../../result";
import { bytesIn, letGoOfBytes } from "../bytes";
import type { Choice } from "../choice";
import { refuse, type ReadProblem } from "../fault";
import type { Bytes, NamedBlob } from "../reading";
import type { TableOptions } from "../readTable";
import { formatNamed } from "./formats";
import { pickPart } from "./parts";
import { partOf, recordsOfFile, type ZipPart } from "./zipParts";

/** The most that a packed file may unpack to. */
const MAX_UNPACKED = 512 * 2 ** 20;

/** Formats that are zips of several parts. */
export type ZippedFormat = "npz" | "xlsx" | "ods";

/** What a packed file holds: one file, and what could be chosen in its place; or the parts that make a format by themselves. */
export type Unpacked =
  | { readonly kind: "file"; readonly file: NamedBlob; readonly choices: readonly Choice[] }
  | { readonly kind: "slices"; readonly format: "xlsx" | "ods"; readonly parts: readonly ZipPart[] }
  | { readonly kind: "parts"; readonly format: "npz"; readonly entries: readonly ZipEntry[]; readonly letGo: () => void };

/** Bytes of a file, and how their memory is given back, after which they are gone. What is no Blob may be asked for its bytes again. */
async function packedBytes(blob: Bytes): Promise<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly letGo: () => void }> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return { bytes, letGo: () => blob instanceof Blob && letGoOfBytes(bytes.buffer) };
}

export async function openGzip({ name, blob }: NamedBlob): Promise<Result<Unpacked, ReadProblem>> {
  const packed = await packedBytes(blob);
  const bytes = gunzip(packed.bytes, MAX_UNPACKED);
  packed.letGo();
  if (bytes === "large") return refuse("large-unpacked", name, { megabytes: MAX_UNPACKED / 2 ** 20 });
  if (bytes === "damaged") return refuse("damaged-archive", name, {});
  return ok({ kind: "file", file: { name: name.replace(/\.gz$/i, ""), blob: bytesIn(bytes.buffer) }, choices: [] });
}

export async function openZip({ name, blob }: NamedBlob, options: TableOptions): Promise<Result<Unpacked, ReadProblem>> {
  try {
    const records = await recordsOfFile(blob);
    const format = zippedFormat(name, records);
    if (format === "xlsx" || format === "ods") return ok({ kind: "slices", format, parts: records.map((record) => partOf(blob, record)) });
    const { bytes, letGo } = await packedBytes(blob);
    // What is not read is never unpacked, so its size is of no matter.
    const entries = readZip(bytes, Infinity);
    if (format !== null) return ok({ kind: "parts", format, entries, letGo });
    const file = openFile(name, entries, options);
    letGo();
    return file;
  } catch (error) {
    if (error instanceof ZipError) return refuse("damaged-archive", name, {});
    throw error;
  }
}

function zippedFormat(archive: string, entries: readonly { readonly name: string }[]): ZippedFormat | null {
  const has = (name: string) => entries.some((entry) => entry.name === name);
  if (has("xl/workbook.xml")) return "xlsx";
  if (has("content.xml") && has("mimetype")) return "ods";
  const arrays = entries.filter(({ name }) => /\.npy$/i.test(name));
  return arrays.length > 0 && (arrays.length === entries.length || formatNamed(archive) === "npz") ? "npz" : null;
}

/** The largest file in an archive that is called like one of data. */
function openFile(archive: string, entries: readonly ZipEntry[], options: TableOptions): Result<Unpacked, ReadProblem> {
  const files = entries.filter(({ name, size }) => size > 0 && !/(^|\/)(__MACOSX|\.)/.test(name) && formatNamed(name) !== null);
  if (files.length === 0) {
    const [foreign] = entries;
    return foreign === undefined ? refuse("no-arrays", archive, {}) : refuse("foreign-archive", archive, { holds: foreign.name });
  }
  const largest = files.reduce((best, { size }, i) => (size > files[best]!.size ? i : best), 0);
  const { part, choices } = pickPart("file", files.map((entry) => ({ answer: entry.name, means: { name: entry.name }, entry })), options, largest);
  if (part.entry.size > MAX_UNPACKED) return refuse("large-unpacked", archive, { megabytes: MAX_UNPACKED / 2 ** 20 });
  return ok({ kind: "file", file: { name: part.entry.name, blob: bytesIn(new Uint8Array(part.entry.read()).buffer) }, choices });
}
