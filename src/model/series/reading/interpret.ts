import { fail, ok, type Notice, type Result } from "../../result";
import type { Column, Series } from "../series";
import { answerOf, type Choice } from "./choice";
import { chooseColumns } from "./choose";
import { describeColumns } from "./describe";
import { ofOneFrequency } from "./time/frequencies";
import { isTimeName } from "./time/timeNames";
import { maybeYearless, yearlessParts } from "./time/yearlessDays";
import { type ReadRefusal, refuse, type ReadProblem } from "./fault";
import { fillNotices } from "./missing/fills";
import type { Frame, PlacedRows } from "./rows/frame";
import { fillRows } from "./missing/fillRows";
import { medianStep } from "./time/grid";
import { openChoices } from "./openChoice";
import { orderRows } from "./rows/orderRows";
import { withoutTime } from "./rows/withoutTime";
import type { ColumnDescription, ColumnRoles, PanelDescription, Reading, ReadingOptions, TableDescription } from "./reading";
import { numbersBySeries } from "./shape/numbersBySeries";
import { severalIn, taking, type RowPlaces, type Several } from "./shape/several";
import { shaped } from "./shape/shape";
import type { NamedFrame } from "./shape/split";
import { withoutSentinels } from "./missing/sentinels";
import { letGo } from "./numbers/letGo";
import { packedIn, putAway } from "./numbers/packedColumn";
import type { NumberColumn, Table } from "./table";
import type { TimeReading } from "./time/timeReading";
import { readTime } from "./time/timeColumn";

