import { failureOf } from "../../failure";
import { startTrainingInstance } from "../../kernels/training/instance";
import { compileTrainingKernel } from "../../kernels/training/kernelFile";
import { failOnUnreadable, type Reply } from "../../oneShot";
import { answerTo } from "./answer";
import type { InquiryKind, Inquiries, Inquiry } from "./inquiry";

const scope = self as unknown as DedicatedWorkerGlobalScope;
const post = (message: Reply<Inquiries[InquiryKind]["answer"]>) => scope.postMessage(message);
/** ms between two words of progress. */
const APART = 100;

async function answer(inquiry: Inquiry): Promise<void> {
  const work = answerTo(await startTrainingInstance(await compileTrainingKernel()), inquiry);
  let told = 0;
  for (;;) {
    const turn = await work.next();
    if (turn.done) return post({ answer: turn.value });
    if (performance.now() - told < APART) continue;
    told = performance.now();
    post({ done: turn.value });
  }
}

scope.onmessage = ({ data }: MessageEvent<Inquiry>) => {
  answer(data).catch((error: unknown) => post({ bug: failureOf(error) }));
};
failOnUnreadable();
