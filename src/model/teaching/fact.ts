import { branchShares } from "../attention/analysis/branchShare";
import { measureHead, type HeadMeasures } from "../attention/analysis/measures";
import { headMap } from "../attention/analysis/sample";
import type { Attention } from "../attention/attention";
import type { Branch } from "../attention/branch";
import type { StepMask } from "../attention/pairs";

/** What a fact is taken from: one pass of the layer (batch 1), and when its steps are. */
export interface FactSource {
  readonly attention: Attention;
  readonly masks: Readonly<Record<Branch, StepMask>>;
  /** The middle of each step, ms or samples, `(T,)`. */
  readonly centres: Readonly<Record<Branch, Float64Array>>;
}

/** One of the numbers that a text, a question or a task may ask the live layer for: its name, and what it is asked of. */
export interface Fact {
  readonly name: FactName;
  readonly of: readonly (number | Branch)[];
}

/** `branch`, then numbers as the page counts them: heads from 0, steps from 1 (`last` is T). */
type Kind = "branch" | "head" | "step";

interface Entry {
  readonly takes: readonly Kind[];
  readonly value: (source: FactSource, of: readonly number[], branch: Branch) => number;
}

const measured = (name: keyof HeadMeasures, inSteps = false): Entry => ({
  takes: ["branch", "head"],
  value: ({ attention, masks, centres }, [head = 0], branch) => {
    const at = centres[branch];
    const value = measureHead(headMap(attention[branch].maps, head, attention.steps), at, masks[branch])[name];
    return inSteps ? value / stepOf(at) : value;
  },
});

const row = ({ attention }: FactSource, branch: Branch, head: number, query: number): Float32Array =>
  headMap(attention[branch].maps, head, attention.steps).subarray((query - 1) * attention.steps, query * attention.steps);

const share = (part: "shortPart" | "longPart"): Entry => ({
  takes: [],
  value: ({ attention }) => {
    const shares = branchShares(attention).filter((each) => each.output > 0);
    return shares.reduce((sum, each) => sum + each[part], 0) / shares.length;
  },
});

/** The fixed list: nothing else can be asked for, so a stranger's text computes nothing but these. */
const FACTS = {
  /** T, how many steps each window has. */
  steps: { takes: [], value: ({ attention }) => attention.steps },
  /** H, how many heads each branch has. */
  heads: { takes: [], value: ({ attention }) => attention.heads },
  /** U, how many numbers the layer gives for each step. */
  units: { takes: [], value: ({ attention }) => attention.units },
  /** 1 / T: what each key gets when attention is spread evenly. */
  even: { takes: [], value: ({ attention }) => 1 / attention.steps },
  weight: { takes: ["branch", "head", "step", "step"], value: (source, [head = 0, query = 1, key = 1], branch) => row(source, branch, head, query)[key - 1]! },
  /** The key with the greatest weight in a query's row, counted from 1; the first of several. */
  peak: { takes: ["branch", "head", "step"], value: (source, [head = 0, query = 1], branch) => 1 + row(source, branch, head, query).reduce((best, weight, key, all) => (weight > all[best]! ? key : best), 0) },
  /** How many steps a head looks back on average; below 0 when it looks ahead. */
  lookBack: measured("lookBack", true),
  /** How far its looks are spread about that, in steps. */
  lookBackSpread: measured("lookBackSpread", true),
  /** 0 (all on one key) to 1 (even). */
  evenness: measured("evenness"),
  /** Bits. */
  entropy: measured("entropy"),
  /** The greatest weight of a row, on average. */
  sharpness: measured("sharpness"),
  /** How much a step looks at itself, on average. */
  diagonal: measured("diagonal"),
  /** The part of Z that each branch brings, on average over the steps. They add up to 1. */
  shortShare: share("shortPart"),
  longShare: share("longPart"),
} as const satisfies Record<string, Entry>;

export type FactName = keyof typeof FACTS;

const CALL = /^\s*([a-zA-Z]+)\s*(?:\(([^()]*)\))?\s*$/u;

/** Reads `peak(short, 0, last)` for windows of `steps` steps and `heads` heads; null where it is none of the list, or asks for what is not there. */
export function readFact(text: string, { steps, heads }: Pick<Attention, "steps" | "heads">): Fact | null {
  const [, name = "", given = ""] = CALL.exec(text) ?? [];
  if (!Object.hasOwn(FACTS, name)) return null;
  const { takes } = FACTS[name as FactName] as Entry;
  const words = given.trim() === "" ? [] : given.split(",").map((word) => word.trim());
  if (words.length !== takes.length) return null;
  const of = words.map((word, i) => argument(word, takes[i]!, steps, heads));
  return of.includes(null) ? null : { name: name as FactName, of: of as (number | Branch)[] };
}

function argument(word: string, kind: Kind, steps: number, heads: number): number | Branch | null {
  if (kind === "branch") return word === "short" || word === "long" ? word : null;
  const number = kind === "step" && word === "last" ? steps : Number(word);
  const [least, most] = kind === "step" ? [1, steps] : [0, heads - 1];
  return word !== "" && Number.isInteger(number) && number >= least && number <= most ? number : null;
}

/** The value of a fact; NaN where the layer has none (a window without data). Cost T² at most, and H·T² for shares. */
export function factOf(source: FactSource, { name, of }: Fact): number {
  const branch = of.find((each) => typeof each === "string") ?? "short";
  return (FACTS[name] as Entry).value(source, of.filter((each) => typeof each === "number"), branch);
}

/** Distance between a window's steps, ms or samples. */
function stepOf(at: Float64Array): number {
  return at.length < 2 ? 1 : (at.at(-1)! - at[0]!) / (at.length - 1);
}
