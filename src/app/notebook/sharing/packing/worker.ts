import { answerWith } from "../../../../model/oneShot";
import type { Result } from "../../../../model/result";
import type { Unchecked } from "../../document/bundle";
import { pack, type Packed, type PackRequest } from "./pack";
import { unpack } from "./unpack";

/** What the page asks of the worker that packs notebooks, and takes them apart. Bytes, not Blobs, which not every worker can read. */
export type PackingQuestion = PackRequest | { readonly into: "parts"; readonly bytes: Uint8Array<ArrayBuffer> };

type Answer = Packed | Result<Unchecked>;

answerWith((question: PackingQuestion): Answer => (question.into === "parts" ? unpack(question.bytes) : pack(question)), buffersOf);

function buffersOf(answer: Answer): ArrayBufferLike[] {
  if (!answer.ok) return [];
  return answer.value instanceof Uint8Array ? [answer.value.buffer] : [...answer.value.files.values()].map(({ buffer }) => buffer);
}
