import { useEffect, useRef } from "react";
import { glossaryWords } from "../../../words/en/glossary";
import styles from "./Glossary.module.css";
import type { WordId } from "./words";

/** All words with what they mean; the one at which it opens comes into view. */
export function Glossary({ at }: { readonly at?: WordId }) {
  const list = useRef<HTMLDivElement>(null);
  const current = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.focus();
    current.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    // Focusable, so that the keyboard can scroll it.
    <div ref={list} role="region" aria-label={glossaryWords.title} tabIndex={0} className={styles.list}>
      <dl className={styles.words}>
        {Object.entries(glossaryWords.words).map(([id, { name, says }]) => (
          <div key={id} ref={id === at ? current : undefined} data-current={id === at || undefined}>
            <dt>{name}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
