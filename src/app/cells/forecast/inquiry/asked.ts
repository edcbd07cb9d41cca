import type { Inquiries, InquiryKind } from "../../../../model/training/attribution/inquiry";
import type { Check } from "../../useCheck";

/** An answer, and the question that it answers. */
export interface InquiryAnswer<Kind extends InquiryKind> {
  readonly question: Inquiries[Kind]["question"];
  readonly answer: Inquiries[Kind]["answer"];
}

/** The answer on hand, of now or of before, where it is about the target on show; one of another target would be read as this one's. */
export function answerAbout<Kind extends InquiryKind>(asked: Check<InquiryAnswer<Kind>>, target: number): InquiryAnswer<Kind> | null {
  return asked.phase === "done" && asked.found.question.asked.target === target ? asked.found : null;
}
