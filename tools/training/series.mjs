import { readFile } from "node:fs/promises";
import path from "node:path";

const DATA = path.resolve(import.meta.dirname, "../../node_modules/vega-datasets/data");

const file = (name, time, columns, target) => ({ file: name, time, columns, target });
const generated = (id, rows = 2000, seed = 1) => ({ generator: id, rows, seed });

/** The series that promises are made on; those of files come with vega-datasets. */
export const SERIES = {
  "Seattle's usual hours": file("seattle-weather-hourly-normals.csv", "date", ["temperature", "wind"], "temperature"),
  "Seattle daily": file("seattle-weather.csv", "date", ["temp_max", "temp_min", "precipitation", "wind"], "temp_max"),
  CO2: file("co2-concentration.csv", "Date", ["CO2"], "CO2"),
  "share index": file("sp500-2000.csv", "date", ["close"], "close"),
  jobs: file("us-employment.csv", "month", ["construction", "manufacturing"], "construction"),
  "global temperature": file("global-temp.csv", "year", ["temp"], "temp"),
  season: generated("season"),
  spikes: generated("spikes"),
  autoregressive: generated("ar2"),
  echo: generated("echo"),
  noise: generated("noise"),
  walk: generated("walk"),
  chirp: generated("chirp"),
  regimes: generated("regimes"),
  "few rows": generated("season", 204),
};

export async function seriesOf(name, { GENERATORS, Reader, DEFAULT_READING }) {
  const given = SERIES[name];
  if (given.generator !== undefined) {
    const generator = GENERATORS.find(({ id }) => id === given.generator);
    return { series: generator.generate({}, given.rows, given.seed), chosen: {} };
  }
  const blob = new Blob([await readFile(path.join(DATA, given.file))]);
  const read = await new Reader().read(1, { name: given.file, blob }, { ...DEFAULT_READING, timeColumn: { name: given.time }, columns: given.columns });
  if (!read.ok) throw new Error(read.error.message);
  return { series: read.value.series, chosen: { targets: [given.target] } };
}
