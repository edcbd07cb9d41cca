import { number } from "../numbers";
import { chartsWords } from "./charts";
import { room } from "../room";
import { unitsWords } from "./units";

/** What lags are counted in where they are not lengths of time. */
type LagUnit = keyof typeof LAGS | "time";
const LAGS = { sample: "samples", step: "steps" };

/** Of every drawn map, wherever it stands. */
export const mapsWords = room("maps", {
  name: (branch: string, head: number, steps: number) => `${branch}, head ${head}, ${number(steps)} by ${unitsWords.step(steps)}`,
  arrows: (map: string) => `${map}: arrow keys move the cell`,
  arrowsAndSpace: (map: string) => `${map}: arrow keys move the cell, Space keeps its row`,
  enlarge: {
    short: (head: number) => `Enlarge short head ${head}`,
    long: (head: number) => `Enlarge long head ${head}`,
    sum: (head: number) => `Enlarge sum head ${head}`,
  },
  /** Beside the line where a row would run that looks at all alike. */
  even: "even",
  enlarged: {
    title: "Enlarged map",
    close: "Close enlarged map",
    hint: "Click a row to keep it lit, drag for several; Shift extends, Ctrl adds. Their mean stands below the map.",
    row: (query: string) => `Row of query ${query}`,
    meanRow: (queries: number) => `Mean row of ${queries} queries`,
  },
  show: (head: number) => `Show head ${head}`,
  allHeads: (title: string) => `${title}, all heads`,
  shuffled: "steps in random order",
  compared: "In every map: one row for each query, from the top down; one column for each key, from left to right.",
  resampled: (cells: number) => `Resampled: each pixel is the mean of what lies under it, as ${number(cells)} cells do not fill whole pixels at this size.`,
  /** Each says what its ticks count. */
  axes: {
    query: (unit: keyof typeof chartsWords.units) => `← query, ${chartsWords.units[unit]}`,
    key: (unit: keyof typeof chartsWords.units) => `key, ${chartsWords.units[unit]} →`,
    real: (unit: keyof typeof chartsWords.units) => `${chartsWords.units[unit]} →`,
    back: (counted: LagUnit) => (counted === "time" ? "← back from the query" : `← ${LAGS[counted]} back`),
    backAndAhead: (counted: LagUnit) => (counted === "time" ? "← back · ahead →" : `← back · ${LAGS[counted]} · ahead →`),
  },
  /** A lag on an axis: back is below zero, ahead above. */
  lag: (distance: string, ahead: boolean) => `${ahead ? "+" : "−"}${distance}`,
  strip: (title: string, numbers: number, steps: number) => `${title}: ${number(numbers)} numbers for each of ${unitsWords.step(steps)}`,
  output: {
    value: "value",
    units: (units: number) => `${units} units`,
    keys: (title: string, units: number, steps: number) =>
      `${title}, ${units} units over ${unitsWords.step(steps)}: left and right arrow keys move the step, Enter keeps it`,
  },
});
