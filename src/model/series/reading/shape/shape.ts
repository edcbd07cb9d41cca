import { ok, type Notice, type Result } from "../../../result";
import { answerOf, type Choice } from "../choice";
import { parseDate } from "../time/dates";
import { describeColumns } from "../describe";
import { unitOf } from "../time/epoch";
import { toInstants } from "../time/instants";
import { refuse, type ReadProblem } from "../fault";
import type { ColumnDescription, PanelDescription, ReadingOptions } from "../reading";
import { MAX_COLUMNS, type Table, type TableColumn } from "../table";
import { findCalendar, unrolled, type CalendarTable } from "./calendarTable";
import { idChoice, layoutChoice, MOST_BESIDE, takenBy, type Lies } from "./shapeChoices";
import { findBroad, findUnnamed, findWide, turned, type Wide } from "./wide";

/** A table whose rows are moments. */
export interface Shaped {
  readonly table: Table;
  readonly described: readonly ColumnDescription[];
  /** The series that lay on their side; null where none did. */
  readonly panel: PanelDescription | null;
  readonly choices: readonly Choice[];
}

/** Turns a table that lies on its side, unrolls one that is laid out as a calendar, and leaves any other as it is. */
export function shaped(table: Table, described: readonly ColumnDescription[], options: ReadingOptions): Result<Shaped, ReadProblem> {
  const instantsOf = (column: TableColumn) => instants(column, described[table.columns.indexOf(column)]!);
  const asked = answerOf(options, "layout");
  const isBroad = table.columns.length > MAX_COLUMNS;
  const calendar = findCalendar(table, instantsOf);
  const named = findWide(table, options.dateOrder);
  const wide = named ?? (isBroad || asked === "wide" ? findBroad(table) : described.some(({ kind }) => kind === "time") ? null : findUnnamed(table));
  if (calendar === null && wide === null) return ok({ table, described, panel: null, choices: [] });
  const found: Lies = calendar !== null ? "calendar" : wide!.doubtful || hasTime(table, described, wide!) ? "rows" : "wide";
  if (isBroad && named === null && found === "wide" && asked === undefined) {
    return refuse("many-columns", table.file, { columns: table.columns.length, wide: { series: table.rows, moments: wide!.times.columns.length }, most: MAX_COLUMNS });
  }
  const sizes = { ...(calendar && { calendar: sizeOfCalendar(table, calendar) }), ...(wide && { wide: { series: table.rows, moments: wide.times.columns.length } }), rows: { series: 1, moments: table.rows } };
  const lies = asked === "rows" || asked === "wide" || asked === "calendar" ? (sizes[asked] === undefined ? found : asked) : found;
  const layout = layoutChoice(lies, sizes);
  if (lies === "rows") return ok({ ...firstColumns(table, described), panel: null, choices: [layout] });
  if (lies === "calendar") {
    const rolled = unrolled(table, calendar!);
    return ok({ table: rolled, described: describeColumns(rolled), panel: null, choices: [layout] });
  }
  return turnedAround(table, wide!, options, layout);
}

function turnedAround(table: Table, wide: Wide, options: ReadingOptions, layout: Choice): Result<Shaped, ReadProblem> {
  const { labels, by } = wide;
  const answer = takenBy(answerOf(options, "id"), labels);
  const taken = answer ?? (labels.length <= MOST_BESIDE ? ({ take: "all" } as const) : null);
  const chosen = taken?.take === "some" ? taken.labels.map((label) => labels.indexOf(label)) : labels.slice(0, MOST_BESIDE).map((_, place) => place);
  const upright = turned(table, wide, chosen);
  if (!upright.ok) return upright;
  const choices = labels.length < 2 ? [layout] : [layout, idChoice(by, labels, labels.map(() => wide.times.columns.length), taken, labels.length <= MOST_BESIDE ? ["all"] : [])];
  const panel = { lies: "wide" as const, by, labels, taken };
  return ok({ table: upright.value, described: describeColumns(upright.value), panel, choices });
}

/** As many columns as can be looked over and chosen from. */
function firstColumns(table: Table, described: readonly ColumnDescription[]): Pick<Shaped, "table" | "described"> {
  const left = table.columns.length - MAX_COLUMNS;
  if (left <= 0) return { table, described };
  const notices: readonly Notice[] = [...table.notices, { kind: "noticed/columns-left", params: { most: MAX_COLUMNS, left } }];
  return { table: { ...table, columns: table.columns.slice(0, MAX_COLUMNS), notices }, described: described.slice(0, MAX_COLUMNS) };
}

/** Whether a column beside the named moments holds times of its own, all different: then its rows are moments already. */
function hasTime({ columns, rows }: Table, described: readonly ColumnDescription[], { times, by }: Wide): boolean {
  const moments = new Set(times.columns);
  return columns.some((column, i) => !moments.has(i) && described[i]!.kind === "time" && new Set<unknown>(column.kind === "text" ? column.cells : column.values).size === rows && by.includes(column.name));
}

/** Of an hour that clocks show twice, one is enough. */
const sizeOfCalendar = ({ rows }: Table, { cells, twice = [] }: CalendarTable) => ({ series: 1, moments: rows * (cells.length - twice.length / 2) });

/** The instants that a column holds, or null. */
function instants(column: TableColumn, { kind }: ColumnDescription): Float64Array | null {
  if (column.kind === "instant") return column.values;
  if (column.kind === "text") return kind === "time" ? Float64Array.from(column.cells, (cell) => parseDate(cell, "dmy")) : null;
  const { unit } = unitOf(column.values, column.name);
  return unit === "plain" ? null : toInstants(column.values, unit);
}
