import { useEffect, useState } from "react";
import type { Problem } from "../../model/result";
import { sentenceNow, sentenceOf } from "../../words/problems";
import { owned } from "../base/owned";

/** A problem in words, or a text as it is; empty for a moment where the words have yet to come, and where there is nothing. */
export function useSentence(told: string | Problem | null): string {
  const [come, setCome] = useState<{ readonly of: string | Problem; readonly text: string } | null>(null);
  const now = told === null ? "" : sentenceNow(told);
  useEffect(() => {
    if (told === null || now !== null) return undefined;
    let isWanted = true;
    owned(sentenceOf(told).then((text) => isWanted && setCome({ of: told, text })));
    return () => {
      isWanted = false;
    };
  }, [told, now]);
  return now ?? (come?.of === told ? come.text : "");
}
