import { MASKED_SCORE } from "../../../../model/attention/pairs";
import type { Walk } from "../../../../model/attention/analysis/walk";
import type { AttentionRequest } from "../../../../model/attention/attention";
import { difference as apart } from "../../../../model/attention/difference";
import { ofHead } from "../../../../model/attention/fold";
import { exactWeights, type Linear } from "../../../../model/weights/branchWeights";
import { formatNumber } from "../../../../viz/base/format";

export const STATION_IDS = [
  "input", "hidden", "query", "keys", "products", "scaled", "masked",
  "softmax", "values", "mixed", "head", "branch", "output",
] as const;
export type StationId = (typeof STATION_IDS)[number];

/** One part of a sum: how it is reckoned, and what it comes to. */
export interface Term {
  readonly text: string;
  readonly value: number;
}

/** How the number that is followed comes from the numbers of the stations before: the parts add up to the result. */
export interface Reckoning {
  /** What is reckoned: "k₅[0]" */
  readonly name: string;
  readonly parts: readonly Term[];
  readonly result: number;
}

/** The key and the place in each vector whose numbers are followed through all stations. */
export interface Followed {
  readonly key: number;
  readonly unit: number;
}

const write = formatNumber;
const times = (a: number, b: number): Term => ({ text: `${write(a)} × ${write(b)}`, value: a * b });
const plain = (value: number, name = ""): Term => ({ text: `${name}${write(value)}`, value });

/** The reckoning at a station, from the walk and the layer's own weights. */
export function reckoningAt(id: StationId, walk: Walk, request: AttentionRequest, { key, unit }: Followed): Reckoning {
  const { units: U, heads } = request;
  const { width: D } = request[walk.branch];
  const { query, head } = walk;
  const arrays = exactWeights(request.weights, walk.branch);
  const part = (of: Linear<Float64Array>) => ofHead(of, head, heads, U);
  /** Row `row` of `x` times column `unit` of a kernel, plus its bias. */
  const linear = (x: Float64Array, row: number, inner: number, { kernel, bias }: Linear<Float64Array>): Term[] => [
    ...Array.from({ length: inner }, (_, i) => times(x[row * inner + i]!, kernel[i * U + unit]!)),
    plain(bias[unit]!, "bias "),
  ];
  switch (id) {
    case "input": {
      const value = walk.input[query * D]!;
      return { name: "the first number of x", parts: [plain(value)], result: value };
    }
    case "hidden":
      return { name: `number ${unit} of h`, parts: linear(walk.input, query, D, arrays.dense), result: walk.hidden[query * U + unit]! };
    case "query":
      return { name: `number ${unit} of q`, parts: linear(walk.hidden, query, U, part(arrays.query)), result: walk.queryVector[unit]! };
    case "keys":
      return { name: `number ${unit} of key ${key}`, parts: linear(walk.hidden, key, U, part(arrays.key)), result: walk.keys[key * U + unit]! };
    case "products": {
      const parts = Array.from(walk.queryVector, (q, u) => times(q, walk.keys[key * U + u]!));
      return { name: `q·k of key ${key}`, parts, result: walk.products[key]! };
    }
    case "scaled": {
      const value = walk.products[key]! / Math.sqrt(U);
      return { name: `score of key ${key}`, parts: [{ text: `${write(walk.products[key]!)} ÷ √${U}`, value }], result: walk.scaled[key]! };
    }
    case "masked": {
      const open = walk.masked[key] === walk.scaled[key];
      const parts = open ? [plain(walk.scaled[key]!), plain(0, "mask ")] : [{ text: "−1,000,000,000, as it may not be looked at", value: MASKED_SCORE }];
      return { name: `score of key ${key} after the mask`, parts, result: walk.masked[key]! };
    }
    case "softmax": {
      const value = Math.exp(walk.masked[key]! - walk.peak) / walk.total;
      const text = `e^(${write(walk.masked[key]!)} − ${write(walk.peak)}) ÷ ${write(walk.total)}`.replace("− −", "+ ");
      return { name: `weight of key ${key}`, parts: [{ text, value }], result: walk.weights[key]! };
    }
    case "values":
      return { name: `number ${unit} of value ${key}`, parts: linear(walk.hidden, key, U, part(arrays.value)), result: walk.values[key * U + unit]! };
    case "mixed": {
      const parts = Array.from(walk.weights, (weight, k) => times(weight, walk.values[k * U + unit]!));
      return { name: `number ${unit} of the mix`, parts, result: walk.mixed[unit]! };
    }
    case "head": {
      const parts = Array.from(walk.mixed, (value, v) => times(value, arrays.output.kernel[(head * U + v) * U + unit]!));
      return { name: `number ${unit} of what head ${head} gives`, parts, result: walk.headOutputs[head * U + unit]! };
    }
    case "branch": {
      const given = Array.from({ length: heads }, (_, h) => plain(walk.headOutputs[h * U + unit]!, `head ${h}: `));
      const parts = [...given, plain(walk.outputBias[unit]!, "bias ")];
      return { name: `number ${unit} of the ${walk.branch} branch`, parts, result: walk.branchOutput[unit]! };
    }
    case "output": {
      const other = walk.branch === "short" ? "long" : "short";
      const parts = [plain(walk.branchOutput[unit]!, `${walk.branch}: `), plain(walk.otherOutput[unit]!, `${other}: `)];
      return { name: `number ${unit} of Z`, parts, result: walk.output[unit]! };
    }
  }
}

/** "0.3 × 0.2 + 0.1 × 0.4 + … 30 more": the first `shown` parts and the last, which is a bias where there is one. */
export function partsInWords(parts: readonly Term[], shown = 4): string {
  if (parts.length <= shown + 1) return parts.map(({ text }) => text).join(" + ");
  const hidden = parts.length - shown - 1;
  return [...parts.slice(0, shown).map(({ text }) => text), `… ${hidden} more …`, parts.at(-1)!.text].join(" + ");
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
