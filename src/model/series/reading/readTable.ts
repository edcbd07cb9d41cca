import { isNpy } from "../../files/npyHeader";
import { isUnreadable } from "../../files/unreadable";
import type { Result } from "../../result";
import { readDelimited } from "./delimited";
import { aborted, refuse, type ReadProblem } from "./fault";
import { readJson } from "./json";
import { readNpy } from "./npy";
import { readNpz } from "./npz";
import type { Bytes, NamedBlob, ReadHooks, ReadingOptions } from "./reading";
import type { Table } from "./table";

const MAX_BYTES = 512 * 2 ** 20;

/** What of the options decides how bytes become a table; the rest only decides what the table means. */
export type TableOptions = Pick<ReadingOptions, "delimiter" | "decimal">;

/** Reads a file into a table: by its first bytes where they tell, else by the ending of its name. */
export async function readTable(file: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  try {
    return await readKnown(file, options, hooks);
  } catch (error) {
    if (isUnreadable(error)) return refuse("unreadable", file.name, {});
    throw error;
  }
}

async function readKnown(file: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const { name, blob } = file;
  if (hooks.signal?.aborted) return aborted(name);
  if (blob.size === 0) return refuse("empty", name, {});
  if (blob.size > MAX_BYTES) return refuse("large-file", name, { megabytes: MAX_BYTES / 2 ** 20 });
  const head = new Uint8Array(await blob.slice(0, 1024).arrayBuffer());
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  const isZip = head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
  if (isNpy(head) || ending === "npy") return readNpy(name, await bytesOf(blob));
  if (isZip || ending === "npz") return readNpz(name, await bytesOf(blob));
  if (ending === "json" || (ending !== "csv" && ending !== "tsv" && beginsLikeJson(head))) return readJson(file, hooks);
  return readDelimited(file, options, hooks);
}

const bytesOf = async (blob: Bytes) => new Uint8Array(await blob.arrayBuffer());

const beginsLikeJson = (head: Uint8Array) => /^\ufeff?\s*[[{]/.test(new TextDecoder().decode(head));
