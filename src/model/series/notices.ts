import type { DuplicatePolicy } from "./reading/reading";

/** How far rows lie apart: `amount` of a number, of milliseconds, or of months. */
export interface RowStep {
  readonly in: "numbers" | "ms" | "months";
  readonly amount: number;
}

declare module "../result" {
  interface Problems {
    /** The text is in an encoding from before UTF-8. */
    "noticed/encoding": { readonly encoding: string };
    /** Lines above the table, which begin with `example`. */
    "noticed/above": { readonly lines: number; readonly example: string };
    /** Rows of numbers above the table that is read, which look like one by themselves. */
    "noticed/table-above": { readonly rows: number; readonly cells: number };
    /** Rows with more or fewer cells than the others; the first of them is `row`. */
    "noticed/misfits": { readonly rows: number; readonly row: number; readonly example: string };
    /** Each line says by keys what its values are. */
    "noticed/keys": { readonly names: readonly string[] };
    /** Lines of a log say when they were written; of those of `sensors`, what no sensor sent is left out. */
    "noticed/stamped-lines": { readonly example: string; readonly sensors: boolean };
    /** The reports of sysstat are put together to one table. */
    "noticed/reports": Nothing;
    /** The line that names the columns stands above other rows, too. */
    "noticed/names-again": { readonly example: string };
    /** A row below the names says the type of each column. */
    "noticed/row-of-types": { readonly types: readonly string[] };
    /** Coordinates and other values of a data set that stand beside its numbers and place none of them. */
    "noticed/coordinates-left": { readonly names: readonly string[] };
    /** Rows in which nothing was measured, and columns say what happened; the first of them is the example. */
    "noticed/events": { readonly rows: number; readonly names: readonly string[]; readonly example: string };
    /** Tables that stand side by side, of which one is read. */
    "noticed/tables-beside": { readonly tables: number };
    /** Formulas of a workbook without a result. */
    "noticed/formulas": { readonly cells: number };
    /** Cells of a workbook that refer to a text which it does not have; the first of them, as a spreadsheet counts. */
    "noticed/lost-texts": { readonly cells: number; readonly row: number; readonly column: string };
    "noticed/half-row": { readonly example: string };
    /** What DOS or a logger that lost its power leaves behind the last row. */
    "noticed/end-marks": { readonly marks: number };
    "noticed/clock": { readonly day: string; readonly clock: string };
    /** Times of day in a table that has no days. */
    "noticed/clock-alone": { readonly column: string };
    /** Multiples of one unit, which is "" for plain counts, in one column. */
    "noticed/units": { readonly column: string; readonly units: readonly string[]; readonly unit: string };
    /** Columns beside a calendar, which hold one number for all cells of a row. */
    "noticed/beside-calendar": { readonly names: readonly string[] };
    /** Columns with hardly any value. */
    "noticed/sparse-columns": { readonly names: readonly string[] };
    /** What stands above the numbers of a recording; `start` is null where it does not say when it begins. */
    "noticed/recording": { readonly start: string | null; readonly rate: number };
    /** Cells that are blank in columns are read as those above them. */
    "noticed/filled-down": { readonly names: readonly string[] };
    /** Months of several years were put together to one, which is called as one of them. */
    "noticed/typical-year": { readonly year: number };
    /** The first two rows say when the table begins, and how many rows it has in a second. */
    "noticed/start-and-rate": { readonly start: string; readonly rate: number };
    /** Series of a column of numbers that hold only words. */
    "noticed/series-of-words": { readonly names: readonly string[] };
    /** Columns of durations. */
    "noticed/durations": { readonly names: readonly string[] };
    /** No column could be read as times; the one that begins with `example` might be meant as such. */
    "noticed/rows-counted": { readonly column: string; readonly example: string };
    /** Rows are counted, as a column names days without their year. */
    "noticed/no-year": { readonly column: string; readonly example: string };
    /** Rows are counted, as columns hold a month and a day of it, and none its year. */
    "noticed/parts-without-year": { readonly names: readonly string[] };
    "noticed/without-time": { readonly rows: number };
    "noticed/sorted": Nothing;
    /** Rows of a sheet come in another order than that of their numbers. */
    "noticed/sheet-rows": Nothing;
    /** The day stands in one column, or several parts in several. */
    /** The zone of each time stands in a column beside it. */
    "noticed/zone-column": { readonly column: string; readonly zones: readonly string[] };
    /** Times are weeks and seconds of GPS. */
    "noticed/gps-clock": Nothing;
    "noticed/parts": { readonly names: readonly string[] };
    /** Rows whose time is none that can be read; the first of them is `row`. */
    "noticed/unread-times": { readonly rows: number; readonly row: number; readonly example: string };
    "noticed/repeated": { readonly rows: number; readonly kept: Exclude<DuplicatePolicy, "auto"> | "equal" };
    "noticed/weekdays": Nothing;
    /** `odd` of `steps` steps are not the usual one. */
    "noticed/uneven": { readonly odd: number; readonly steps: number; readonly step: RowStep };
    /** Rows that an even grid lacks, and what became of them. */
    "noticed/gaps": { readonly rows: number; readonly step: RowStep; readonly done: "added" | "dropped" | "too-many" };
    "noticed/incomplete": { readonly rows: number };
    "noticed/filled": { readonly values: number; readonly how: "carry" | "interpolate" };
    "noticed/other-arrays": { readonly rows: number; readonly names: readonly string[] };
    "noticed/empty-columns": { readonly names: readonly string[] };
    /** Columns that only count the rows. */
    "noticed/row-counts": { readonly names: readonly string[] };
    /** Columns of numbers that are names, as zeros stand before them. */
    "noticed/ids": { readonly names: readonly string[] };
    /** Columns in which InfluxDB numbers the tables of its answer. */
    "noticed/inner-tables": { readonly names: readonly string[] };
    /** Columns that hold times beside the one that places the rows. */
    "noticed/time-columns": { readonly names: readonly string[] };
    /** Numbers that only bound what was measured, and those with the mark of a footnote, the first of which is the example. */
    "noticed/limits": { readonly column: string; readonly cells: number; readonly example: string };
    "noticed/footnotes": { readonly column: string; readonly cells: number; readonly example: string };
    /** Words in a column of numbers. */
    "noticed/words-missing": { readonly column: string; readonly cells: number; readonly examples: readonly string[] };
    /** Integers beyond 2^53. */
    "noticed/large-integers": { readonly column: string };
    "noticed/text-columns": { readonly names: readonly string[] };
    /** Columns that are too many to choose from. */
    "noticed/columns-left": { readonly most: number; readonly left: number };
    "noticed/first-columns": { readonly most: number; readonly columns: number };
    /** A number that marks what was not measured, and who writes it. */
    "noticed/fill-value": { readonly values: number; readonly value: number; readonly names: readonly string[]; readonly from: FillSource };
    "noticed/resampled": { readonly from: number; readonly to: number };
  }
}

export type FillSource = "netcdf" | "gdal" | "double" | "surfer" | "file" | "usual";
