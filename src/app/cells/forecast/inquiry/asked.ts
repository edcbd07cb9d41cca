import type { Problem } from "../../../../model/result";
import type { Inquiries, InquiryKind } from "../../../../model/training/attribution/inquiry";

type Question<Kind extends InquiryKind> = Inquiries[Kind]["question"];

/** An answer, and the question that it answers. */
export interface Answered<Kind extends InquiryKind> {
  readonly phase: "done";
  readonly question: Question<Kind>;
  readonly answer: Inquiries[Kind]["answer"];
}

/** What was asked of a trained layer: nothing yet, under way, answered, or why not. */
export type Asked<Kind extends InquiryKind> = { readonly phase: "idle" } | { readonly phase: "running"; readonly done: number } | Answered<Kind> | { readonly phase: "failed"; readonly problem: Problem };

/** The answer on hand, of now or of before, where it is about the target on show; one of another target would be read as this one's. */
export function answerAbout<Kind extends InquiryKind>(asked: Asked<Kind>, target: number): Answered<Kind> | null {
  return asked.phase === "done" && asked.question.asked.target === target ? asked : null;
}
