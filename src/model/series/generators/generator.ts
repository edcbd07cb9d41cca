import type { Series } from "../series";

/** One setting of a generator. */
export interface Knob {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  /** "" for a plain number. */
  readonly unit: "samples" | "per-sample" | "";
}

/** Values of the knobs by name; a name that is absent stands for the knob's default. */
export type KnobValues = Readonly<Record<string, number>>;

/** What the generator knows to be in the series. Lags and periods in samples, `at` as sample numbers. */
export interface Truth {
  /** The series repeats (nearly) after so many samples; the first is the strongest. */
  readonly periods: readonly number[];
  /** A sample depends on the one that lies so many samples earlier. */
  readonly lags: readonly number[];
  /** Samples where something happens: a spike, a switch, the start of a motif. */
  readonly events: readonly number[];
}

export type GeneratorId = "sines" | "season" | "ar2" | "walk" | "regimes" | "spikes" | "chirp" | "echo" | "change" | "noise";

export interface Generator {
  readonly id: GeneratorId;
  readonly knobs: readonly Knob[];
  /** Always the same series for the same arguments. Its axis counts samples from 0. `length` >= 1. */
  readonly generate: (knobs: KnobValues, length: number, seed: number) => Series;
  readonly truth: (knobs: KnobValues, length: number, seed: number) => Truth;
}
