import { useEffect, useRef, useState } from "react";
import { useSecondRound } from "../../../base/useSecondRound";

/** An answer with the question that it answers. */
export interface Newest<Question, Answer> {
  readonly question: Question;
  readonly answer: Answer;
}

/**
 * The newest answer there is, which during a drag may be to an older question; null before the first, and while nothing
 * is asked. A question of a new identity is asked anew, so keep it by `useMemo`, and `ask` by `useCallback`. `ask` has to
 * answer in the order of its questions, null for those that were passed over; what it throws goes to the nearest error boundary.
 * Large answers that nobody looks at once there is a newer question are best dropped then. `unwanted` gets what comes when nothing is
 * asked any more, or what asked is gone.
 */
export function useNewest<Question, Answer>(
  question: Question | null,
  ask: (question: Question) => Promise<Answer | null>,
  meanwhile: "keep" | "drop" = "keep",
  unwanted: (answer: Answer) => void = keepNothing,
): Newest<Question, Answer> | null {
  const [newest, setNewest] = useState<Newest<Question, Answer> | null>(null);
  // Exchanged when nothing is asked any more: what was asked before is then not wanted.
  const round = useRef({});
  useEffect(() => {
    if (question === null || meanwhile === "drop") setNewest(null);
    if (question === null) {
      round.current = {};
      return;
    }
    const mine = round.current;
    ask(question).then(
      (answer) => {
        if (answer === null) return;
        if (mine === round.current) setNewest({ question, answer });
        else unwanted(answer);
      },
      (error: unknown) =>
        setNewest(() => {
          throw error;
        }),
    );
  }, [question, ask, meanwhile, unwanted]);
  useEndOf(round);
  // The answer before it, and the maps that it was asked about, are let go of.
  useSecondRound(newest);
  return question === null ? null : newest;
}

const keepNothing = () => {};

/** Nothing is wanted once what asked is gone. Apart: what is kept here would keep the first question as well. */
function useEndOf(round: { current: object }): void {
  useEffect(
    () => () => {
      round.current = {};
    },
    [round],
  );
}
