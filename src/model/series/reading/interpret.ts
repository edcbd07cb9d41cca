import { fail, ok, type Notice, type Result } from "../../result";
import type { Column, Series } from "../series";
import type { RowStep } from "../notices";
import { columnStats } from "../stats";
import { chooseColumns } from "./choose";
import { describeColumns } from "./describe";
import { type Refusal, refuse, type ReadProblem } from "./fault";
import { fillNotices } from "./fills";
import { type Frame, keepRows, mergeDuplicates, sortRows } from "./frame";
import { canFill, fillGrid, findGrid, type Grid, medianStep } from "./grid";
import { fillMissing } from "./missing";
import { openChoices } from "./openChoice";
import type { ColumnDescription, Reading, ReadingOptions, TableDescription } from "./reading";
import type { Table } from "./table";
import { readTime, type TimeReading } from "./timeColumn";

/** Says what a table means: which column is the time, which are kept, in what order, and what fills the holes. */
export function interpret(
  table: Table,
  options: ReadingOptions,
  described: readonly ColumnDescription[] = describeColumns(table),
): Result<Reading, ReadProblem> {
  const time = readTime(table, described, options);
  const description: TableDescription = {
    format: table.format,
    rows: table.rows,
    columns: described,
    timeColumn: time.ok ? time.value.column : null,
    chosen: [],
    delimiter: table.delimiter,
    decimal: table.decimal,
    dateOrder: time.ok ? time.value.dateOrder : null,
    choices: table.choices ?? [],
  };
  const refused = ({ error }: Pick<Refusal, "error">) => {
    const known: TableDescription = { ...description, choices: [...openChoices(error), ...description.choices] };
    return fail({ ...error, params: { ...error.params, table: known } } as ReadProblem);
  };
  if (!time.ok) return refused(time);
  const choice = chooseColumns(table, described, time.value, options.columns);
  if (!choice.ok) return refused(choice);

  const { columns, notices: choiceNotices } = choice.value;
  const notices: Notice[] = [...table.notices, ...timeNotices(time.value, described, options), ...choiceNotices, ...fillNotices(columns)];
  const raw: Frame = { at: time.value.at, columns: columns.map(({ values }) => values) };
  const isTime = time.value.kind === "time";
  const ordered = order(raw, options, isTime, notices);
  if (ordered.at.length === 0) {
    return refused(refuse("no-times", table.file, { column: time.value.column! }));
  }
  const filled = fill(ordered, options, notices);
  if (filled.frame.at.length === 0) {
    return refused(refuse("rows-missing", table.file, {}));
  }
  const step = medianStep(filled.frame.at);
  const series: Series = {
    name: table.file.replace(/\.\w+$/, ""),
    axis: { kind: time.value.kind, at: filled.frame.at, step },
    columns: columns.map(({ name }, i): Column => {
      const present = new Float32Array(filled.present[i]!);
      return { name, values: new Float32Array(filled.frame.columns[i]!), stats: columnStats(present, filled.missing[i]!) };
    }),
    notices,
  };
  return ok({ series, table: { ...description, chosen: columns.map(({ name }) => name) } });
}

/** Where the time comes from, as far as it is not plain to see. */
function timeNotices({ column, clock }: TimeReading, described: readonly ColumnDescription[], { timeColumn }: ReadingOptions): Notice[] {
  if (clock !== null) return [{ kind: "noticed/clock", params: { day: column!, clock } }];
  // Four digits or more: a year, or hours and minutes.
  const unread = described.find(({ kind, example }) => kind === "text" && /\d.*\d.*\d.*\d/.test(example));
  if (column !== null || timeColumn !== "auto" || unread === undefined) return [];
  return [{ kind: "noticed/rows-counted", params: { column: unread.name, example: unread.example } }];
}

/** Rows in the order of time, each time once, and on an even grid where that is what they nearly lie on. */
function order(raw: Frame, options: ReadingOptions, isTime: boolean, notices: Notice[]): Frame {
  const timed = keepRows(raw, (row) => !Number.isNaN(raw.at[row]!));
  if (timed.left > 0) notices.push({ kind: "noticed/without-time", params: { rows: timed.left } });
  const sorted = sortRows(timed.frame);
  if (sorted.moved) notices.push({ kind: "noticed/sorted", params: {} });
  const { frame, merged } = mergeDuplicates(sorted.frame, options.duplicates);
  if (merged > 0) notices.push({ kind: "noticed/repeated", params: { rows: merged, kept: options.duplicates } });
  return frame.at.length === 0 ? frame : closeGaps(frame, options, isTime, notices);
}

function closeGaps(frame: Frame, options: ReadingOptions, isTime: boolean, notices: Notice[]): Frame {
  const grid = findGrid(frame.at, isTime);
  const step = rowStep(frame.at, isTime, grid);
  if (grid.kind === "weekdays") {
    notices.push({ kind: "noticed/weekdays", params: {} });
  } else if (grid.kind === "irregular") {
    notices.push({ kind: "noticed/uneven", params: { odd: grid.odd, steps: frame.at.length - 1, step } });
  } else if (grid.missing > 0) {
    const done = options.missing === "drop" ? "dropped" : canFill(frame.at.length, grid.missing) ? "added" : "too-many";
    notices.push({ kind: "noticed/gaps", params: { rows: grid.missing, step, done } });
    if (done === "added") return fillGrid(frame, grid);
  }
  return frame;
}

function rowStep(at: Float64Array, isTime: boolean, grid: Grid): RowStep {
  if (isTime && grid.kind === "even" && grid.months !== null) return { in: "months", amount: grid.months };
  return { in: isTime ? "ms" : "numbers", amount: medianStep(at) };
}

interface Filled {
  readonly frame: Frame;
  /** The columns before they were filled. */
  readonly present: readonly Float64Array[];
  /** How many values of each column were missing. */
  readonly missing: readonly number[];
}

function fill(frame: Frame, { missing: policy }: ReadingOptions, notices: Notice[]): Filled {
  const missing = frame.columns.map((values) => values.reduce((n, value) => n + (Number.isNaN(value) ? 1 : 0), 0));
  if (policy === "drop") {
    const { frame: kept, left } = keepRows(frame, (row) => frame.columns.every((values) => !Number.isNaN(values[row]!)));
    if (left > 0) notices.push({ kind: "noticed/incomplete", params: { rows: left } });
    // What is not changed below still belongs to the table, and a series owns its arrays.
    return { frame: { at: kept.at.slice(), columns: kept.columns }, present: kept.columns, missing };
  }
  const total = missing.reduce((sum, n) => sum + n, 0);
  if (total > 0) notices.push({ kind: "noticed/filled", params: { values: total, how: policy } });
  const columns = frame.columns.map((values, i) => (missing[i] === 0 ? values : fillMissing(frame.at, values, policy)));
  return { frame: { at: frame.at, columns }, present: frame.columns, missing };
}
