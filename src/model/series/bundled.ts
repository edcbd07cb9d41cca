import co2 from "../../../node_modules/vega-datasets/data/co2-concentration.csv?url";
import globalTemperature from "../../../node_modules/vega-datasets/data/global-temp.csv?url";
import seattleDaily from "../../../node_modules/vega-datasets/data/seattle-weather.csv?url";
import seattleHourly from "../../../node_modules/vega-datasets/data/seattle-weather-hourly-normals.csv?url";
import sp500 from "../../../node_modules/vega-datasets/data/sp500-2000.csv?url";
import employment from "../../../node_modules/vega-datasets/data/us-employment.csv?url";
import { refusalIn } from "../files/refusal";
import type { Result } from "../result";
import { refuse, type ReadProblem } from "./reading/fault";
import type { ReadSeries } from "./reading/client";
import { DEFAULT_READING, type ReadHooks, type Reading, type ReadingOptions } from "./reading/reading";

// The paths are spelled out because the package's `exports` hide its data folder from imports by name.

/** A real series that comes with the app. */
export interface BundledSeries {
  readonly id: string;
  readonly title: string;
  /** One sentence: what to look for. */
  readonly lookFor: string;
  /** Where the data comes from. */
  readonly source: string;
  readonly url: string;
  readonly options: ReadingOptions;
}

const SOURCE = "npm package vega-datasets";

const columns = (time: string, ...names: string[]): ReadingOptions => ({
  ...DEFAULT_READING,
  timeColumn: { name: time },
  columns: names,
});

/** The real series that come with the app; the first is the one that a new notebook shows. */
export const BUNDLED: readonly BundledSeries[] = [
  {
    id: "seattle-weather-hourly-normals",
    title: "Seattle, usual weather of each hour of a year",
    lookFor: "Temperature and wind rise and fall every 24 hours: look for stripes a day apart.",
    source: SOURCE,
    url: seattleHourly,
    options: columns("date", "temperature", "wind"),
  },
  {
    id: "seattle-weather",
    title: "Seattle, daily weather 2012 to 2015",
    lookFor: "The seasons come back after 365 days, while rain keeps no schedule: compare heads on a short and a long window.",
    source: SOURCE,
    url: seattleDaily,
    options: columns("date", "temp_max", "temp_min", "precipitation", "wind"),
  },
  {
    id: "co2-concentration",
    title: "CO₂ in the air at Mauna Loa, monthly since 1958",
    lookFor: "A wave of 12 months rides on a steady rise: look for heads that follow the one or the other.",
    source: SOURCE,
    url: co2,
    options: columns("Date", "CO2"),
  },
  {
    id: "sp500",
    title: "S&P 500 share index, each trading day 2000 to 2020",
    lookFor: "Prices wander without a period, with falls in 2008 and 2020: a map that shows stripes here shows chance.",
    source: SOURCE,
    url: sp500,
    options: columns("date", "close"),
  },
  {
    id: "us-employment",
    title: "Jobs in the United States by industry, monthly 2006 to 2015",
    lookFor: "The slump of 2008 to 2010 hits construction and manufacturing first: look for steps that many queries turn to.",
    source: SOURCE,
    url: employment,
    options: columns("month", "construction", "manufacturing", "retail_trade", "government"),
  },
  {
    id: "global-temp",
    title: "Global temperature, yearly since 1880",
    lookFor: "Short and noisy, with a rise since about 1970: look for queries of late years that turn away from early ones.",
    source: SOURCE,
    url: globalTemperature,
    options: columns("year", "temp"),
  },
];

/** Fetches a series that comes with the app and reads it like any other file. */
export async function loadBundled(
  { url, title }: BundledSeries,
  options: ReadingOptions,
  readSeries: ReadSeries,
  hooks: ReadHooks = {},
): Promise<Result<Reading, ReadProblem>> {
  const name = title;
  try {
    const response = await fetch(url, { signal: hooks.signal ?? null });
    const refusal = refusalIn(response);
    if (refusal !== null) return refuse("unreachable", name, { why: refusal, status: response.status });
    const read = await readSeries({ name: `${name}.csv`, blob: await response.blob() }, options, hooks);
    return read;
  } catch (error) {
    if (hooks.signal?.aborted) return refuse("aborted", name, {});
    if (error instanceof TypeError) return refuse("unreachable", name, { why: "network", status: null });
    throw error;
  }
}
