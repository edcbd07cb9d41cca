import { normal, random } from "../../random";
import type { Column, Series } from "../../series/series";
import { columnStats } from "../../series/stats";
import { USUAL, type Goal, type TrainingSettings } from "../settings";

/** Rows of the series that are made for teaching. */
const ROWS = 4000;
/** Steps between two spikes: at least and at most. */
const GAP = [4, 14] as const;

/** The goals for teaching as they are learnt on the series that are made for them. */
export const LAG_GOAL = { kind: "lag", lag: 12 } as const;
export const EVENT_GOAL = { kind: "event", within: GAP[1] } as const;

type TeachingGoal = Exclude<Goal, { kind: "forecast" }>;

/**
 * A series on which a goal can be learnt. For the lag, noise. For the event, spikes of any height at any time, and a column that
 * marks them: one layer's scores are linear in what it sees, and by the height alone a high spike would hide a later low one.
 */
export function teachingSeries(goal: TeachingGoal["kind"], seed: number, rows = ROWS): Series {
  const columns = goal === "event" ? spikes(rows, seed) : [columnOf("value", noise(rows, seed))];
  return {
    name: "",
    axis: { kind: "index", at: Float64Array.from({ length: rows }, (_, i) => i), step: 1 },
    columns,
    notices: [],
  };
}

/** What learns a goal for teaching; at every step, so that all rows of a map are trained. */
export function teachingSettings(goal: TeachingGoal, target = "value", inputs = goal.kind === "event" ? ["value", "event"] : ["value"]): TrainingSettings {
  return {
    ...USUAL,
    goal,
    targets: [target],
    inputs,
    ahead: [],
    horizon: 1,
    season: null,
    base: "nothing",
    calendar: [],
    readOut: "every",
    loss: "square",
    rate: 0.003,
    schedule: "constant",
    warmUp: 0,
    length: 400,
  };
}

const columnOf = (name: string, values: Float32Array): Column => ({ name, values, stats: columnStats(values, 0) });

function noise(rows: number, seed: number): Float32Array {
  const gauss = normal(random(seed));
  return Float32Array.from({ length: rows }, gauss);
}

function spikes(rows: number, seed: number): Column[] {
  const uniform = random(seed);
  const heights = new Float32Array(rows);
  const gap = () => GAP[0] + Math.floor(uniform() * (GAP[1] - GAP[0] + 1));
  for (let t = gap(); t < rows; t += gap()) heights[t] = 3 + 5 * uniform();
  return [columnOf("value", heights), columnOf("event", heights.map((height) => (height > 0 ? 1 : 0)))];
}
