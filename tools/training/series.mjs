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

/**
 * Real series, each as a whole and by its first and last 2,000 rows, which is as many as the experiments had; of these also the target
 * alone, as there: so few rows teach what other columns do by chance.
 */
const cuts = (name, whole) => ({
  [name]: whole,
  ...Object.fromEntries(
    [["first 2,000", [0, 2000]], ["last 2,000", [-2000]]].flatMap(([cut, rows]) => [
      [`${name}, ${cut}`, { ...whole, rows }],
      [`${name}, ${cut}, alone`, { ...whole, rows, columns: [whole.target] }],
    ]),
  ),
});

/**
 * Series that nothing was tuned on, and that are no part of Headlight: `promises.mjs --kept-back FOLDER` takes them from a folder, by the
 * names under which they are published.
 */
export const KEPT_BACK = {
  ...cuts("electricity demand (half-hourly)", file("vic_elec.csv", "auto", ["Demand", "Temperature"], "Demand")),
  ...cuts("bike rides (hourly)", file("hour.csv", "auto", ["cnt", "temp", "hum"], "cnt")),
  ...cuts("transformer oil (hourly)", file("ETTh1.csv", "auto", ["OT", "HUFL", "HULL"], "OT")),
};

/** @param folder where its file lies, where it has one */
export async function seriesOf(given, { GENERATORS, Reader, DEFAULT_READING }, folder = DATA) {
  if (given.generator !== undefined) {
    const generator = GENERATORS.find(({ id }) => id === given.generator);
    return { series: generator.generate({}, given.rows, given.seed), chosen: {} };
  }
  const [head, ...rows] = (await readFile(path.join(folder, given.file), "utf8")).trim().split("\n");
  const blob = new Blob([[head, ...rows.slice(...(given.rows ?? [0]))].join("\n")]);
  const timeColumn = given.time === "auto" ? "auto" : { name: given.time };
  const read = await new Reader().read(1, { name: given.file, blob }, { ...DEFAULT_READING, timeColumn, columns: given.columns });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return { series: read.value.series, chosen: { targets: [given.target] } };
}
