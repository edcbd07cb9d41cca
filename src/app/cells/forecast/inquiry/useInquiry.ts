import { useCallback, useEffect, useRef, useState } from "react";
import { problemOf } from "../../../../model/failure";
import { inquire, type InquiryKind, type Inquiries } from "../../../../model/training/attribution/inquiry";
import { owned } from "../../../base/owned";
import type { ForecastValue } from "../value";
import type { Asked } from "./asked";

const IDLE = { phase: "idle" } as const;

/** Asks one question at a time; a new one ends the one before, whose answer stays, with its question, until there is news. Answers go with the weights that they are true of. */
export function useInquiry<Kind extends InquiryKind>(about: Kind, { series, prepared, moment }: Pick<ForecastValue, "series" | "prepared" | "moment">) {
  const [asked, setAsked] = useState<Asked<Kind>>(IDLE);
  const running = useRef<AbortController | null>(null);
  const { settings } = prepared;
  useEffect(() => {
    setAsked(IDLE);
    return () => running.current?.abort();
  }, [series, settings, moment.weights]);

  const ask = useCallback(
    (question: Inquiries[Kind]["question"]) => {
      running.current?.abort();
      const { signal } = (running.current = new AbortController());
      const settle = (next: Asked<Kind>) => {
        if (!signal.aborted) setAsked(next);
      };
      setAsked((before) => (before.phase === "done" ? before : { phase: "running", done: 0 }));
      const answered = inquire({ about, series, settings, question }, signal, (done) => settle({ phase: "running", done })).then((answer) => settle({ phase: "done", question, answer }));
      owned(answered, (thrown) => settle({ phase: "failed", problem: problemOf(thrown) }));
    },
    [about, series, settings],
  );
  const cancel = useCallback(() => {
    running.current?.abort();
    setAsked(IDLE);
  }, []);
  return { asked, ask, cancel };
}
