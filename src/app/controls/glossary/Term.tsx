import { Suspense, useRef, useState, type ReactNode } from "react";
import { termWords } from "../../../words/en/term";
import { preloadable } from "../preloadable";
import { Rich } from "../Rich";
import type { EntryProps } from "./Entry";
import styles from "./Term.module.css";
import { WORD_IDS, type WordId } from "./words";

const Entry = preloadable<EntryProps>(() => import("./Entry")).View;

export interface TermProps {
  readonly id: WordId;
  /** The word as it stands in its sentence. */
  readonly children: ReactNode;
}

/** A word that opens what it means. */
export const Term = ({ id, children }: TermProps) => <Opener id={id}>{children}</Opener>;

/** The same beside a setting, whose name stays a label to be clicked. */
export const TermMark = ({ id }: Pick<TermProps, "id">) => (
  <Opener id={id} name={termWords.ask}>
    ?
  </Opener>
);

interface ExplainedProps {
  readonly text: string;
  /** Of whatever else is drawn otherwise. */
  readonly marks?: Readonly<Record<string, (inside: string) => ReactNode>>;
}

/** A sentence of the catalogue in which words of the glossary are marked: `What the <key>key</key> offers.` */
export const Explained = ({ text, marks }: ExplainedProps) => <Rich text={text} marks={marks === undefined ? WORDS : { ...WORDS, ...marks }} />;

const WORDS = Object.fromEntries(WORD_IDS.map((id) => [id, (inside: string) => <Term id={id}>{inside}</Term>]));

function Opener({ id, name, children }: TermProps & { readonly name?: string }) {
  const anchor = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button ref={anchor} type="button" className={styles.term} data-term={id} aria-label={name} title={name} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
        {children}
      </button>
      {open && (
        <Suspense>
          <Entry {...{ id, anchor }} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
