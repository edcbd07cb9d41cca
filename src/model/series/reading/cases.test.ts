import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { textOf } from "../../../words/sentence.testing";
import { readContent } from "./given.testing";
import type { Reading, ReadingOptions } from "./reading";

const HOUR = 3_600_000;
const at = Date.parse;

interface Right {
  readonly rows: number;
  /** The first place: ISO text, or a number. */
  readonly first: string | number;
  readonly step?: number;
  readonly last?: string | number;
  readonly names: readonly string[];
  /** The first numbers of a column, or how many were missing. */
  readonly begins?: Readonly<Record<string, readonly number[]>>;
  readonly missing?: Readonly<Record<string, number>>;
  readonly units?: Readonly<Record<string, string>>;
  readonly options?: Partial<ReadingOptions>;
  /** Kinds of choices that ask. */
  readonly asks?: readonly string[];
  readonly told?: readonly string[];
  readonly fine?: { readonly origin: string; readonly unit: string };
}

const usual = { rows: 48, first: "2020-01-01T00:00Z", step: HOUR, names: ["load", "temp"] };
const alone = { ...usual, names: ["load"] };
/** Two hundred rows of three columns, which arrays call by their own name. */
const array = (name: string, first = [0.3456, 0.8216, 0.3304]): Right => ({
  rows: 200,
  first: 0,
  names: [0, 1, 2].map((i) => `${name}[${i}]`),
  begins: Object.fromEntries(first.map((value, i) => [`${name}[${i}]`, [value]])),
});
const gaps = { ...usual, missing: { load: 2, temp: 0 } };

