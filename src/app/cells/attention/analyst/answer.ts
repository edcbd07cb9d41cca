import { measureHead, type HeadMeasures } from "../../../../model/attention/analysis/measures";
import { mixerOf, type Mix } from "../../../../model/attention/analysis/mixer";
import { occludeSteps } from "../../../../model/attention/analysis/occlusion";
import { piecesOf, type Pieces } from "../../../../model/attention/analysis/pieces";
import type { StepMask } from "../../../../model/attention/analysis/pairs";
import { headMap } from "../../../../model/attention/analysis/sample";
import { walk } from "../../../../model/attention/analysis/walk";
import type { Branch } from "../../../../model/attention/branch";
import type { Attention } from "../../../../model/attention/attention";
import type { Answers, Mixed, MixedBranch, Question, Subject } from "./protocol";

/** A subject and what was worked out about it: done when a question first needs it, and kept for the next ones. */
export interface Studied extends Subject {
  /** Hold every score q·k. */
  readonly pieces: Pieces;
  readonly mix: Mix;
  /** Of every head in maps `(H, T, T)`. Maps that nothing touched are the same array, and measured once. */
  readonly measures: (maps: Float32Array, at: Float64Array, mask: StepMask) => readonly HeadMeasures[];
}

export function study(subject: Subject): Studied {
  const { request, attention } = subject;
  const pieces = piecesOf(request);
  const measured = new WeakMap<Float32Array, { readonly at: Float64Array; readonly measures: readonly HeadMeasures[] }>();
  return {
    ...subject,
    pieces,
    mix: mixerOf(attention, pieces),
    measures: (maps, at, mask) => {
      const known = measured.get(maps);
      if (known?.at.every((time, step) => Object.is(time, at[step]))) return known.measures;
      const measures = Array.from({ length: attention.heads }, (_, head) => measureHead(headMap(maps, head, attention.steps), at, mask));
      measured.set(maps, { at, measures });
      return measures;
    },
  };
}

export function answer(subject: Studied, question: Question): Answers[keyof Answers] {
  const { request, attention } = subject;
  switch (question.ask) {
    case "mix":
      return changed(attention, subject.mix(question.state));
    case "measure": {
      const { state, branch, at } = question;
      return subject.measures(subject.mix(state)[branch].maps, at, request[branch].mask);
    }
    case "occlude":
      return occludeSteps(request, question.branch, question.filling);
    case "walk":
      return walk(request, subject.pieces, question.branch, question.head, question.query);
  }
}

/** What differs from `original`. */
function changed(original: Attention, mixed: Attention): Mixed {
  const branch = (name: Branch): MixedBranch | null => {
    const [was, { maps, output }] = [original[name], mixed[name]];
    return mixed[name] === was ? null : { maps: maps === was.maps ? null : maps, output };
  };
  return { short: branch("short"), long: branch("long"), output: mixed.output === original.output ? null : mixed.output };
}
