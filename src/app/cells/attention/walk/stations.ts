import { MASKED_SCORE } from "../../../../model/attention/pairs";
import type { Walk } from "../../../../model/attention/analysis/walk";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { difference as apart } from "../../../../model/attention/difference";
import { ofHead } from "../../../../model/attention/fold";
import { exactWeights, type Linear } from "../../../../model/weights/branchWeights";
import { formatNumber } from "../../../../viz/base/format";
import { walkWords } from "../../../../words/en/walk";

export const STATION_IDS = [
  "input", "hidden", "query", "keys", "products", "scaled", "masked",
  "softmax", "values", "mixed", "head", "branch", "output",
] as const;
export type StationId = (typeof STATION_IDS)[number];

/** One part of a sum: how it is reckoned, and what it comes to. */
export interface SumTerm {
  readonly text: string;
  readonly value: number;
}

/** How the number that is followed comes from the numbers of the stations before: the parts add up to the result. */
export interface Reckoning {
  /** What is reckoned: "k₅[0]" */
  readonly name: string;
  readonly parts: readonly SumTerm[];
  readonly result: number;
}

/** The key and the place in each vector whose numbers are followed through all stations. */
export interface Followed {
  readonly key: number;
  readonly unit: number;
}

const write = formatNumber;
const times = (a: number, b: number): SumTerm => ({ text: `${write(a)} × ${write(b)}`, value: a * b });
const plain = (value: number, named: (text: string) => string = (text) => text): SumTerm => ({ text: named(write(value)), value });

/** The reckoning at a station, from the walk and the layer's own weights. */
export function reckoningAt(id: StationId, walk: Walk, request: AttentionRequest, { key, unit }: Followed): Reckoning {
  const { units: U, heads } = request;
  const { width: D } = request[walk.branch];
  const { query, head } = walk;
  const { reckoned: names, parts: words } = walkWords;
  const arrays = exactWeights(request.weights, walk.branch);
  const part = (of: Linear<Float64Array>) => ofHead(of, head, heads, U);
  /** Row `row` of `x` times column `unit` of a kernel, plus its bias. */
  const linear = (x: Float64Array, row: number, inner: number, { kernel, bias }: Linear<Float64Array>): SumTerm[] => [
    ...Array.from({ length: inner }, (_, i) => times(x[row * inner + i]!, kernel[i * U + unit]!)),
    plain(bias[unit]!, walkWords.parts.bias),
  ];
  switch (id) {
    case "input": {
      const value = walk.input[query * D]!;
      return { name: names.input, parts: [plain(value)], result: value };
    }
    case "hidden":
      return { name: names.hidden(unit), parts: linear(walk.input, query, D, arrays.dense), result: walk.hidden[query * U + unit]! };
    case "query":
      return { name: names.query(unit), parts: linear(walk.hidden, query, U, part(arrays.query)), result: walk.queryVector[unit]! };
    case "keys":
      return { name: names.keys(unit, key + 1), parts: linear(walk.hidden, key, U, part(arrays.key)), result: walk.keys[key * U + unit]! };
    case "products": {
      const parts = Array.from(walk.queryVector, (q, u) => times(q, walk.keys[key * U + u]!));
      return { name: names.products(key + 1), parts, result: walk.products[key]! };
    }
    case "scaled": {
      const value = walk.products[key]! / Math.sqrt(U);
      return { name: names.scaled(key + 1), parts: [{ text: `${write(walk.products[key]!)} ÷ √${U}`, value }], result: walk.scaled[key]! };
    }
    case "masked": {
      const open = walk.masked[key] === walk.scaled[key];
      const parts = open ? [plain(walk.scaled[key]!), plain(0, words.mask)] : [{ text: words.closed, value: MASKED_SCORE }];
      return { name: names.masked(key + 1), parts, result: walk.masked[key]! };
    }
    case "softmax": {
      const value = Math.exp(walk.masked[key]! - walk.peak) / walk.total;
      const text = `e^(${write(walk.masked[key]!)} − ${write(walk.peak)}) ÷ ${write(walk.total)}`.replace("− −", "+ ");
      return { name: names.softmax(key + 1), parts: [{ text, value }], result: walk.weights[key]! };
    }
    case "values":
      return { name: names.values(unit, key + 1), parts: linear(walk.hidden, key, U, part(arrays.value)), result: walk.values[key * U + unit]! };
    case "mixed": {
      const parts = Array.from(walk.weights, (weight, k) => times(weight, walk.values[k * U + unit]!));
      return { name: names.mixed(unit), parts, result: walk.mixed[unit]! };
    }
    case "head": {
      const parts = Array.from(walk.mixed, (value, v) => times(value, arrays.output.kernel[(head * U + v) * U + unit]!));
      return { name: names.head(unit, head), parts, result: walk.headOutputs[head * U + unit]! };
    }
    case "branch": {
      const given = Array.from({ length: heads }, (_, h) => plain(walk.headOutputs[h * U + unit]!, (value) => words.head(h, value)));
      const parts = [...given, plain(walk.outputBias[unit]!, words.bias)];
      return { name: names.branch[walk.branch](unit), parts, result: walk.branchOutput[unit]! };
    }
    case "output": {
      const other = walk.branch === "short" ? "long" : "short";
      const parts = [plain(walk.branchOutput[unit]!, words.branch[walk.branch]), plain(walk.otherOutput[unit]!, words.branch[other])];
      return { name: names.output(unit), parts, result: walk.output[unit]! };
    }
  }
}

/** "0.3 × 0.2 + 0.1 × 0.4 + … 30 more": the first `shown` parts and the last, which is a bias where there is one. */
export function partsInWords(parts: readonly SumTerm[], shown = 4): string {
  if (parts.length <= shown + 1) return parts.map(({ text }) => text).join(" + ");
  const hidden = parts.length - shown - 1;
  return [...parts.slice(0, shown).map(({ text }) => text), walkWords.parts.more(hidden), parts.at(-1)!.text].join(" + ");
}

/** "number 0 of h = 0.3 × 0.2 + bias 0.1 = 0.16": nothing left out. */
export const wholeInWords = ({ name, parts, result }: Reckoning): string => `${name} = ${partsInWords(parts, Infinity)} = ${write(result)}`;

/** The key that gets the largest weight. */
export const strongestKey = ({ weights }: Walk): number => weights.indexOf(weights.reduce((a, b) => Math.max(a, b)));

/** The largest difference between the walk's last station and Z as the engine has it, `(T, U)`. */
export function difference(walk: Walk, output: Float32Array): number {
  const units = walk.output.length;
  return apart([[output.subarray(walk.query * units, (walk.query + 1) * units), walk.output]]).absolute;
}
