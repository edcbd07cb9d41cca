import type { Attention } from "../attention/attention";
import type { Branch } from "../attention/branch";
import { DOUBTS } from "./facts/doubts";
import type { ArgumentKind, Entry, FactSource } from "./facts/entry";
import { GIVEN } from "./facts/given";
import { LOOKS } from "./facts/looks";
import { SIZES } from "./facts/sizes";
import { VECTORS } from "./facts/vectors";

export type { FactSource } from "./facts/entry";

/** One of the numbers that a text, a question or a task may ask the live layer for: its name, and what it is asked of. */
export interface Fact {
  readonly name: FactName;
  readonly of: readonly (number | Branch)[];
}

/** The fixed list: nothing else can be asked for, so a stranger's text computes nothing but these. */
const FACTS = { ...SIZES, ...LOOKS, ...GIVEN, ...VECTORS, ...DOUBTS };

export type FactName = keyof typeof FACTS;

export const FACT_NAMES = Object.keys(FACTS) as readonly FactName[];

const CALL = /^\s*([a-zA-Z]+)\s*(?:\(([^()]*)\))?\s*$/u;

/** How many there are of what a fact may be asked of. */
type Sizes = Pick<Attention, "steps" | "heads" | "units">;

/** Reads `peak(short, 0, last)` for windows of `steps` steps and `heads` heads; null where it is none of the list, or asks for what is not there. */
export function readFact(text: string, sizes: Sizes): Fact | null {
  const [, name = "", given = ""] = CALL.exec(text) ?? [];
  if (!Object.hasOwn(FACTS, name)) return null;
  const { takes } = FACTS[name as FactName] as Entry;
  const words = given.trim() === "" ? [] : given.split(",").map((word) => word.trim());
  if (words.length !== takes.length) return null;
  const of = words.map((word, i) => argument(word, takes[i]!, sizes));
  return of.includes(null) ? null : { name: name as FactName, of: of as (number | Branch)[] };
}

function argument(word: string, kind: ArgumentKind, sizes: Sizes): number | Branch | null {
  if (kind === "branch") return word === "short" || word === "long" ? word : null;
  const number = kind === "step" && word === "last" ? sizes.steps : Number(word);
  const [least, most] = bounds(kind, sizes);
  return word !== "" && Number.isInteger(number) && number >= least && number <= most ? number : null;
}

function bounds(kind: Exclude<ArgumentKind, "branch">, { steps, heads, units }: Sizes): readonly [least: number, most: number] {
  if (kind === "step") return [1, steps];
  return [0, { head: heads, unit: units, lag: steps }[kind] - 1];
}

/** Every fact of the list, written out for head 0 and the last step: what an author chooses from. */
export const factExamples = (): string[] =>
  Object.entries<Entry>(FACTS).map(([name, { takes }]) => (takes.length === 0 ? name : `${name}(${takes.map((kind) => EXAMPLE[kind]).join(", ")})`));

const EXAMPLE: Readonly<Record<ArgumentKind, string>> = { branch: "short", head: "0", step: "last", unit: "0", lag: "1" };

/** By the source that they were taken from: several questions ask for the same. */
const known = new WeakMap<FactSource, Map<string, number>>();

/** The value of a fact; NaN where the layer has none (a window without data). Each is computed once for a source. */
export function factOf(source: FactSource, { name, of }: Fact): number {
  const values = known.get(source) ?? new Map<string, number>();
  known.set(source, values);
  const asked = [name, ...of].join();
  const value = values.get(asked) ?? compute(source, { name, of });
  values.set(asked, value);
  return value;
}

const compute = (source: FactSource, { name, of }: Fact): number =>
  (FACTS[name] as Entry).value(source, of.filter((each) => typeof each === "number"), of.find((each) => typeof each === "string") ?? "short");
