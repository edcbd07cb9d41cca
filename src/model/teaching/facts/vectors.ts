import { walk, type Walk } from "../../attention/analysis/walk";
import type { Branch } from "../../attention/branch";
import type { Entry, FactSource } from "./entry";
import { isSmall, sharedPieces } from "./pieces";

/** One query's way through one head; null for layers too large to be walked at once. */
const walked = ({ request }: FactSource, branch: Branch, head: number, query: number): Walk | null =>
  isSmall(request) ? walk(request, sharedPieces(request), branch, head, query - 1) : null;

const at = (numbers: Float64Array | undefined, step: number, unit: number, units: number): number => numbers?.[(step - 1) * units + unit] ?? NaN;

/** The numbers on the way of one step through one head, as the walk shows them. NaN for large layers. */
export const VECTORS = {
  /** One number of the vector that a step asks with, of the one that it is found by, and of the one that it hands on. */
  query: { takes: ["branch", "head", "step", "unit"], value: (source, [head = 0, step = 1, unit = 0], branch) => walked(source, branch, head, step)?.queryVector[unit] ?? NaN },
  key: { takes: ["branch", "head", "step", "unit"], value: (source, [head = 0, step = 1, unit = 0], branch) => at(walked(source, branch, head, step)?.keys, step, unit, source.attention.units) },
  value: { takes: ["branch", "head", "step", "unit"], value: (source, [head = 0, step = 1, unit = 0], branch) => at(walked(source, branch, head, step)?.values, step, unit, source.attention.units) },
  /** How well a key fits a query: their product over √U. */
  score: { takes: ["branch", "head", "step", "step"], value: (source, [head = 0, query = 1, key = 1], branch) => walked(source, branch, head, query)?.scaled[key - 1] ?? NaN },
  /** e to the power of that: what softmax divides by the sum of all. */
  power: { takes: ["branch", "head", "step", "step"], value: (source, [head = 0, query = 1, key = 1], branch) => Math.exp(walked(source, branch, head, query)?.scaled[key - 1] ?? NaN) },
  /** One number of what a query gets: the mean of all values, each by its weight. */
  mixed: { takes: ["branch", "head", "step", "unit"], value: (source, [head = 0, query = 1, unit = 0], branch) => walked(source, branch, head, query)?.mixed[unit] ?? NaN },
} as const satisfies Record<string, Entry>;
