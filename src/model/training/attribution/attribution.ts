import type { TrainingInstance } from "../../kernels/training/instance";
import { rankCorrelation } from "../../attention/analysis/rankCorrelation";
import { requestOf } from "../request";
import type { Prepared } from "../task/prepare";
import { otherPast, type Otherwise } from "./otherwise";
import { sharesOf, type Shares } from "./shares";
import { readOutOf, windowModel, type ForecastNumber, type WindowModel } from "./windowModel";

/** Ways to say which rows of the past mattered. */
export const METHODS = ["attention", "share", "gradient", "gradientInput", "integrated", "occlusion"] as const;
export type Method = (typeof METHODS)[number];

export interface Attribution {
  /** The series' row of the first number of each method; the others follow. */
  readonly from: number;
  /**
   * A number for each row of the past, over all input columns: of `attention` shares of 2 (1 for each branch), of `gradient` the change of
   * the forecast for a change by one spread, of all others spreads of the target that the row brings.
   */
  readonly rows: Readonly<Record<Method, Float64Array>>;
  /** Spearman's of the sizes, `(methods, methods)`: whether two ways hold the same rows for important. */
  readonly agreement: Float64Array;
  /** What the layer adds to the base, for the window and for the past it is compared with, in spreads. */
  readonly output: number;
  readonly other: number;
  /** What the integrated gradients do not account for, of `output - other`. */
  readonly residual: number;
}

/** A number of one window's forecast, with the weights that make it. */
interface WeighedForecast {
  readonly weights: Float32Array;
  readonly origin: number;
  readonly asked: ForecastNumber;
}

export interface AttributionQuestion extends WeighedForecast {
  readonly otherwise: Otherwise;
  /** 0 up to 1: which other window. */
  readonly drawn: number;
}

/** Points on the way from the other past to this one, doubled until nothing is left out. */
const POINTS = [32, 64, 128, 256, 512] as const;
const COMPLETE = 1e-3;

/** Null where there is no such other past. Takes over the instance. */
export function attribution(instance: TrainingInstance, prepared: Prepared, question: AttributionQuestion): Attribution | null {
  const { weights, origin, asked } = question;
  const other = otherPast(prepared, origin, question.otherwise, question.drawn);
  if (other === null) return null;
  const model = windowModel(instance, prepared, weights, origin, asked);
  const difference = Float64Array.from(model.values, (value, i) => value - other[i]!);
  const [output, otherOutput, ...covered] = model.output([model.values, other, ...coveredPasts(model, other)]) as unknown as [number, number, ...number[]];
  const { gradient, ...ways } = waysAlone(model, prepared, question);
  const { integrated, residual } = integratedGradients(model, other, difference, output - otherOutput);
  const overColumns = (values: Float64Array) => sumOverColumns(values, model.width);
  const rows: Attribution["rows"] = {
    ...ways,
    gradient: overColumns(gradient.map(Math.abs)),
    gradientInput: overColumns(gradient.map((slope, i) => slope * difference[i]!)),
    integrated: overColumns(integrated),
    occlusion: Float64Array.from(covered, (without) => output - without),
  };
  return { from: origin - model.rows + 1, rows, agreement: agreementOf(rows), output, other: otherOutput, residual };
}

/** The ways by which rows can be put in an order, without those that go all the way from another past: each row's size, for each of the other pasts. */
export function orderingSizes(model: WindowModel, prepared: Prepared, question: WeighedForecast, others: readonly Float32Array[]) {
  const ways = waysAlone(model, prepared, question);
  const same = { attention: ways.attention, share: ways.share.map(Math.abs), gradient: sumOverColumns(ways.gradient.map(Math.abs), model.width) };
  const [output, ...covered] = model.output([model.values, ...others.flatMap((other) => coveredPasts(model, other))]) as unknown as [number, ...number[]];
  return others.map((_, i) => ({ ...same, occlusion: Float64Array.from(covered.slice(i * model.rows, (i + 1) * model.rows), (without) => Math.abs(output - without)) }));
}

/** The ways that need no other past: by row, but for the gradient, which is by value. */
function waysAlone(model: WindowModel, prepared: Prepared, { weights, origin, asked }: WeighedForecast) {
  const { task } = prepared;
  const [gradient] = model.slopes([model.values]) as [Float64Array];
  const shares = sharesOf(requestOf(task, weights, origin), task.readOut!.kind as "last", readOutOf(task, weights, asked));
  return { attention: byRow(shares, "attention", model.rows, prepared), share: byRow(shares, "share", model.rows, prepared), gradient };
}

/**
 * The path integral of the gradients from another past to this one, by the midpoint rule (Sundararajan, Taly and Yan 2017): over all
 * values they add up to the difference of the forecasts.
 */
function integratedGradients(model: WindowModel, other: Float32Array, difference: Float64Array, total: number) {
  let integrated = new Float64Array(difference.length);
  let residual = total;
  for (const points of POINTS) {
    const path = Array.from({ length: points }, (_, i) => Float32Array.from(other, (from, k) => from + ((i + 0.5) / points) * difference[k]!));
    const sum = new Float64Array(difference.length);
    for (const slopes of model.slopes(path)) slopes.forEach((slope, k) => (sum[k]! += slope));
    integrated = sum.map((slope, k) => (slope / points) * difference[k]!);
    residual = total - integrated.reduce((a, b) => a + b, 0);
    if (Math.abs(residual) < (COMPLETE / 2) * Math.max(1, Math.abs(total))) break;
  }
  return { integrated, residual };
}

/** The past with each row in its turn, and it alone, as it is in another. */
const coveredPasts = ({ rows, width, values }: WindowModel, other: Float32Array): Float32Array[] =>
  Array.from({ length: rows }, (_, row) => {
    const past = values.slice();
    past.set(other.subarray(row * width, (row + 1) * width), row * width);
    return past;
  });

/** What steps of both windows have, on the rows that they are made of: a step of the long window is the mean of `stride` rows. */
function byRow(shares: Shares, which: "attention" | "share", rows: number, { settings: { steps, stride } }: Prepared): Float64Array {
  const all = new Float64Array(rows);
  for (const [branch, covers] of [["short", 1], ["long", stride]] as const) {
    shares[branch][which].forEach((value, t) => {
      const last = rows - 1 - (steps - 1 - t) * covers;
      for (let row = last - covers + 1; row <= last; row++) all[row]! += value / covers;
    });
  }
  return all;
}

function sumOverColumns(values: Float64Array, width: number): Float64Array {
  return Float64Array.from({ length: values.length / width }, (_, row) => values.subarray(row * width, (row + 1) * width).reduce((a, b) => a + b, 0));
}

function agreementOf(rows: Attribution["rows"]): Float64Array {
  const sizes = METHODS.map((method) => rows[method].map(Math.abs));
  return Float64Array.from(sizes.flatMap((a) => sizes.map((b) => rankCorrelation(a, b))));
}
