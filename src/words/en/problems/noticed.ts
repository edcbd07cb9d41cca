import type { FillSource, RowStep } from "../../../model/series/notices";
import { interval } from "../../durations";
import { count, number, written } from "../../numbers";
import type { ProblemSentences } from "../../problems";
import { quoted, quotedList } from "../../quoted";
import { unitsWords } from "../units";

/** What comes again: "hour", "15 minutes", "3 months", "year", "2.5". */
function each({ in: unit, amount }: RowStep): string {
  if (unit === "numbers") return written(String(amount));
  if (unit === "months") return amount % 12 === 0 ? unitsWords.each.year(amount / 12) : unitsWords.each.month(amount);
  return interval(amount);
}

const WRITTEN_BY: Readonly<Record<FillSource, string>> = {
  netcdf: "NetCDF",
  gdal: "the largest single-precision number, as GDAL writes it",
  double: "the largest double-precision number",
  surfer: "Surfer",
  file: "as the file or its format says",
  usual: "a usual mark",
};

const ENCODINGS: Readonly<Record<string, string>> = { "windows-1252": "Windows-1252", "windows-1250": "Windows-1250", "windows-1251": "Windows-1251", shift_jis: "Shift-JIS", gb18030: "GB18030", "euc-kr": "EUC-KR", big5: "Big5" };

