import { fail, ok, type Result } from "../../result";
import type { Column, Series } from "../series";
import { columnStats } from "../stats";
import { chooseColumns } from "./choose";
import { describeColumns } from "./describe";
import { durationText, monthsText } from "./duration";
import { count, quote, type Refusal, refuse } from "./fault";
import { fillNotices } from "./fills";
import { type Frame, keepRows, mergeDuplicates, sortRows } from "./frame";
import { canFill, fillGrid, findGrid, type Grid, medianStep } from "./grid";
import { fillMissing } from "./missing";
import type { ColumnDescription, Reading, ReadingOptions, ReadProblem, TableDescription } from "./reading";
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
  };
  const refused = ({ error }: Pick<Refusal, "error">) => fail({ ...error, table: description });
  if (!time.ok) return refused(time);
  const choice = chooseColumns(table, described, time.value, options.columns);
  if (!choice.ok) return refused(choice);

  const { columns, notices: choiceNotices } = choice.value;
  const notices = [...table.notices, ...timeNotices(time.value, described, options), ...choiceNotices, ...fillNotices(columns)];
  const raw: Frame = { at: time.value.at, columns: columns.map(({ values }) => values) };
  const isTime = time.value.kind === "time";
  const ordered = order(raw, options, isTime, notices);
  if (ordered.at.length === 0) {
    return refused(refuse("bad-time", table.file, "no row has a time; choose another time column.", { column: time.value.column! }));
  }
  const filled = fill(ordered, options, notices);
  if (filled.frame.at.length === 0) {
    return refused(refuse("all-missing", table.file, "every row misses a value, so that dropping them leaves none; choose fewer columns, or fill what is missing."));
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
function timeNotices({ column, clock }: TimeReading, described: readonly ColumnDescription[], { timeColumn }: ReadingOptions): string[] {
  if (clock !== null) return [`The day is taken from ${quote(column!)} and the time of day from ${quote(clock)}.`];
  // Four digits or more: a year, or hours and minutes.
  const unread = described.find(({ kind, example }) => kind === "text" && /\d.*\d.*\d.*\d/.test(example));
  if (column !== null || timeColumn !== "auto" || unread === undefined) return [];
  return [
    `Rows are counted, as no column could be read as times: ${quote(unread.name)} begins with ${quote(unread.example)}, and times are read when written like 2024-01-31 14:00.`,
  ];
}

/** Rows in the order of time, each time once, and on an even grid where that is what they nearly lie on. */
function order(raw: Frame, options: ReadingOptions, isTime: boolean, notices: string[]): Frame {
  const timed = keepRows(raw, (row) => !Number.isNaN(raw.at[row]!));
  if (timed.left > 0) notices.push(`${count(timed.left, "row")} without a time left out.`);
  const sorted = sortRows(timed.frame);
  if (sorted.moved) notices.push("The rows were not in the order of time and have been sorted.");
  const { frame, merged } = mergeDuplicates(sorted.frame, options.duplicates);
  if (merged > 0) {
    const kept = { mean: "the mean", first: "the first", last: "the last" }[options.duplicates];
    notices.push(`${count(merged, "row")} repeated a time; ${kept} of each was kept.`);
  }
  return frame.at.length === 0 ? frame : closeGaps(frame, options, isTime, notices);
}

function closeGaps(frame: Frame, options: ReadingOptions, isTime: boolean, notices: string[]): Frame {
  const grid = findGrid(frame.at, isTime);
  const step = stepText(frame.at, isTime, grid);
  if (grid.kind === "weekdays") {
    notices.push("There are rows on working days only; they are taken to follow one another.");
  } else if (grid.kind === "irregular") {
    const of = count(frame.at.length - 1, "step");
    notices.push(`The steps between rows are uneven: ${grid.odd.toLocaleString("en")} of ${of} are not the usual ${step}; windows count rows.`);
  } else if (grid.missing > 0) {
    const gap = `${count(grid.missing, "row")} of the even grid (one each ${step}) ${grid.missing === 1 ? "is" : "are"} missing`;
    if (options.missing === "drop") notices.push(`${gap}; the rows around a gap are taken to follow one another.`);
    else if (!canFill(frame.at.length, grid.missing)) notices.push(`${gap}, too many to fill; the rows around a gap are taken to follow one another.`);
    else {
      notices.push(`${gap} and ${grid.missing === 1 ? "was" : "were"} added.`);
      return fillGrid(frame, grid);
    }
  }
  return frame;
}

function stepText(at: Float64Array, isTime: boolean, grid: Grid): string {
  if (!isTime) return String(medianStep(at));
  return grid.kind === "even" && grid.months !== null ? monthsText(grid.months) : durationText(medianStep(at));
}

interface Filled {
  readonly frame: Frame;
  /** The columns before they were filled. */
  readonly present: readonly Float64Array[];
  /** How many values of each column were missing. */
  readonly missing: readonly number[];
}

function fill(frame: Frame, { missing: policy }: ReadingOptions, notices: string[]): Filled {
  const missing = frame.columns.map((values) => values.reduce((n, value) => n + (Number.isNaN(value) ? 1 : 0), 0));
  if (policy === "drop") {
    const { frame: kept, left } = keepRows(frame, (row) => frame.columns.every((values) => !Number.isNaN(values[row]!)));
    if (left > 0) notices.push(`${count(left, "row")} with a missing value left out.`);
    // What is not changed below still belongs to the table, and a series owns its arrays.
    return { frame: { at: kept.at.slice(), columns: kept.columns }, present: kept.columns, missing };
  }
  const total = missing.reduce((sum, n) => sum + n, 0);
  if (total > 0) {
    const how = policy === "carry" ? "by the value before" : "on the straight line between their neighbours";
    notices.push(`${count(total, "missing value")} filled ${how}.`);
  }
  const columns = frame.columns.map((values, i) => (missing[i] === 0 ? values : fillMissing(frame.at, values, policy)));
  return { frame: { at: frame.at, columns }, present: frame.columns, missing };
}
