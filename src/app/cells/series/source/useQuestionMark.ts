import { useEffect, type RefObject } from "react";
import type { TableDescription } from "../../../../model/series/reading/reading";
import type { SourceChoice } from "./sourceChoice";

/** The kind of what is asked: what a file waits for, or what was taken of it although nothing in it settles it; null where nothing is. */
export function askedKind(choice: SourceChoice, tables: readonly TableDescription[]): string | null {
  if (choice.phase === "asking") return choice.question.choice.kind;
  if (choice.phase === "short") return choice.question?.choice.kind ?? null;
  return tables.flatMap(({ choices }) => choices).find(({ open }) => open)?.kind ?? null;
}

/** Says on the cell around `inside` what is asked, for whoever looks from outside. */
export function useQuestionMark(inside: RefObject<HTMLElement | null>, kind: string | null): void {
  useEffect(() => {
    const cell = inside.current?.closest("article");
    if (!cell || kind === null) return;
    cell.setAttribute("data-question", kind);
    return () => cell.removeAttribute("data-question");
  }, [inside, kind]);
}
