import { useCallback, useMemo } from "react";
import { useAnalyst } from "./client";
import type { Answers, QuestionOf, AnalysedPass } from "./protocol";
import { useNewest } from "./useNewest";

/** An answer with what it answers. */
export interface Answered<Kind extends keyof Answers> {
  readonly subject: AnalysedPass;
  readonly question: QuestionOf<Kind>;
  readonly answer: Answers[Kind];
}

/**
 * The analyst's newest answer on `channel`. An answer about a pass of other sizes is none. Give the question a lasting
 * identity (`useMemo`); null asks for nothing.
 */
export function useAnswer<Kind extends keyof Answers>(
  channel: string,
  subject: AnalysedPass,
  question: QuestionOf<Kind> | null,
): Answered<Kind> | null {
  const asked = useMemo(() => (question === null ? null : { subject, question }), [subject, question]);
  const newest = useNewest(asked, useAsking<Kind>(channel));
  return useMemo(
    () => (newest === null || !isAlike(newest.question.subject, subject) ? null : { ...newest.question, answer: newest.answer }),
    [newest, subject],
  );
}

/** Apart: what is kept here would keep the first subject as well, maps and all. */
function useAsking<Kind extends keyof Answers>(channel: string) {
  const analyst = useAnalyst();
  return useCallback((of: { subject: AnalysedPass; question: QuestionOf<Kind> }) => analyst.ask<Kind>(channel, of.subject, of.question), [analyst, channel]);
}

const isAlike = ({ attention: a }: AnalysedPass, { attention: b }: AnalysedPass) =>
  a.steps === b.steps && a.heads === b.heads && a.units === b.units;
