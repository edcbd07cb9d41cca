import { random } from "../random";
import { glorotLimit } from "../weights/initialise";

/** Weights of a `LearnedNormalization`, both `(D,)`. */
export interface Normalisation {
  readonly mean: Float32Array;
  readonly stddev: Float32Array;
}

/** One input of a `MultiModalEmbedding` and its Dense: `kernel` `(width, E)`, `bias` `(E,)`. */
export interface Modality {
  readonly width: number;
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** What one branch's window goes through before the layer sees it: first the normalisation, then the embedding. */
export interface Preparation {
  /** D: columns of the window. */
  readonly columns: number;
  readonly normalisation: Normalisation | null;
  /** Neighbouring columns taken as modalities, together D wide; null for no embedding. */
  readonly embedding: readonly Modality[] | null;
}

export interface PreparedInput {
  readonly width: number;
  /** `(T, width)` */
  readonly values: Float32Array;
}

/** A fresh `LearnedNormalization`: mean 0 and spread 1, which leaves its input nearly as it is until it is trained. */
export const freshNormalisation = (columns: number): Normalisation => ({
  mean: new Float32Array(columns),
  stddev: new Float32Array(columns).fill(1),
});

/**
 * A fresh `MultiModalEmbedding` that takes each column for a modality of its own: kernels Glorot uniform, biases zero,
 * as Keras starts them. The same seed gives the same floats on every machine.
 */
export function freshEmbedding(columns: number, width: number, seed: number): Modality[] {
  const seeds = random(seed);
  const limit = glorotLimit([1, width]);
  return Array.from({ length: columns }, () => {
    const draw = random(Math.floor(seeds() * 2 ** 32));
    const kernel = Float32Array.from({ length: width }, () => (2 * draw() - 1) * limit);
    return { width: 1, kernel, bias: new Float32Array(width) };
  });
}

/** How wide a branch is where the layer sees it. */
export function preparedWidth(columns: number, embedding: readonly Modality[] | null): number {
  return embedding === null ? columns : embedding.reduce((sum, { bias }) => sum + bias.length, 0);
}

/** What the columns are called where the layer sees them: each unit of an embedding by the first column that it is made of. */
export function preparedNames(names: readonly string[], embedding: readonly Modality[] | null): readonly string[] {
  if (embedding === null) return names;
  let from = 0;
  return embedding.flatMap(({ width, bias }) => {
    const name = names[from] ?? "";
    from += width;
    return Array.from(bias, () => name);
  });
}

/** The window `(T, D)` as the layer sees it. In single precision, as Keras computes it. */
export function prepare(values: Float32Array, { columns, normalisation, embedding }: Preparation): PreparedInput {
  const normalised = normalisation === null ? values : normalise(values, normalisation);
  return embedding === null ? { width: columns, values: normalised } : embed(normalised, columns, embedding);
}

/** `(x − mean) / (stddev + 1e-6)`, column by column. Source: `LearnedNormalization` of fusionlab-learn. */
export function normalise(values: Float32Array, { mean, stddev }: Normalisation): Float32Array {
  const divisor = stddev.map((each) => each + 1e-6);
  return values.map((value, i) => Math.fround(value - mean[i % mean.length]!) / divisor[i % mean.length]!);
}

/** `relu(x · kernel + bias)` of each modality, side by side. Source: `MultiModalEmbedding` of fusionlab-learn. */
export function embed(values: Float32Array, columns: number, modalities: readonly Modality[]): PreparedInput {
  const rows = values.length / columns;
  const width = preparedWidth(columns, modalities);
  const embedded = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    let from = row * columns;
    let to = row * width;
    for (const { width: part, kernel, bias } of modalities) {
      for (let unit = 0; unit < bias.length; unit++) {
        let sum = bias[unit]!;
        for (let i = 0; i < part; i++) sum += values[from + i]! * kernel[i * bias.length + unit]!;
        embedded[to + unit] = Math.max(0, sum);
      }
      from += part;
      to += bias.length;
    }
  }
  return { width, values: embedded };
}

/**
 * How each column is read off what an embedding makes of it, `(columns)` of `(width)`: relu(k x) summed over units of positive k gives
 * what x is above 0, over those of negative k what it is below. Of a column whose units all have one sign only that side can be read.
 * Without an embedding a column is read as it is. Embeddings are such as `freshEmbedding` makes them.
 */
export function readings(columns: number, embedding: readonly Modality[] | null): Float64Array[] {
  const width = preparedWidth(columns, embedding);
  let from = 0;
  return Array.from({ length: columns }, (_, column) => {
    const reading = new Float64Array(width);
    const kernel = embedding?.[column]?.kernel ?? Float32Array.of(1);
    const side = (sign: number) => kernel.reduce((sum, each) => sum + Math.max(0, sign * each), 0);
    const [above, below] = [side(1), side(-1)];
    kernel.forEach((each, unit) => (reading[from + unit] = each > 0 ? 1 / above : each < 0 ? -1 / below : 0));
    from += kernel.length;
    return reading;
  });
}