/** Files as the tools of this field write them, and what is right for each. */
const CASES: Readonly<Record<string, Right>> = {
  "year_month_columns.csv": { rows: 48, first: "1949-01-01", last: "1952-12-01", names: ["passengers"], begins: { passengers: [100, 101] } },
  "date_plus_hour_column.csv": { ...alone, rows: 120 },
  "day_number_plus_clock.csv": { ...alone, rows: 120 },
  "dwd_hourly_yyyymmddhh.txt": { rows: 240, first: "2025-01-19T00:00Z", last: "2025-01-28T23:00Z", step: HOUR, names: ["STATIONS_ID", "QN_9", "TT_TU", "RF_TU"], missing: { TT_TU: 0, RF_TU: 1 } },
  "pandas_default_columns_with_index.csv": { rows: 60, first: 0, names: ["0", "1", "2"], begins: { 0: [0.5] } },
  "pandas_default_columns_no_index.csv": { rows: 60, first: 0, names: ["0", "1", "2"], begins: { 0: [0.5] } },
  "sensor_id_header_datetimeindex.csv": { rows: 96, first: "2012-03-01", step: HOUR / 12, names: ["773869", "767541", "767542"] },
  "single_column_decimal_comma_no_header.csv": { rows: 96, first: 0, names: ["column 1"], begins: { "column 1": [0, 0.041] } },
  "meter_reading_large.csv": { ...usual, names: ["counter_kwh", "load"], begins: { counter_kwh: [123456789.25, 123456789.5] } },
  "sentinel_minus_9999.csv": gaps,
  "relative_seconds_1600_to_2400.csv": { rows: 81, first: 1600, last: 2400, names: ["speed"] },
  "byte_counter_first_column.csv": { rows: 96, first: 0, names: ["bytes_total", "requests"] },
  "pandas_rangeindex_unnamed.csv": { rows: 96, first: 0, names: ["load", "temp"], told: ["noticed/row-counts"] },
  "excel_sep_three_columns.csv": { ...usual, begins: { load: [9.83] } },
  "hash_comments_top_and_middle.csv": usual,
  "units_row.csv": { ...usual, units: { load: "kW", temp: "°C" } },
  "trailing_comma_in_rows_one_space_header.csv": { ...usual, names: ["Load"] },
  "r_write_table.txt": { rows: 48, first: "2020-01-01", step: 24 * HOUR, names: ["y"], begins: { y: [9.83] } },
  "whitespace_aligned.txt": { rows: 48, first: "2020-01-01", step: 24 * HOUR, names: ["flux", "temp"] },
  "home_assistant_history.csv": { ...usual, names: ["state"], missing: { state: 2 } },
  "missing_angle_NA.csv": gaps,
  "missing_backslash_N.csv": gaps,
  "missing_na.csv": gaps,
  "missing_en_dash.csv": gaps,
  "excel_error_cells.csv": gaps,
  "time_NaT.csv": { ...alone, told: ["noticed/without-time", "noticed/gaps", "noticed/filled"] },
  "last_row_half_written.csv": { ...usual, told: ["noticed/half-row"] },
  "ctrl_z_at_end.csv": { ...usual, told: ["noticed/end-marks"] },
  "latin1_degree.csv": { ...usual, names: ["load", "temp °C"], begins: { load: [9.83] } },
  "utf16le_bom_tabs.txt": { ...usual, names: ["load", "temp °C"] },
  "utf16le_no_bom.txt": { ...usual, names: ["load", "temp °C"] },
  "quarter_2020Q1.csv": { rows: 40, first: "2010-01-01", last: "2019-10-01", names: ["load"] },
  "iso_week_2020-W01.csv": { rows: 60, first: "2019-12-30", step: 168 * HOUR, names: ["load"] },
  "month_name_Jan-21.csv": { rows: 48, first: "2018-01-01", last: "2021-12-01", names: ["load"] },
  "excel_serial.csv": alone,
  "named_zone_CET.csv": { ...alone, first: "2019-12-31T23:00Z" },
  "am_pm_dots.csv": { ...alone, rows: 480 },
  "dst_autumn_with_offsets.csv": { ...alone, rows: 73, first: "2018-10-26T22:00Z" },
  "dst_named_abbreviations.csv": { ...alone, rows: 73, first: "2018-10-26T22:00Z" },
  "dst_spring_local_clock.csv": { ...alone, rows: 72, first: "2020-03-27T23:00Z", asks: ["zone"] },
  "thousands_space.csv": { ...alone, begins: { load: [1200.5] } },
  "thousands_apostrophe.csv": { ...alone, begins: { load: [1200.5] } },
  "percent_and_currency.csv": { ...usual, names: ["humidity", "price", "load"], begins: { humidity: [50], price: [1200.5] }, units: { humidity: "%", price: "$" } },
  "sampled_10khz_microseconds.csv": { rows: 300, first: 0, step: 100, names: ["accel"], fine: { origin: "2020-01-01T12:00Z", unit: "µs" } },
  "sampled_10khz_epoch_ns.csv": { rows: 300, first: 0, step: 100, names: ["accel"], fine: { origin: "2020-01-01T12:00Z", unit: "µs" } },
  "wide_jhu_dates.csv": { rows: 60, first: "2020-01-01", step: 24 * HOUR, names: ["Albania", "Austria", "Belgium", "Brazil"], begins: { Austria: [20, 22] } },
  "wide_iso_dates.csv": { rows: 60, first: "2020-01-01", step: 24 * HOUR, names: ["MT_001", "MT_002", "MT_003", "MT_004"], begins: { MT_002: [20, 22] } },
  "wide_world_bank_years.csv": { rows: 60, first: "1960-01-01", last: "2019-01-01", names: ["Aruba", "Austria", "Brazil"], begins: { Austria: [1000, 1002] } },
  "pandas_split_iso_index.json": usual,
  "pandas_split_integer_columns.json": { rows: 60, first: 0, names: ["0", "1", "2"], begins: { 0: [0.5] } },
  "pandas_default_orient.json": usual,
  "pandas_orient_table.json": alone,
  "open_meteo.json": { ...usual, names: ["temperature_2m", "wind_speed_10m"], units: { temperature_2m: "°C", wind_speed_10m: "km/h" } },
  "prometheus_query_range.json": alone,
  "lines_of_json.jsonl": alone,
  "records_with_nan.json": { ...alone, missing: { load: 1 } },
  "booleans.json": { ...usual, names: ["open", "load"], begins: { open: [1, 0, 0] } },
  "sktime_univariate.ts": { rows: 48, first: 0, names: ["case 1 (a)", "case 2 (b)"] },
  "npz_small_array_first.npz": array("data"),
  "npz_scalar_first.npz": array("data"),
  "npz_compressed.npz": array("data"),
  "npz_objects.npz": array("data"),
  "npz_streamed_data_descriptor_zip64.npz": array("data"),
  "npz_time_as_text.npz": { ...array("data"), first: "2020-01-01T00:00Z", step: HOUR },
  "npz_time_datetime64.npz": { ...array("data"), first: "2020-01-01T00:00Z", step: HOUR },
  "fortran_order.npy": array("fortran_order"),
  "big_endian_f8.npy": array("big_endian_f8"),
  "float16.npy": array("float16", [0.345703125, 0.82177734375, 0.330322265625]),
  "structured_time_load.npy": { ...alone, rows: 100, begins: { load: [0, 1, 2] } },
  "three_axes_pems.npy": { rows: 96, first: 0, names: [0, 1, 2, 3, 4].map((i) => `three_axes_pems[${i}]`), asks: ["slice"] },
  "complex64.npy": { rows: 200, first: 0, names: [0, 1, 2].flatMap((i) => [`complex64[${i}].real`, `complex64[${i}].imag`]), begins: { "complex64[0].imag": [0] } },
  "int64_beyond_2_53.npy": { rows: 200, first: 0, names: ["int64_beyond_2_53"], told: ["noticed/large-integers"] },
  "booleans.csv": { ...usual, names: ["open", "load"], begins: { open: [1, 0, 0] } },
};

