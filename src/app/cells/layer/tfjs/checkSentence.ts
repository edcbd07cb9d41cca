import type { Precision } from "../../../../model/attention/precision/compare";
import type { CheckBackend } from "../../../../model/engine/tfjs/check/question";
import { secondWayWords } from "../../../../words/en/secondWay";
import { timeTaken } from "../../../../words/numbers";
import { differenceInWords } from "../precision/precisionSentence";

/** What a check found: `difference` from TensorFlow.js on `backend`, and how long each took, in milliseconds. */
export interface TfjsFinding {
  readonly difference: Precision;
  readonly backend: CheckBackend;
  readonly took: Readonly<Record<"tfjs" | "own", number>>;
}

/** "Largest difference from TensorFlow.js on WASM: 2.1e-7 (relative 1.3e-7) in Z, …; it took 35 ms, Headlight 2.1 ms." */
export function foundSentence({ difference: { output, maps }, took }: TfjsFinding, on: string): string {
  return secondWayWords.found(on, { output: differenceInWords(output), maps: differenceInWords(maps) }, { tfjs: timeTaken(took.tfjs), own: timeTaken(took.own) });
}
