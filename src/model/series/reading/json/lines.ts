import { ok, type Notice, type Result } from "../../../result";
import { refuse, type ReadProblem } from "../fault";
import { itemsIn } from "../items/records";
import { together } from "../items/together";
import type { NamedBlob, ReadHooks } from "../reading";
import type { TableOptions } from "../readTable";
import { isAsked, type RowRange, rowsAsked, rowsTaken } from "../rows/rows";
import type { Table } from "../table";
import { CHUNK_BYTES, eachText, encodingOf } from "../text/text";
import { JsonColumns } from "./columns";
import { parseJson } from "./parse";
import { putRow } from "./shapes";

declare module "../../../result" {
  interface Problems {
    /** The last row breaks off, as of a file that is still being written. */
    "noticed/last-row-left": { readonly row: number };
  }
}

/** A series on a line may be long; past this, what is not yet a line is no longer kept. */
const MAX_LINE = 16 * 2 ** 20;

/** Whether a text that is no JSON as a whole has a value on each line. */
export function looksLikeLines(text: string): boolean {
  const lines = text.slice(0, 1 << 16).split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return lines.length > 1 && lines.slice(0, 2).every((line) => parseJson(line).ok);
}

/** Reads a value on each line, piece by piece: a record, a list or a number; or a series, as GluonTS has it. */
export async function readJsonLines(file: NamedBlob, options: TableOptions, hooks: ReadHooks): Promise<Result<Table, ReadProblem>> {
  const { name } = file;
  const head = new Uint8Array(await file.blob.slice(0, CHUNK_BYTES).arrayBuffer());
  const encoding = encodingOf(name, head, file.blob.size <= CHUNK_BYTES);
  if (!encoding.ok) return encoding;
  const lines = new Lines(name, options);
  const read = await eachText(file, encoding.value, hooks, (text, last) => lines.take(text, last));
  return read.ok ? lines.finish() : read;
}

class Lines {
  private readonly columns: JsonColumns;
  private readonly range: RowRange;
  private readonly numbers: number[] = [];
  private records: unknown[] | null = null;
  private rest = "";
  private line = 0;
  private seen = 0;
  private notices: Notice[] = [];

  constructor(private readonly file: string, options: TableOptions) {
    this.columns = new JsonColumns(file, "jsonLines");
    this.range = rowsAsked(options);
  }

  take(piece: string, last: boolean): Result<void, ReadProblem> {
    const lines = (this.rest + piece).split("\n");
    this.rest = last ? "" : lines.pop()!;
    if (this.rest.length > MAX_LINE) return refuse("long-row", this.file, { row: this.line + lines.length + 1, most: MAX_LINE });
    for (const [i, line] of lines.entries()) {
      this.line++;
      if (line.trim() === "") continue;
      const parsed = parseJson(line);
      const taken = parsed.ok ? this.put(parsed.value) : this.broken(last && i === lines.length - 1);
      if (!taken.ok) return taken;
    }
    return ok(undefined);
  }

  finish(): Result<Table, ReadProblem> {
    const items = this.records === null ? null : itemsIn(this.records);
    if (items !== null) return together(this.file, "jsonLines", items);
    const table = this.columns.finish(this.numbers.length, 1);
    const { numbers } = this;
    return table.ok ? ok({ ...table.value, choices: rowsTaken(this.range), rowNumber: (row) => numbers[row] ?? row + 1, notices: [...table.value.notices, ...this.notices] }) : table;
  }

  private put(value: unknown): Result<void, ReadProblem> {
    if (this.seen === 0 && itemsIn([value]) !== null) this.records = [];
    if (!isAsked(this.range, this.seen++)) return ok(undefined);
    if (this.records !== null) {
      this.records.push(value);
      return ok(undefined);
    }
    this.numbers.push(this.line);
    return putRow(this.columns, [], this.numbers.length - 1, value, this.line);
  }

  /** A line that is no JSON: left out where it is the last, which may be half written. */
  private broken(last: boolean): Result<void, ReadProblem> {
    if (!last || this.seen === 0) return refuse("no-json", this.file, { row: this.line });
    this.notices = [{ kind: "noticed/last-row-left", params: { row: this.line } }];
    return ok(undefined);
  }
}
