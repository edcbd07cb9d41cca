import { Recent } from "../../recent";
import { fail, ok, type Result } from "../../result";
import { describeColumns } from "./describe";
import { withoutFills } from "./missing/fills";
import { oneBeside } from "./shape/tablesBeside";
import { withoutEvents } from "./rows/eventRows";
import { withoutFooter } from "./rows/footer";
import { withStartAndRate } from "./rows/startAndRate";
import { inspect } from "./inspect/inspect";
import { interpret } from "./interpret";
import { withoutZoneNames } from "./time/zoneNames";
import { withTimesFilledDown } from "./shape/filledDown";
import { withNumbers } from "./numbers/numbersInText";
import { putAway } from "./numbers/packedColumn";
import { openChoices } from "./openChoice";
import { readTable, tableOptions } from "./readTable";
import type { ReadProblem } from "./fault";
import type { ColumnDescription, NamedBlob, ReadHooks, Reading, ReadingOptions, TableDescription } from "./reading";
import { bytesOf, type Table } from "./table";

/** Bytes of tables that stay parsed while the person tries other options: room for the usual files of both windows. */
const ROOM = 256e6;

interface Parsed {
  readonly table: Table;
  readonly described: readonly ColumnDescription[];
  /** Whether its cells are as they stand in the file: nothing of them was read as numbers, filled or left out afterwards. */
  readonly asItStands: boolean;
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
    if (!parsed.ok) return parsed;
    const { columns } = parsed.value.table;
    const result = interpret(parsed.value.table, options, parsed.value.described);
    // A refusal leaves what was unpacked for it.
    putAway(columns);
    if (hooks.onInspection !== undefined) {
      // Read once more only where what stands in the file is not kept: two tables are twice the memory.
      const { table, asItStands } = parsed.value;
      const raw = asItStands ? ok(table) : await readTable(file, options, { ...(hooks.signal && { signal: hooks.signal }) });
      if (!raw.ok) return raw;
      hooks.onInspection(inspect(raw.value, parsed.value, options, result.ok ? result.value.table : result.error.params.table));
      putAway(columns);
    }
    return result;
  }

  /** Lets go of the tables of a file that nobody has any more. */
  forget(fileId: number): void {
    this.kept.drop((key) => key.startsWith(`[${fileId},`));
  }

  private async parsed(
    fileId: number,
    file: NamedBlob,
    options: ReadingOptions,
    hooks: ReadHooks,
  ): Promise<Result<Parsed, ReadProblem>> {
    const ofBytes = tableOptions(options);
    const key = JSON.stringify([fileId, file.name, ofBytes]);
    const known = this.kept.use(key);
    if (known !== undefined) return ok(known);
    const read = await readTable(file, ofBytes, hooks);
    if (!read.ok) return asking(read.error);
    const table = withoutFills(withTimesFilledDown(withStartAndRate(withNumbers(withoutEvents(withoutZoneNames(withoutFooter(oneBeside(read.value, ofBytes), options))), options))));
    const asItStands = table.rows === read.value.rows && table.columns.every((column, i) => column === read.value.columns[i]);
    const parsed = { table, described: describeColumns(table), asItStands };
    this.kept.add(key, parsed, bytesOf(table));
    return ok(parsed);
  }
}

/** What is known of a file whose table cannot be had: only what it asks, if anything. */
function asking(problem: ReadProblem): Result<never, ReadProblem> {
  const choices = openChoices(problem);
  if (choices.length === 0) return fail(problem);
  const table: TableDescription = { format: "delimited", rows: 0, columns: [], timeColumn: null, chosen: [], delimiter: null, decimal: null, dateOrder: null, choices };
  return fail({ ...problem, params: { ...problem.params, table } } as ReadProblem);
}
