import { useCallback, useMemo } from "react";
import { ok, type Result } from "../../../../model/result";
import { inquire, type Inquiries, type InquiryKind } from "../../../../model/training/attribution/inquiry";
import { useCheck } from "../../useCheck";
import type { ForecastValue } from "../value";
import type { InquiryAnswer } from "./asked";

/** Asks a trained layer one question at a time; an answer goes with the weights that it is true of, and stays, with its question, until the next one comes. */
export function useInquiry<Kind extends InquiryKind>(about: Kind, { series, prepared: { settings }, moment: { weights } }: Pick<ForecastValue, "series" | "prepared" | "moment">) {
  const measure = useCallback(
    async (signal: AbortSignal, question: Inquiries[Kind]["question"], onDone: (share: number) => void): Promise<Result<InquiryAnswer<Kind>>> =>
      ok({ question, answer: await inquire({ about, series, settings, question }, signal, onDone) }),
    [about, series, settings],
  );
  const { check, start, cancel } = useCheck(measure, useMemo(() => ({ series, settings, weights }), [series, settings, weights]), { keepsLast: true });
  return { asked: check, ask: start, cancel };
}
