import type { AnchorHTMLAttributes } from "react";
import { Term } from "../../controls/glossary/Term";
import { linkedWord } from "../../controls/glossary/words";
import { OutwardLink } from "./OutwardLink";

/** A link in a text: `[heads](word:head)` opens what a word means, any other leads elsewhere. */
export function TextLink(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  const word = linkedWord(props.href ?? "");
  return word === null ? <OutwardLink {...props} /> : <Term id={word}>{props.children}</Term>;
}
