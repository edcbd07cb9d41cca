import { measureHead, type HeadMeasures } from "../../../../model/attention/analysis/measures";
import { mixed, mixedMap, type KeepBranch, type MixedBranch } from "../../../../model/attention/analysis/mixer";
import { occludeSteps } from "../../../../model/attention/analysis/occlusion";
import { piecesOf, type Pieces } from "../../../../model/attention/analysis/pieces";
import { walk } from "../../../../model/attention/analysis/walk";
import type { Branch } from "../../../../model/attention/branch";
import type { Answers, AnalystQuestion, QuestionOf, SentSubject } from "./protocol";

/** A subject and what was worked out about it: done when a question first needs it, and kept for the next ones. */
export interface Studied extends SentSubject {
  readonly pieces: Pieces;
  readonly keep: KeepBranch;
  readonly measures: (question: QuestionOf<"measure">) => readonly HeadMeasures[];
}

/** How many measurings of a subject are kept: of both branches, as they were and as they are turned. */
const KEPT_MEASURES = 4;

/** Bytes of a mixed branch's maps up to which its last state is kept, so that a turn of the other branch does not make it anew. */
export const KEPT_MAPS = 16e6;

function keepLast(): KeepBranch {
  const last = new Map<Branch, { readonly from: string; readonly made: MixedBranch | null }>();
  return (name, from, make) => {
    const written = JSON.stringify(from);
    const known = last.get(name);
    if (known?.from === written) return known.made;
    const made = make();
    last.delete(name);
    if ((made?.maps?.byteLength ?? 0) <= KEPT_MAPS) last.set(name, { from: written, made });
    return made;
  };
}

export function study(subject: SentSubject): Studied {
  const pieces = piecesOf(subject.request);
  const measured = new Map<string, readonly HeadMeasures[]>();
  return {
    ...subject,
    pieces,
    keep: keepLast(),
    measures(question) {
      // What is muted, solo or louder keeps its map.
      const { branch, at, state } = question;
      const { temperature, edits } = state[branch];
      const key = JSON.stringify([branch, state.causal, temperature, edits, [...at]]);
      const measures = measured.get(key) ?? measureHeads(subject, pieces, question);
      measured.delete(key);
      measured.set(key, measures);
      if (measured.size > KEPT_MEASURES) measured.delete(measured.keys().next().value!);
      return measures;
    },
  };
}

/** One map after the other, each in the place of the one before: what is dropped is not collected at once, and 16 heads of 1,024 steps are 64 MB. */
function measureHeads({ request }: SentSubject, pieces: Pieces, { branch, at, state }: QuestionOf<"measure">): readonly HeadMeasures[] {
  const map = new Float32Array(request.steps ** 2);
  return Array.from({ length: request.heads }, (_, head) => measureHead(mixedMap(pieces, branch, state, head, map), at, request[branch].mask));
}

export function answer(subject: Studied, question: AnalystQuestion): Answers[keyof Answers] {
  const { request, outputs, pieces } = subject;
  switch (question.ask) {
    case "mix":
      return mixed(outputs, pieces, question.state, subject.keep);
    case "measure":
      return subject.measures(question);
    case "occlude":
      return occludeSteps(request, question.branch, question.filling);
    case "walk":
      return walk(request, pieces, question.branch, question.head, question.query);
  }
}