/** Files that hold no series, and what says why. */
const REFUSED: Readonly<Record<string, string>> = {
  "longdouble.npy": "its numbers are long doubles",
  "objects.npy": "it holds objects of Python",
  "zero_d.npy": "this is a single number",
};

/** A file of sktime ends as a program does, which a compiler would read. */
const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`fixtures/${name.replace(/\.ts$/, ".ts.txt")}`, import.meta.url)));

test("every file is held against what is right for it", () => {
  const files = readdirSync(new URL("fixtures", import.meta.url)).map((name) => name.replace(/\.txt$/, (ending, at) => (name.slice(0, at).endsWith(".ts") ? "" : ending)));
  expect(Object.keys({ ...CASES, ...REFUSED }).sort()).toEqual(files.sort());
});

test.each(Object.entries(REFUSED))("%s is refused by its true cause", async (name, said) => {
  const read = await readContent(bytesOf(name), {}, name);
  expect(read.ok ? "" : textOf(read.error)).toContain(said);
});

describe.each(Object.entries(CASES))("%s", (name, right) => {
  test("is read as it is meant", async () => {
    const read = await readContent(bytesOf(name), right.options, name);
    if (!read.ok) throw new Error(JSON.stringify({ ...read.error, params: { ...read.error.params, table: null } }));
    check(read.value, right);
  });
});

function check({ series: { axis, columns, notices }, table }: Reading, right: Right): void {
  const place = (first: string | number) => (typeof first === "string" ? at(first) : first);
  const column = (name: string) => columns.find((each) => each.name === name);
  expect({
    rows: axis.at.length,
    kind: axis.kind,
    first: axis.at[0],
    last: axis.at.at(-1),
    step: axis.step,
    names: columns.map(({ name }) => name),
    asks: table.choices.filter(({ open }) => open).map(({ kind }) => kind),
    begins: Object.fromEntries(Object.keys(right.begins ?? {}).map((name) => [name, [...column(name)!.values.slice(0, right.begins![name]!.length)]])),
    missing: Object.fromEntries(Object.keys(right.missing ?? {}).map((name) => [name, column(name)!.stats.missing])),
    units: Object.fromEntries(Object.keys(right.units ?? {}).map((name) => [name, column(name)!.unit])),
    fine: axis.fine,
  }).toEqual({
    rows: right.rows,
    kind: typeof right.first === "string" ? "time" : "index",
    first: place(right.first),
    last: right.last === undefined ? axis.at.at(-1) : place(right.last),
    step: right.step ?? axis.step,
    names: right.names,
    asks: right.asks ?? [],
    begins: right.begins ?? {},
    missing: right.missing ?? {},
    units: right.units ?? {},
    fine: right.fine && { ...right.fine, origin: at(right.fine.origin) },
  });
  // No word on steps that are even.
  expect(notices.map(({ kind }) => kind).filter((kind) => kind === "noticed/uneven" || kind === "noticed/repeated" || kind === "noticed/misfits")).toEqual([]);
  for (const kind of right.told ?? []) expect(notices.map((notice) => notice.kind)).toContain(kind);
}
