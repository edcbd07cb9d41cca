import type { AnchorHTMLAttributes } from "react";
import { Term } from "../../controls/glossary/Term";
import { linkedWord, type WordId } from "../../controls/glossary/words";
import { OutwardLink } from "./OutwardLink";

/** Words that have a colour of their own, as in formulas and figures. */
const SYMBOLS: Partial<Record<WordId, string>> = { query: "q", key: "k", score: "s", weight: "a", value: "v", outputWeights: "o" };

/** A link in a text: `[heads](word:head)` opens what a word means, any other leads elsewhere. */
export function TextLink(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const word = linkedWord(props.href ?? "");
  if (word === null) return <OutwardLink {...props} />;
  return (
    <span data-symbol={SYMBOLS[word]}>
      <Term id={word}>{props.children}</Term>
    </span>
  );
}
