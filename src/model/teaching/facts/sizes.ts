import type { Branch } from "../../attention/branch";
import type { Entry, FactSource } from "./entry";

/** How large things are, and what the window shows. */
export const SIZES = {
  /** T, how many steps each window has. */
  steps: { takes: [], value: ({ attention }) => attention.steps },
  /** H, how many heads each branch has. */
  heads: { takes: [], value: ({ attention }) => attention.heads },
  /** U, how many numbers the layer gives for each step. */
  units: { takes: [], value: ({ attention }) => attention.units },
  /** 1 / T: what each key gets when attention is spread evenly. */
  even: { takes: [], value: ({ attention }) => 1 / attention.steps },
  /** 1 where a step may look only at itself and at earlier ones, else 0. */
  causal: { takes: [], value: ({ request }) => (request.causal ? 1 : 0) },
  /** How many steps of training made the weights; 0 where none did. */
  trained: { takes: [], value: ({ trained }) => trained },
  /** How many samples of the series a window covers. */
  samples: { takes: ["branch"], value: ({ samples }, _, branch) => samples[branch] },
  /** The first column of a window at a step, as the layer is given it. */
  input: { takes: ["branch", "step"], value: (source, [step = 1], branch) => firstColumn(source, branch)[step - 1]! },
  /** The greatest of these, and the step that it stands at. */
  greatest: { takes: ["branch"], value: (source, _, branch) => Math.max(...firstColumn(source, branch)) },
  largest: { takes: ["branch"], value: (source, _, branch) => 1 + indexOfMost(firstColumn(source, branch)) },
} as const satisfies Record<string, Entry>;

function firstColumn({ request, attention }: FactSource, branch: Branch): Float32Array {
  const { values, width } = request[branch];
  return Float32Array.from({ length: attention.steps }, (_, step) => values[step * width]!);
}

/** Where the greatest number stands, from 0; the first of several. */
export const indexOfMost = (values: Float32Array | Float64Array): number =>
  (values as Float64Array).reduce((best, value, i) => (value > values[best]! ? i : best), 0);
