import type { Prepared } from "../task/prepare";
import { prepared, seriesOf, settingsFor, SMALL } from "../training.testing";

/** Tests only: in which the value 12 rows ago comes again and nothing else says what comes. From the last row of a window it is the one 11 before. */
export function echoTask(): Prepared {
  const noise = Array.from({ length: 1200 }, (_, i) => Math.sin(i * i * 0.37) + Math.cos(i * 1.7 + (i % 13)));
  const values = Float32Array.from(noise);
  for (let i = 12; i < values.length; i++) values[i] = 0.95 * values[i - 12]! + 0.2 * noise[i]!;
  const series = seriesOf({ a: values });
  const settings = settingsFor(series, { ...SMALL, units: 16, heads: 2, steps: 24, positions: 8, season: null, base: "nothing", horizon: 1, length: 400, batch: 32 });
  return prepared(series, { ...settings, targets: ["a"], inputs: ["a"] });
}
