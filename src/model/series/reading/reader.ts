import { Recent } from "../../recent";
import { ok, type Result } from "../../result";
import { describeColumns } from "./describe";
import { withoutFills } from "./fills";
import { interpret } from "./interpret";
import { readTable } from "./readTable";
import type { ReadProblem } from "./fault";
import type { ColumnDescription, NamedBlob, ReadHooks, Reading, ReadingOptions } from "./reading";
import { bytesOf, type Table } from "./table";

/** Bytes of tables that stay parsed while the person tries other options: room for the usual files of both windows. */
const ROOM = 256e6;

interface Parsed {
  readonly table: Table;
  readonly described: readonly ColumnDescription[];
}

/** Reads files and keeps the latest tables, so that a changed option does not parse the bytes again. */
export class Reader {
  private readonly kept: Recent<string, Parsed>;

  constructor(room = ROOM) {
    this.kept = new Recent(room);
  }

  /** `fileId` stands for the file's bytes: the same id, the same bytes. */
  async read(
    fileId: number,
    file: NamedBlob,
    options: ReadingOptions,
    hooks: ReadHooks = {},
  ): Promise<Result<Reading, ReadProblem>> {
    const parsed = await this.parsed(fileId, file, options, hooks);
    return parsed.ok ? interpret(parsed.value.table, options, parsed.value.described) : parsed;
  }

  private async parsed(
    fileId: number,
    file: NamedBlob,
    { delimiter, decimal }: ReadingOptions,
    hooks: ReadHooks,
  ): Promise<Result<Parsed, ReadProblem>> {
    const key = JSON.stringify([fileId, file.name, delimiter, decimal]);
    const known = this.kept.use(key);
    if (known !== undefined) return ok(known);
    const read = await readTable(file, { delimiter, decimal }, hooks);
    if (!read.ok) return read;
    const table = withoutFills(read.value);
    const parsed = { table, described: describeColumns(table) };
    this.kept.add(key, parsed, bytesOf(table));
    return ok(parsed);
  }
}