/** Says what a table means: how it lies, which column is the time, which series and columns are kept, in what order, and what fills the holes. */
export function interpret(
  given: Table,
  options: ReadingOptions,
  describedGiven: readonly ColumnDescription[] = describeColumns(given),
): Result<Reading, ReadProblem> {
  const frequent = ofOneFrequency(given, options) ?? { table: given, described: describedGiven, choice: null };
  const asked = frequent.choice === null ? [] : [frequent.choice];
  const upright = shaped(frequent.table, frequent.described, options);
  const { table, described, panel: lying, choices } = upright.ok ? upright.value : { ...frequent, panel: null, choices: [] };
  putAway(given.columns);
  const time = readTime(table, described, options);
  // What was looked at to find the time.
  putAway(table.columns, time.ok ? [time.value.at] : []);
  const timed = time.ok && time.value.column !== null ? [time.value.column, ...time.value.parts] : [];
  const { columns: cleaned, choices: sentinels, gone } = withoutSentinels(table, timed, options);
  const held = gone.size === 0 ? described : described.map((each) => ({ ...each, missing: each.missing + (gone.get(each.name) ?? 0) }));
  const description: TableDescription = {
    format: table.format,
    rows: table.rows,
    columns: held,
    timeColumn: time.ok ? time.value.column : null,
    chosen: [],
    delimiter: table.delimiter,
    decimal: table.decimal,
    dateOrder: time.ok ? time.value.dateOrder : null,
    choices: [...(table.choices ?? []), ...asked, ...choices, ...(time.ok ? time.value.choices : []), ...sentinels],
    ...(lying && { panel: lying }),
  };
  const refused = ({ error }: Pick<ReadRefusal, "error">, about = description) => {
    const known: TableDescription = { ...about, choices: [...openChoices(error), ...about.choices] };
    return fail({ ...error, params: { ...error.params, table: known } } as ReadProblem);
  };
  if (!upright.ok) return refused(upright);
  if (lying !== null && lying.taken === null) return refused(whichSeries(table, lying));
  if (!time.ok) return refused(time);
  const several = lying === null ? severalIn(table, rowsOf(table, time.value.at, timed), options) : null;
  const ofNumbers = several === null ? null : numbersBySeries(table, several.panel, timed);
  if (ofNumbers !== null) return interpret({ ...ofNumbers, choices: [...(table.choices ?? []), ...asked] }, options);
  const known = several === null ? description : { ...description, choices: [...description.choices, ...several.choices], panel: several.description };
  const choice = chooseColumns(...without(several?.panel.by ?? [], { ...table, columns: cleaned }, held, options.columns), timed, options.columns);
  if (!choice.ok) return refused(choice, known);
  // What was looked at to choose them, and is taken out of its little room once more as a series needs it.
  putAway([...table.columns, ...choice.value.columns], [time.value.at]);
  if (several !== null && several.description.taken === null) return refused(whichSeries(table, several.description), known);

  const { columns, notices: choiceNotices } = choice.value;
  const sentinelNotices = sentinels.flatMap((each) => goneNotice(each, table.marks ?? []));
  const notices: Notice[] = [...table.notices, ...time.value.notices, ...countedRows(time.value, held, options), ...choiceNotices, ...fillNotices(columns), ...sentinelNotices];
  const { frame: raw, names, of } = withoutEmpty(frameOf(table, columns, time.value.at, several, options, notices), columns.length, notices);
  if (names.length === 0) return refused(refuse("all-missing", table.file, { names: columns.map(({ name }) => name) }), known);
  const isTime = time.value.kind === "time";
  // Who wants several series as one wants rows of one time to be one.
  const saysOne = several?.description.taken?.take === "together" || answerOf(options, "by") === "[]";
  const isOne = saysOne && options.duplicates === "auto";
  const ordered = orderRows(table, time.value.column, raw, isOne ? { ...options, duplicates: "mean" } : options, isTime, notices);
  if (!ordered.ok) return refused(ordered, known);
  if (ordered.value.frame.at.length === 0) {
    return refused(refuse("no-times", table.file, { column: time.value.column! }));
  }
  // What a series takes of packed columns is its own.
  for (const each of [given, table, { columns }]) putAway(each.columns, [ordered.value.frame.at, ...ordered.value.frame.columns]);
  const isOwn = ownership([given, table, { columns }], ordered.value.frame);
  const filled = fillRows(ordered.value.frame, options, isOwn, notices);
  if (filled.frame.at.length === 0) {
    return refused(refuse("rows-missing", table.file, {}));
  }
  const step = medianStep(filled.frame.at);
  const { fine } = time.value;
  // A series owns its arrays; what was not changed on the way still belongs to the table.
  const ownArray = (values: Float64Array) => (isOwn(values) ? values : values.slice());
  const series: Series = {
    name: nameOf(table, known.panel),
    axis: { kind: time.value.kind, at: ownArray(filled.frame.at), step, ...(fine !== null && { fine }) },
    columns: names.map((name, i): Column => ({
      name,
      ...(columns[of[i]!]!.unit !== undefined && { unit: columns[of[i]!]!.unit }),
      values: ownArray(filled.frame.columns[i]!),
      stats: filled.stats[i]!,
    })),
    notices,
  };
  return ok({
    series,
    table: { ...known, roles: rolesIn(names, of.map((place) => columns[place]!.name), options), chosen: columns.map(({ name }) => name), choices: [...known.choices, ...ordered.value.choices] },
  });
}

/** Says whether an array was made on the way from the tables to a frame and is all of its buffer, which no other column of the frame shares. */
function ownership(tables: readonly Pick<Table, "columns">[], { at, columns }: Frame): (values: Float64Array) => boolean {
  const held = new Set(tables.flatMap((each) => each.columns.flatMap((column) => (column.kind === "text" || packedIn(column) !== null ? [] : [column.values.buffer]))));
  const seen = new Set<ArrayBufferLike>();
  for (const { buffer } of [at, ...columns]) if (seen.has(buffer)) held.add(buffer);
  else seen.add(buffer);
  return ({ buffer, byteLength }) => byteLength === buffer.byteLength && !held.has(buffer);
}

type SeriesFrame = Pick<NamedFrame, "frame" | "names">;

/** The columns of a table, or of those of its series that were taken. */
function frameOf(table: Table, columns: readonly NumberColumn[], at: Float64Array, several: Several | null, options: ReadingOptions, notices: Notice[]): SeriesFrame {
  const whole: PlacedRows = { at, columns: columns.map((column) => packedIn(column) ?? column.values) };
  const names = columns.map(({ name }) => name);
  if (several === null) return { frame: whole, names };
  const { merged, untimed, ...taken } = taking({ ...whole, at: several.at }, names, several.panel, several.description.taken!, policyOf(options), () => isOf(table, at) || letGo(at));
  notices.push(...withoutTime(untimed, notices));
  if (merged > 0) notices.push({ kind: "noticed/repeated", params: { rows: merged, kept: policyOf(options) } });
  return taken;
}

