import type { AttentionRequest } from "../../attention/attention";
import { answerWith } from "../../oneShot";
import type { Result } from "../../result";
import { writeKerasExport } from "../kerasExport";
import type { LayerWeights } from "../names";
import type { WeightFormat } from "../formats";
import { readWeights, writeWeights, type WeightFile } from "../weightFile";

/** What the page asks of the worker that reads and writes weight files. */
export type FilingQuestion =
  | { readonly ask: "read"; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly ask: "write"; readonly format: WeightFormat; readonly weights: LayerWeights }
  | { readonly ask: "keras"; readonly request: AttentionRequest; readonly output: Float32Array };

type Answer = Result<WeightFile> | Uint8Array<ArrayBuffer>;

answerWith(answer, buffersOf);

async function answer(question: FilingQuestion): Promise<Answer> {
  switch (question.ask) {
    case "read":
      return readWeights(question.name, question.bytes);
    case "write":
      return writeWeights(question.format, question.weights);
    case "keras":
      return writeKerasExport(question.request, question.output);
  }
}

function buffersOf(given: Answer): ArrayBufferLike[] {
  if (given instanceof Uint8Array) return [given.buffer];
  if (!given.ok) return [];
  return given.value.candidates.flatMap(({ weights }) => weights.map(({ values }) => values.buffer));
}
