import type { Problem, ProblemKind, Problems } from "../model/result";
import { failures } from "./en/failures";

/** Puts the problem inside another one (`cause`) in words. */
export type Say = (problem: Problem) => string;

/** A sentence for each kind of problem whose name begins with `Room/`. */
export type ProblemSentences<Room extends string> = {
  readonly [Kind in Extract<ProblemKind, `${Room}/${string}`>]: (params: Problems[Kind], say: Say) => string;
};

type Sentences = Readonly<Record<string, ((params: object, say: Say) => string) | undefined>>;

/** The sentences are a chunk of their own, fetched with the first problem or reason that is shown: none is needed for the first paint. */
let sentences: Sentences | null = null;
let loading: Promise<void> | null = null;

function load(): Promise<void> {
  loading ??= import("./en/problems").then(
    ({ problems }) => {
      sentences = problems as Sentences;
    },
    (error: unknown) => {
      // Asked for again with the next problem.
      loading = null;
      throw error;
    },
  );
  return loading;
}

/** A problem in words, what is wrong, where, and what to do, and a text as it is; null as long as the sentences are on their way. */
export function sentenceNow(problem: string | Problem): string | null {
  if (typeof problem === "string") return problem;
  const { kind, params } = problem;
  const sentence = (failures.problems as Sentences)[kind] ?? sentences?.[kind];
  return sentence?.(params, (each) => sentenceNow(each)!) ?? null;
}

/** As `sentenceNow`, once the sentences are there; where they do not come, a sentence that says so. */
export async function sentenceOf(problem: string | Problem): Promise<string> {
  try {
    return sentenceNow(problem) ?? (await load().then(() => sentenceNow(problem)!));
  } catch {
    return failures.withoutWords(typeof problem === "string" ? problem : problem.kind);
  }
}