/** Whether places are numbers of a table as it holds them. */
const isOf = ({ columns }: Table, at: Float64Array): boolean => columns.some((column) => column.kind !== "text" && packedIn(column) === null && column.values.buffer === at.buffer);

/** Without the columns of series in which nothing was measured; `of` is the place of each among the `width` columns of the table. */
function withoutEmpty({ frame, names }: SeriesFrame, width: number, notices: Notice[]): SeriesFrame & { readonly of: readonly number[] } {
  const kept = names.flatMap((_, i) => (frame.columns[i]!.every(Number.isNaN) ? [] : [i]));
  const empty = names.filter((_, i) => !kept.includes(i));
  if (empty.length > 0) notices.push({ kind: "noticed/empty-columns", params: { names: empty } });
  return { frame: { at: frame.at, columns: kept.map((i) => frame.columns[i]!) }, names: kept.map((i) => names[i]!), of: kept.map((i) => i % width) };
}

/** The roles of a series' columns, which are those of the columns of the table `from` which they come. */
function rolesIn(names: readonly string[], from: readonly string[], options: ReadingOptions): ColumnRoles {
  const having = (role: string) => names.filter((_, i) => answerOf(options, "role", from[i]!) === role);
  return { targets: having("target"), ahead: having("ahead") };
}

/** The file's name without its ending, and which of its series alone was taken. */
function nameOf({ file }: Table, panel: PanelDescription | undefined): string {
  const name = file.replace(/\.\w+$/, "");
  return panel?.taken?.take === "some" && panel.taken.labels.length === 1 ? `${name} · ${panel.taken.labels[0]!}` : name;
}

const whichSeries = ({ file }: Table, { by, labels }: PanelDescription) => refuse("which-series", file, { series: labels.length, by });

/** What becomes of rows that repeat a time within one of several series. */
const policyOf = ({ duplicates }: ReadingOptions) => (duplicates === "auto" ? "first" : duplicates);

const rowsOf = (table: Table, at: Float64Array, from: readonly string[]): RowPlaces => ({
  at,
  from,
  measures: (by) => table.columns.filter(({ kind, name }) => kind === "number" && !from.includes(name) && !by.includes(name)).length,
});

/** What tells series apart is no measured quantity, unless the person says so. */
function without(by: readonly string[], table: Table, described: readonly ColumnDescription[], wanted: ReadingOptions["columns"]): readonly [Table, readonly ColumnDescription[]] {
  if (by.length === 0 || wanted !== null) return [table, described];
  const isKept = ({ name }: { readonly name: string }) => !by.includes(name);
  return [{ ...table, columns: table.columns.filter(isKept) }, described.filter(isKept)];
}

/** A number that marks what was not measured. */
const goneNotice = ({ kind, taken }: Choice, marks: readonly number[]): Notice[] =>
  kind === "missing" && taken !== null && taken.means.gone ? [{ kind: "noticed/fill-value", params: { ...taken.means, from: marks.includes(taken.means.value) ? "file" : "usual" } }] : [];

/** A column that looks as if it held times that nobody can read. */
function countedRows({ column }: TimeReading, described: readonly ColumnDescription[], { timeColumn }: ReadingOptions): Notice[] {
  if (column !== null || timeColumn !== "auto") return [];
  const yearless = described.find(({ kind, example }) => kind === "text" && maybeYearless(example));
  if (yearless !== undefined) return [{ kind: "noticed/no-year", params: { column: yearless.name, example: yearless.example } }];
  const parts = yearlessParts(described);
  if (parts !== null) return [{ kind: "noticed/parts-without-year", params: { names: parts } }];
  // Four digits or more: a year, or hours and minutes.
  const unread = described.find(({ kind, name, example }) => (kind === "text" ? /\d.*\d.*\d.*\d/.test(example) : kind === "number" && isTimeName(name) && /^\d{6,}$/.test(example)));
  return unread === undefined ? [] : [{ kind: "noticed/rows-counted", params: { column: unread.name, example: unread.example } }];
}
