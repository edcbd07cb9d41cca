import { isUnreadable } from "../../files/unreadable";
import { ok, type Result } from "../../result";
import { answerName, type ChoiceKind } from "./choice";
import { aborted, refuse, type ReadProblem } from "./fault";
import { foreignFormat } from "./formats/foreign";
import { readerOf } from "./formats/readers";
import { recognise } from "./formats/recognise";
import { openGzip, openZip, type Unpacked } from "./formats/unpacked";
import type { NamedBlob, ReadHooks, ReadingOptions } from "./reading";
import type { Table } from "./table";

const MAX_BYTES = 512 * 2 ** 20;
/** Text is read piece by piece, so that only what is kept of it has to fit. */
const MAX_TEXT_BYTES = 4096 * 2 ** 20;
const HEAD_BYTES = 4096;
/** A table in a gzip in a zip, but not for ever. */
const DEEPEST = 3;

/** What of the options decides how bytes become a table; the rest only decides what the table means. */
export type TableOptions = Pick<ReadingOptions, "delimiter" | "decimal" | "answers">;

/** Answers that decide how bytes become a table. */
const OF_BYTES: readonly ChoiceKind[] = ["sheet", "array", "slice", "part", "file", "item", "rows", "header", "decimal-or-cells", "footer"];

export function tableOptions({ delimiter, decimal, answers }: ReadingOptions): TableOptions {
  const ofBytes = Object.entries(answers).filter(([name]) => OF_BYTES.some((kind) => name === answerName(kind)));
  return { delimiter, decimal, answers: Object.fromEntries(ofBytes) };
}

/** Reads a file into a table: by its first bytes where they tell, else by the ending of its name. */
export async function readTable(file: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  try {
    return await readKnown(file, options, hooks, 0);
  } catch (error) {
    if (isUnreadable(error)) return refuse("unreadable", file.name, {});
    throw error;
  }
}

async function readKnown(file: NamedBlob, options: TableOptions, hooks: ReadHooks, depth: number): Promise<Result<Table, ReadProblem>> {
  const { name, blob } = file;
  if (hooks.signal?.aborted) return aborted(name);
  if (blob.size === 0) return refuse("empty", name, {});
  const head = new Uint8Array(await blob.slice(0, HEAD_BYTES).arrayBuffer());
  const foreign = foreignFormat(head);
  if (foreign !== null) return refuse("known-binary", name, { format: foreign });
  const format = recognise(name, head);
  const most = format === "delimited" ? MAX_TEXT_BYTES : MAX_BYTES;
  if (blob.size > most) return refuse("large-file", name, { megabytes: most / 2 ** 20 });
  if (format !== "gzip" && format !== "zip") return (await readerOf(format))(file, options, hooks);
  const unpacked = await (format === "gzip" ? openGzip(file) : openZip(file, options));
  return unpacked.ok ? readUnpacked(file, unpacked.value, options, hooks, depth) : unpacked;
}

async function readUnpacked({ name }: NamedBlob, unpacked: Unpacked, options: TableOptions, hooks: ReadHooks, depth: number): Promise<Result<Table, ReadProblem>> {
  if (unpacked.kind === "slices") return (await readerOf(unpacked.format))(name, unpacked.parts, options, hooks);
  if (unpacked.kind === "parts") {
    try {
      return await (await readerOf(unpacked.format))(name, unpacked.entries, options, hooks);
    } finally {
      unpacked.letGo();
    }
  }
  if (depth === DEEPEST) return refuse("packed-deep", name, {});
  const table = await readKnown(unpacked.file, options, hooks, depth + 1);
  return table.ok ? ok({ ...table.value, choices: [...unpacked.choices, ...(table.value.choices ?? [])] }) : table;
}
