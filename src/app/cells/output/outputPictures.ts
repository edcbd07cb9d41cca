import { extremes } from "../../../model/attention/sum";
import type { Domain } from "../../../viz/base/paint";
import { outputWords } from "../../../words/en/output";
import type { OutputLook } from "./look";
import type { OutputValue } from "./value";

/** Z or one of its parts, ready to be drawn. */
export interface OutputPicture {
  readonly id: "sum" | "short" | "long";
  readonly title: string;
  /** `(U, T)`: units downward, time to the right. */
  readonly values: Float32Array;
  /** From the negative of its end to its end, so that the middle colour is zero. */
  readonly domain: Domain;
}

/** Z and its two parts; with `apart` each on a scale of its own, with `changes` less each unit's mean over the steps. */
export function picturesOf({ attention }: OutputValue, { apart, changes }: OutputLook): readonly OutputPicture[] {
  const { steps, units, short, long, output } = attention;
  const parts = [
    { id: "sum" as const, title: outputWords.pictures.sum, output },
    { id: "short" as const, title: outputWords.pictures.short, output: short.output },
    { id: "long" as const, title: outputWords.pictures.long, output: long.output },
  ].map((part) => (changes ? { ...part, output: lessMean(part.output, units) } : part));
  const most = Math.max(...parts.map((part) => reachOf(part.output)));
  return parts.map(({ id, title, output: values }) => {
    const reach = (apart ? reachOf(values) : most) || 1;
    return { id, title, values: transposed(values, steps, units), domain: [-reach, reach] };
  });
}

/** The largest distance from zero. */
function reachOf(values: Float32Array): number {
  const [low, high] = extremes(values);
  return Math.max(-low, high, 0);
}

/** `(T, U)` without each unit's mean. */
function lessMean(values: Float32Array, units: number): Float32Array {
  const means = new Float64Array(units);
  values.forEach((value, i) => (means[i % units]! += (value * units) / values.length));
  return values.map((value, i) => value - means[i % units]!);
}

/** `(T, U)` to `(U, T)`. */
function transposed(values: Float32Array, steps: number, units: number): Float32Array {
  return Float32Array.from(values, (_, i) => values[(i % steps) * units + Math.floor(i / steps)]!);
}
