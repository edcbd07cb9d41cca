import Pencil from "lucide-react/icons/pencil";
import { Suspense, useState, type MouseEvent } from "react";
import { textWords } from "../../../words/en/text";
import { Button } from "../../controls/Button";
import type { CellViewProps } from "../../notebook/document/kind";
import { preloadable } from "../../controls/preloadable";
import type { ShownLayer } from "../teaching/shownLayer";
import { Prose } from "./Prose";
import { shownUpTo } from "./shownUpTo";
import type { TextSpec } from "./spec";
import styles from "./TextView.module.css";

/** Loaded for the first text that reads a layer. */
const LiveProse = preloadable(() => import("../teaching/LiveProse")).View;

/** Loaded for the first text that is written. */
const TextEditor = preloadable(() => import("./editor/TextEditor")).View;

/** Markdown, set for reading; a double click, or the pencil, edits it in place. */
export function TextView({ cell, state, update, settle, locked }: CellViewProps<TextSpec, ShownLayer | null>) {
  const { markdown } = cell.spec;
  /** Where in the text one writes, as far as it is known; null while reading. */
  const [writing, setWriting] = useState<{ readonly shown: string | null } | null>(null);
  const startAt = ({ currentTarget, clientX, clientY }: MouseEvent) => setWriting({ shown: shownUpTo(currentTarget, clientX, clientY) });

  const plain = <Prose markdown={markdown} />;
  const facts = state.value?.facts;
  const set =
    facts === undefined ? (
      plain
    ) : (
      <Suspense fallback={plain}>
        <LiveProse {...{ markdown, facts }} />
      </Suspense>
    );

  const read = markdown.trim() === "" ? <p className={styles.empty}>{textWords.empty}</p> : set;
  if (writing !== null) {
    return (
      <Suspense fallback={read}>
        <TextEditor {...{ markdown, update, settle }} shown={writing.shown} onDone={() => setWriting(null)}>
          {set}
        </TextEditor>
      </Suspense>
    );
  }
  return (
    <div className={styles.text} onDoubleClick={locked ? undefined : startAt}>
      {read}
      <span className={styles.pencil} data-controls>
        <Button look="quiet" aria-label={textWords.edit} title={textWords.edit} icon={<Pencil size={16} aria-hidden />} onClick={() => setWriting({ shown: null })} />
      </span>
    </div>
  );
}
