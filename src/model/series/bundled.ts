import co2 from "../../../node_modules/vega-datasets/data/co2-concentration.csv?url";
import globalTemperature from "../../../node_modules/vega-datasets/data/global-temp.csv?url";
import seattleDaily from "../../../node_modules/vega-datasets/data/seattle-weather.csv?url";
import seattleHourly from "../../../node_modules/vega-datasets/data/seattle-weather-hourly-normals.csv?url";
import sp500 from "../../../node_modules/vega-datasets/data/sp500-2000.csv?url";
import employment from "../../../node_modules/vega-datasets/data/us-employment.csv?url";
import { refusalIn } from "../files/refusal";
import { ok, type Result } from "../result";
import { refuse, type ReadProblem } from "./reading/fault";
import type { ReadSeries } from "./reading/client";
import { DEFAULT_READING, type ReadHooks, type Reading, type ReadingOptions } from "./reading/reading";

// The paths are spelled out because the package's `exports` hide its data folder from imports by name.

export type BundledId =
  | "seattle-weather-hourly-normals"
  | "seattle-weather"
  | "co2-concentration"
  | "sp500"
  | "us-employment"
  | "global-temp";

/** A real series that comes with the app. */
export interface BundledSeries {
  readonly id: BundledId;
  readonly url: string;
  readonly options: ReadingOptions;
  /** What its columns are counted in, by their names: the files do not say. */
  readonly units: Readonly<Record<string, string>>;
}

const columns = (time: string, ...names: string[]): ReadingOptions => ({
  ...DEFAULT_READING,
  timeColumn: { name: time },
  columns: names,
});

/** The real series that come with the app; the first is the one that a new notebook shows. */
export const BUNDLED: readonly BundledSeries[] = [
  {
    id: "seattle-weather-hourly-normals",
    url: seattleHourly,
    options: columns("date", "temperature", "wind"),
    units: { pressure: "hPa", temperature: "°C", wind: "m/s" },
  },
  {
    id: "seattle-weather",
    url: seattleDaily,
    options: columns("date", "temp_max", "temp_min", "precipitation", "wind"),
    units: { temp_max: "°C", temp_min: "°C", precipitation: "mm", wind: "m/s" },
  },
  {
    id: "co2-concentration",
    url: co2,
    options: columns("Date", "CO2"),
    units: { CO2: "ppm", "adjusted CO2": "ppm" },
  },
  {
    id: "sp500",
    url: sp500,
    options: columns("date", "close"),
    units: {},
  },
  {
    id: "us-employment",
    url: employment,
    options: columns("month", "construction", "manufacturing", "retail_trade", "government"),
    units: {},
  },
  {
    id: "global-temp",
    url: globalTemperature,
    options: columns("year", "temp"),
    units: { temp: "°C" },
  },
];

/** Fetches a series that comes with the app and reads it like any other file, which is called `name`. */
export async function loadBundled(
  { url, units }: BundledSeries,
  name: string,
  options: ReadingOptions,
  readSeries: ReadSeries,
  hooks: ReadHooks = {},
): Promise<Result<Reading, ReadProblem>> {
  try {
    const response = await fetch(url, { signal: hooks.signal ?? null });
    const refusal = refusalIn(response);
    if (refusal !== null) return refuse("unreachable", name, { why: refusal, status: response.status });
    const read = await readSeries({ name: `${name}.csv`, blob: await response.blob() }, options, hooks);
    if (!read.ok) return read;
    const { series } = read.value;
    const named = series.columns.map((column) => ({ ...column, ...(units[column.name] && { unit: units[column.name] }) }));
    return ok({ ...read.value, series: { ...series, columns: named } });
  } catch (error) {
    if (hooks.signal?.aborted) return refuse("aborted", name, {});
    if (error instanceof TypeError) return refuse("unreachable", name, { why: "network", status: null });
    throw error;
  }
}
