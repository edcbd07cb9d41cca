import { gunzip } from "../../../files/gunzip";
import { readZip, ZipError, type ZipEntry } from "../../../files/zip";
import { ok, type Result } from "../../../result";
import { bytesIn } from "../bytes";
import type { Choice } from "../choice";
import { refuse, type ReadProblem } from "../fault";
import type { NamedBlob } from "../reading";
import type { TableOptions } from "../readTable";
import { formatNamed } from "./formats";
import { pickPart } from "./parts";

/** The most that a packed file may unpack to. */
const MAX_UNPACKED = 512 * 2 ** 20;

/** Formats that are zips of several parts. */
export type ZippedFormat = "npz" | "xlsx" | "ods";

/** What a packed file holds: one file, and what could be chosen in its place; or the parts that make a format by themselves. */
export type Unpacked =
  | { readonly kind: "file"; readonly file: NamedBlob; readonly choices: readonly Choice[] }
  | { readonly kind: "parts"; readonly format: ZippedFormat; readonly entries: readonly ZipEntry[] };

export async function openGzip({ name, blob }: NamedBlob): Promise<Result<Unpacked, ReadProblem>> {
  const bytes = gunzip(new Uint8Array(await blob.arrayBuffer()), MAX_UNPACKED);
  if (bytes === "large") return refuse("large-unpacked", name, { megabytes: MAX_UNPACKED / 2 ** 20 });
  if (bytes === "damaged") return refuse("damaged-archive", name, {});
  return ok({ kind: "file", file: { name: name.replace(/\.gz$/i, ""), blob: bytesIn(bytes.buffer) }, choices: [] });
}

export async function openZip({ name, blob }: NamedBlob, options: TableOptions): Promise<Result<Unpacked, ReadProblem>> {
  try {
    // What is not read is never unpacked, so its size is of no matter.
    const entries = readZip(new Uint8Array(await blob.arrayBuffer()), Infinity);
    const format = zippedFormat(name, entries);
    return format === null ? openFile(name, entries, options) : ok({ kind: "parts", format, entries });
  } catch (error) {
    if (error instanceof ZipError) return refuse("damaged-archive", name, {});
    throw error;
  }
}

function zippedFormat(archive: string, entries: readonly ZipEntry[]): ZippedFormat | null {
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
