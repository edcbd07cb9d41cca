import { ok, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import type { NamedBlob, ReadHooks } from "../reading";
import { ALL_ROWS, isAsked, type RowRange, rowsAnswer, rowsTaken } from "../rows/rows";
import { rowsOfTable } from "../rows/rowsOfTable";
import type { Table } from "../table";
import type { RecordingKind } from "./kinds";
import { eachLine } from "./lines";
import { recordingTable } from "./recordingTable";

const MAX_BYTES = 512 * 2 ** 20;

/** Reads a text that says above its numbers when they were taken and how often. `head`: how it begins. */
export async function readRecording(file: NamedBlob, encoding: string, { kind, head }: { readonly kind: RecordingKind; readonly head: string }, range: RowRange, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  if (file.blob.size > MAX_BYTES) return refuse("large-file", file.name, { megabytes: MAX_BYTES / 2 ** 20 });
  const lines = kind.lines(file.name, head);
  const read = await eachLine(file, encoding, hooks, lines.take);
  if (!read.ok) return read;
  const table = recordingTable(file.name, lines.finish());
  if (!table.ok || rowsAnswer(range) === rowsAnswer(ALL_ROWS)) return table;
  const rows = Uint32Array.from(Array.from({ length: table.value.rows }, (_, row) => row).filter((row) => isAsked(range, row)));
  if (rows.length === 0) return refuse("no-rows-asked", file.name, { rows: table.value.rows });
  return ok({ ...rowsOfTable(table.value, rows), choices: [...(table.value.choices ?? []), ...rowsTaken(range)] });
}
