import fc from "fast-check";
import { drawnValues } from "./samples.testing";
import type { Columns, Loss, TrainingTask, View } from "./task";
import type { Batch } from "./batch";

/** Rows of the series that the tasks are drawn from. */
const ROWS = 400;

/** A model as it will be trained: views of one series and of its moving mean, a fixed position, a front, a read-out. */
export interface DrawnModel {
  readonly steps: number;
  readonly stride: number;
  readonly width: number;
  readonly units: number;
  readonly heads: number;
  readonly causal: boolean;
  readonly shifted: boolean;
  readonly positions: number;
  readonly normalised: boolean;
  readonly embedded: number;
  readonly kind: "last" | "mean" | "every";
  readonly horizon: number;
  readonly targets: number;
  /** Share of the steps that are not judged. */
  readonly unjudged: number;
  readonly based: "no" | "last" | "season";
  readonly loss: Loss["kind"];
  readonly windows: readonly number[];
  readonly padding: number;
}

export const drawnModel: fc.Arbitrary<DrawnModel> = fc.record({
  steps: fc.constantFrom(1, 5, 8, 10, 13, 24, 48, 66, 70),
  stride: fc.integer({ min: 1, max: 3 }),
  width: fc.integer({ min: 1, max: 5 }),
  units: fc.constantFrom(3, 4, 7, 8, 16),
  heads: fc.integer({ min: 1, max: 3 }),
  causal: fc.boolean(),
  shifted: fc.boolean(),
  positions: fc.constantFrom(0, 2, 6),
  normalised: fc.boolean(),
  embedded: fc.constantFrom(0, 3, 8, 12),
  kind: fc.constantFrom("last", "mean", "every"),
  horizon: fc.integer({ min: 1, max: 9 }),
  targets: fc.integer({ min: 1, max: 2 }),
  unjudged: fc.constantFrom(0, 0.3, 0.95),
  based: fc.constantFrom("no", "last", "season"),
  loss: fc.constantFrom("square", "absolute", "pinball"),
  windows: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
  padding: fc.integer({ min: 0, max: 5 }),
});

/** Windows end at the row `210 + index`; the long one's steps are `stride` rows apart. */
export function modelTask(d: DrawnModel): TrainingTask {
  const end = 210;
  const series = drawnValues(ROWS * d.width, 11);
  const means = drawnValues(ROWS * d.width, 12);
  const targets = drawnValues(ROWS * d.targets, 13);
  const view = (values: Float32Array, width: number, first: number, step = 1): View => ({ values, width, first, window: 1, step });
  const columns = (values: Float32Array, stride: number): Columns[] => [
    {
      view: view(values, d.width, end - (d.steps - 1) * stride, stride),
      ...(d.shifted && { shift: view(series, d.width, end) }),
      ...(d.normalised && { normalised: true }),
      ...(d.embedded > 0 && { embedded: d.embedded }),
    },
    ...(d.positions === 0
      ? []
      : [{ view: { values: drawnValues(d.steps * d.positions, 14, 2), width: d.positions, first: 0, window: 0, step: 1 } }]),
  ];
  const target = end - d.steps + 2;
  const base = {
    last: { view: view(targets, d.targets, target - 1), line: 0, lines: 0 },
    season: { view: view(targets, d.targets, target - 4), line: 1, lines: 4 },
  };
  return {
    steps: d.steps,
    units: d.units,
    heads: d.heads,
    causal: d.causal,
    short: columns(series, 1),
    long: columns(means, d.stride),
    readOut: { kind: d.kind, horizon: d.horizon, targets: d.targets, judgedFrom: Math.floor(d.unjudged * d.steps) },
    loss: d.loss === "pinball" ? { kind: "pinball", levels: [0.1, 0.5, 0.9] } : { kind: d.loss },
    target: view(targets, d.targets, target),
    ...(d.based !== "no" && { base: base[d.based] }),
    capacity: 9,
  };
}

/** Its batch, padded in front where it is to be: every second window, and the others of the long branch. */
export function modelBatch({ windows, steps, padding }: DrawnModel): Batch {
  const from = Math.min(padding, steps - 1);
  const spans = windows.map((_, i) => [i % 2 === 0 ? from : 0, steps] as const);
  return { windows, ...(padding > 0 && { spans: { short: spans, long: spans.toReversed() } }) };
}
