import { measureHead, type HeadMeasures } from "../../../../model/attention/analysis/measures";
import { mix } from "../../../../model/attention/analysis/mixer";
import { occludeSteps } from "../../../../model/attention/analysis/occlusion";
import { piecesOf, type Pieces } from "../../../../model/attention/analysis/pieces";
import { headMap } from "../../../../model/attention/analysis/sample";
import { walk } from "../../../../model/attention/analysis/walk";
import type { Attention } from "../../../../model/attention/attention";
import type { Branch } from "../../../../model/attention/branch";
import type { Answers, Mixed, Question, QuestionOf, Subject } from "./protocol";

/** A subject, taken apart when a question first needs it. */
export interface Studied extends Subject {
  readonly pieces: () => Pieces;
}

export function study(subject: Subject): Studied {
  let pieces: Pieces | null = null;
  return { ...subject, pieces: () => (pieces ??= piecesOf(subject.request)) };
}

export function answer(subject: Studied, question: Question): Answers[keyof Answers] {
  switch (question.ask) {
    case "mix":
      return mixed(subject, question);
    case "occlude":
      return occludeSteps(subject.request, question.branch, question.filling);
    case "walk":
      return walk(subject.request, subject.pieces(), question.branch, question.head, question.query);
  }
}

function mixed({ request, attention, pieces }: Studied, { state, at }: QuestionOf<"mix">): Mixed {
  const now = mix(attention, pieces(), state);
  const measures = (branch: Branch) => measuresOf(now, branch, at[branch], request[branch].mask);
  return {
    short: now.short === attention.short ? null : now.short,
    long: now.long === attention.long ? null : now.long,
    output: now.output === attention.output ? null : now.output,
    measures: { short: measures("short"), long: measures("long") },
  };
}

/** Of every head of a branch. Cost H·T². */
export function measuresOf(attention: Attention, branch: Branch, at: Float64Array, mask: Uint8Array | null): HeadMeasures[] {
  const { heads, steps } = attention;
  return Array.from({ length: heads }, (_, head) => measureHead(headMap(attention[branch].maps, head, steps), at, mask));
}