/** What was done to data on their way in. */
export const noticedProblems: ProblemSentences<"noticed"> = {
  "noticed/encoding": ({ encoding }) => `The text is not UTF-8 and was read as ${ENCODINGS[encoding] ?? encoding}; check letters with accents.`,
  "noticed/above": ({ lines, example }) => `The table begins below ${count(lines, { one: "line", other: "lines" })} that ${lines === 1 ? "is" : "are"} no part of it: ${quoted(example)}.`,
  "noticed/table-above": ({ rows, cells }) =>
    `Above the table that is read stands another one of ${unitsWords.row(rows)} with ${count(cells, { one: "cell", other: "cells" })} each, which is not read; give it as a file of its own if it is the one that is meant.`,
  "noticed/misfits": ({ rows, row, example }) =>
    `${unitsWords.row(rows)} left out that ${rows === 1 ? "has" : "have"} not as many cells as the others: ${rows === 1 ? "" : "the first is "}row ${number(row)}, ${quoted(example)}.`,
  "noticed/keys": ({ names }) => `Each line is read by the keys in it (${quotedList(names)}); whatever else stands there is left out.`,
  "noticed/stamped-lines": ({ example, sensors }) => (sensors ? `The numbers that sensors send are read, each with the time of its line (${quoted(example)}); all other lines are left out.` : `The time that stands in each line (${quoted(example)}) is read as a column of its own.`),
  "noticed/reports": () => "The reports of sysstat are read as one table, each row with its time; names that come again, and averages, are left out.",
  "noticed/names-again": ({ example }) => `The line that names the columns comes again above other rows, and is none of them: ${quoted(example)}.`,
  "noticed/row-of-types": ({ types }) => `The row below the names says what each column holds (${quotedList(types.map((type) => type.trim()))}), and is none of the rows.`,
  "noticed/coordinates-left": ({ names }) => `Left out, as ${names.length === 1 ? "it describes" : "they describe"} the data set or its places and ${names.length === 1 ? "tells" : "tell"} no row from another: ${quotedList(names)}.`,
  "noticed/events": ({ rows, names, example }) => `${unitsWords.row(rows)} left out in which nothing was measured and ${quotedList(names)} only ${names.length === 1 ? "says" : "say"} what happened: ${quoted(example)}.`,
  "noticed/tables-beside": ({ tables }) => `${count(tables, { one: "table stands", other: "tables stand" })} side by side, each with times of its own; one of them is read.`,
  "noticed/formulas": ({ cells }) =>
    `${count(cells, { one: "formula has", other: "formulas have" })} no result in this workbook and ${cells === 1 ? "is" : "are"} read as missing, as the program that wrote it computes none; open it in a spreadsheet and save it there to have ${cells === 1 ? "it" : "them"}.`,
  "noticed/lost-texts": ({ cells, row, column }) =>
    `${count(cells, { one: "cell refers", other: "cells refer" })} to a text that this workbook does not have and ${cells === 1 ? "is" : "are"} read as missing: ${cells === 1 ? "" : "the first is "}row ${number(row)}, column ${column}.`,
  "noticed/half-row": ({ example }) => `The last row was not written to its end and is left out: ${quoted(example)}.`,
  "noticed/end-marks": ({ marks }) => `${count(marks, { one: "mark that is", other: "marks that are" })} no text left out behind the last row, as DOS and loggers leave there.`,
  "noticed/clock": ({ day, clock }) => `The day is taken from ${quoted(day)} and the time of day from ${quoted(clock)}.`,
  "noticed/clock-alone": ({ column }) => `${quoted(column)} holds times of day without a day: rows lie at their seconds from midnight.`,
  "noticed/units": ({ column, units, unit }) =>
    `${quoted(column)} is written in several units (${quotedList(units.filter((each) => each !== ""))}); all of it is read ${unit === "" ? "as plain numbers" : `in ${quoted(unit)}`}.`,
  "noticed/beside-calendar": ({ names }) => `Left out, as ${names.length === 1 ? "it holds" : "they hold"} one number for each row of the calendar: ${quotedList(names)}.`,
  "noticed/sparse-columns": ({ names }) => `Left out, as not one row in fifty has a value: ${quotedList(names)}.`,
  "noticed/recording": ({ start, rate }) => `As is said above its numbers, this recording begins ${start === null ? "at a time that is not named" : `at ${start}`} and has ${rate < 1 ? `a row each ${interval(Number((1000 / rate).toPrecision(9)))}` : `${count(rate, { one: "row", other: "rows" })} a second`}.`,
  "noticed/filled-down": ({ names }) => `Blank cells of ${quotedList(names)} are read as the cell above them, as it stands once for several rows.`,
  "noticed/typical-year": ({ year }) => `The years go back and forth while months and days run on, as in a typical year of weather: all rows are placed in ${year}.`,
  "noticed/start-and-rate": ({ start, rate }) => `The first two rows are read as the beginning, ${start}, and as ${count(rate, { one: "row", other: "rows" })} a second.`,
  "noticed/series-of-words": ({ names }) => `Left out, as ${names.length === 1 ? "this series holds" : "these series hold"} no numbers: ${quotedList(names)}.`,
  "noticed/durations": ({ names }) => `${quotedList(names)} ${names.length === 1 ? "holds" : "hold"} durations, which are read in seconds.`,
  "noticed/rows-counted": ({ column, example }) =>
    `Rows are counted, as no column could be read as times: ${quoted(column)} begins with ${quoted(example)}, and times are read when written like 2024-01-31 14:00.`,
  "noticed/maybe-times": ({ column, example, reads }) => `${quoted(column)} is read as plain numbers, as no other column stands beside it. If it holds times (${quoted(example)} would be ${reads}), the file lacks what was measured then.`,
  "noticed/no-year": ({ column, example }) => `Rows are counted, as ${quoted(column)} names days without their year, such as ${quoted(example)}.`,
  "noticed/parts-without-year": ({ names }) => `Rows are counted, as ${quotedList(names)} are a month and a day without their year.`,
  "noticed/no-frequency": ({ start }) => `Rows are counted, as the file says that the series begins at ${quoted(start)}, but not how far apart its values are.`,
  "noticed/inner-tables": ({ names }) => `Left out, as InfluxDB counts its own tables in ${names.length === 1 ? "it" : "them"}: ${quotedList(names)}.`,
  "noticed/without-time": ({ rows }) => `${unitsWords.row(rows)} without a time left out.`,
  "noticed/sorted": () => "The rows were not in the order of time and have been sorted.",
  "noticed/sheet-rows": () => "The rows of the sheet do not come in the order of their numbers; each was put where its number says.",
  "noticed/zone-column": ({ column, zones }) => `The zone of each time is the one that ${quoted(column)} says: ${quotedList(zones)}.`,
  "noticed/gps-clock": () => "Times are those of the clock of GPS, which is some seconds ahead of UTC (18 since 2017), as it knows no leap seconds.",
  "noticed/parts": ({ names }) => `The time is put together from ${quotedList(names)}.`,
  "noticed/unread-times": ({ rows, row, example }) =>
    `${unitsWords.row(rows)} left out without a time that can be read: ${rows === 1 ? "" : "the first is "}row ${number(row)} with ${quoted(example)}.`,
  "noticed/repeated": ({ rows, kept }) =>
    `${unitsWords.row(rows)} repeated a time; ${{ mean: "the mean of each was kept", first: "the first of each was kept", last: "the last of each was kept", equal: "they are equal, and one of each was kept" }[kept]}.`,
  "noticed/weekdays": () => "There are rows on working days only; they are taken to follow one another.",
  "noticed/uneven": ({ odd, steps, step }) =>
    `The steps between rows are uneven: ${number(odd)} of ${unitsWords.step(steps)} are not the usual ${each(step)}; windows count rows.`,
  "noticed/gaps": ({ rows, step, done }) => {
    const gap = `${unitsWords.row(rows)} of the even grid (one each ${each(step)}) ${rows === 1 ? "is" : "are"} missing`;
    if (done === "added") return `${gap} and ${rows === 1 ? "was" : "were"} added.`;
    return `${gap}${done === "too-many" ? ", too many to fill" : ""}; the rows around a gap are taken to follow one another.`;
  },
  "noticed/incomplete": ({ rows }) => `${unitsWords.row(rows)} with a missing value left out.`,
  "noticed/filled": ({ values, how }) =>
    `${count(values, { one: "missing value", other: "missing values" })} filled ${how === "carry" ? "by the value before" : "on the straight line between their neighbours"}.`,
  "noticed/other-arrays": ({ rows, names }) => `Left out, as they do not have ${unitsWords.row(rows)} of numbers: ${quotedList(names)}.`,
  "noticed/nested-columns": ({ names }) => `Left out, as they hold lists or records: ${quotedList(names)}.`,
  "noticed/first-items": ({ most, items }) => `Only the first ${number(most)} of ${count(items, { one: "series", other: "series" })} are read.`,
  "noticed/last-row-left": ({ row }) => `Row ${number(row)}, the last, breaks off and was left out.`,
  "noticed/empty-columns": ({ names }) => `Left out, as every value is missing: ${quotedList(names)}.`,
  "noticed/columns-left": ({ most, left }) => `Only the first ${number(most)} columns are read; ${number(left)} are left out.`,
  "noticed/row-counts": ({ names }) => `Left out, as ${names.length === 1 ? "it counts" : "they count"} the rows: ${quotedList(names)}.`,
  "noticed/ids": ({ names }) => `Left out, as ${names.length === 1 ? "it holds" : "they hold"} ids, such as 007: ${quotedList(names)}.`,
  "noticed/time-columns": ({ names }) => `Left out, as ${names.length === 1 ? "it holds" : "they hold"} further times: ${quotedList(names)}.`,
  "noticed/limits": ({ column, cells, example }) =>
    `${count(cells, { one: "cell", other: "cells" })} of ${quoted(column)} only ${cells === 1 ? "says" : "say"} a limit, such as ${quoted(example)}: the limit is taken for the value.`,
  "noticed/footnotes": ({ column, cells, example }) =>
    `${count(cells, { one: "number", other: "numbers" })} of ${quoted(column)} ${cells === 1 ? "has" : "have"} a mark, such as ${quoted(example)}, which is left out.`,
  "noticed/words-missing": ({ column, cells, examples }) =>
    `${count(cells, { one: "cell", other: "cells" })} of ${quoted(column)} ${cells === 1 ? "holds no number and is" : "hold no number and are"} taken as missing: ${quotedList(examples)}.`,
  "noticed/large-integers": ({ column }) => `${quoted(column)} holds integers beyond 2^53, which are rounded to 16 digits.`,
  "noticed/text-columns": ({ names }) => `Left out, as ${names.length === 1 ? "it holds" : "they hold"} no numbers: ${quotedList(names)}.`,
  "noticed/first-columns": ({ most, columns }) => `Only the first ${number(most)} of ${count(columns, { one: "column", other: "columns" })} of numbers are used; choose which to keep.`,
  "noticed/fill-value": ({ values, value, names, from }) =>
    `${count(values, { one: "value", other: "values" })} of ${written(Math.abs(value) < 1e7 ? String(value) : value.toExponential())} in ${quotedList(names, " and others")} ${values === 1 ? "is" : "are"} taken as missing: ` +
    `this number marks what was not measured (${WRITTEN_BY[from]}).`,
  "noticed/not-finite": ({ arrays, name }) => `${count(arrays, { one: "array holds", other: "arrays hold" })} values that are no numbers or infinite, first ${quoted(name)}: what is computed with them may hold no numbers, either. A training whose loss was no number any more leaves such weights.`,
  "noticed/rounded": ({ arrays }) => `${count(arrays, { one: "array was", other: "arrays were" })} stored in double precision and ${arrays === 1 ? "has" : "have"} been rounded to single precision.`,
  "noticed/torch-one-head": ({ units }) =>
    `PyTorch does not say how many heads share a width of ${number(units)}; they were read as one head. With more heads in PyTorch, these maps are not its own.`,
  "noticed/resampled": ({ from, to }) => `Resampled from ${number(from)} to ${unitsWords.row(to)} to match the other series.`,
};
