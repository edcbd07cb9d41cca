import type { TrainingInstance } from "../../kernels/training/instance";
import { requestOf } from "../request";
import { prepare, type Prepared } from "../task/prepare";
import { attribution } from "./attribution";
import { checks } from "./checks";
import { coverings } from "./coverings";
import type { InquiryKind, Inquiries, Inquiry } from "./inquiry";
import { otherAttention } from "./otherAttention";
import { readOutOf } from "./windowModel";

type Work<Kind extends InquiryKind> = (instance: TrainingInstance, prepared: Prepared, question: Inquiries[Kind]["question"]) => AsyncGenerator<number, Inquiries[Kind]["answer"]>;

const WORK: { readonly [Kind in InquiryKind]: Work<Kind> } = {
  async *attribution(instance, prepared, question) {
    yield 0;
    return attribution(instance, prepared, question);
  },
  async *coverings(instance, prepared, question) {
    return yield* coverings(instance, prepared, question);
  },
  async *checks(instance, prepared, { weights, origin, asked, seeds }) {
    const work = checks(instance, prepared, weights, seeds);
    for (;;) {
      const turn = await work.next();
      if (turn.done) return { ...turn.value, other: otherIn(prepared, weights, origin, asked) };
      yield turn.value.done / turn.value.of;
    }
  },
};

/** Answers in turns, each of which tells how much is done, 0 to 1. Throws where the series and settings make no task: they were trained on. */
export async function* answerTo<Kind extends InquiryKind>(instance: TrainingInstance, { about, series, settings, question }: Inquiry<Kind>): AsyncGenerator<number, Inquiries[Kind]["answer"]> {
  const ready = prepare(series, settings);
  if (!ready.ok) throw new Error(`What was trained on is refused: ${ready.error.kind}`);
  return yield* WORK[about](instance, ready.value, question);
}

/** Where all rows of a map are read out, one row does not decide the forecast. */
function otherIn(prepared: Prepared, weights: Float32Array, origin: number, asked: Parameters<typeof readOutOf>[2]) {
  const { task } = prepared;
  return task.readOut!.kind === "mean" ? null : otherAttention(requestOf(task, weights, origin), readOutOf(task, weights, asked));
}
