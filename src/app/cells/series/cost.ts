import type { Cost } from "../../notebook/running/cost";
import { filesOf, type SeriesSpec } from "./spec";

/** Measured on 100 MB of CSV: seconds to read a byte, and bytes held for it, the file's own included. */
const READ = 70e-9;
const HELD = 2;
/** About what a bundled or generated series takes, which is small. */
const SMALL: Cost = { seconds: 0.01, bytes: 1e6 };
/** A step of both windows, with its spans and columns. */
const STEP = 200;

/** Reading grows with the files; a window of its own takes little. */
export function seriesCost(spec: SeriesSpec): Cost {
  const size = filesOf(spec).reduce((sum, file) => sum + file.size, 0);
  return { seconds: SMALL.seconds + size * READ, bytes: SMALL.bytes + size * HELD + spec.window.steps * STEP };
}
