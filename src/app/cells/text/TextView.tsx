import Pencil from "lucide-react/icons/pencil";
import { Suspense, useCallback, useState, type MouseEvent } from "react";
import { textWords } from "../../../words/en/text";
import { Button } from "../../controls/Button";
import type { CellViewProps } from "../../notebook/document/kind";
import { newId } from "../../base/ids";
import { caretIn, shownUpTo } from "./caretIn";
import { preloadable } from "../../controls/preloadable";
import type { ShownLayer } from "../teaching/shownLayer";
import { Prose } from "./Prose";
import type { TextSpec } from "./spec";
import styles from "./TextView.module.css";

/** Loaded for the first text that reads a layer. */
const LiveProse = preloadable(() => import("../teaching/LiveProse")).View;

/** Lines of the box that a text is written in: of a longer one the rest is scrolled to. */
const LINES = { least: 4, most: 60 };

/** Characters of a line of the box, about: how many lines a paragraph takes where the browser does not size the box by itself. */
const LINE = 80;

const linesOf = (markdown: string): number => markdown.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LINE)), 1);

/** From when editing begins until it ends. */
interface Bout {
  /** All of it is undone in one step. */
  readonly id: string;
  /** Where the caret stands at first. */
  readonly caret: number;
}

/** Markdown, set for reading; a double click, or the pencil, edits it in place. */
export function TextView({ cell, state, update, locked }: CellViewProps<TextSpec, ShownLayer | null>) {
  const { markdown } = cell.spec;
  /** Null while reading. */
  const [bout, setBout] = useState<Bout | null>(null);
  const start = (caret: number) => setBout({ id: newId(), caret });
  const startAt = ({ currentTarget, clientX, clientY }: MouseEvent) => {
    const shown = shownUpTo(currentTarget, clientX, clientY);
    start(shown === null ? markdown.length : caretIn(markdown, shown));
  };
  const caret = bout?.caret ?? 0;
  const place = useCallback((box: HTMLTextAreaElement | null) => box?.setSelectionRange(caret, caret), [caret]);

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

  if (bout !== null) {
    return (
      <div className={styles.editor}>
        <textarea
          ref={place}
          className={styles.source}
          aria-label={textWords.source}
          autoFocus
          rows={Math.min(LINES.most, Math.max(LINES.least, linesOf(markdown)))}
          value={markdown}
          onChange={(event) => update({ markdown: event.target.value }, bout.id)}
          onKeyDown={(event) => {
            const done = event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey));
            if (!done) return;
            event.preventDefault();
            setBout(null);
          }}
        />
        <div className={styles.preview}>
          {set}
        </div>
        <Button look="primary" onClick={() => setBout(null)}>
          {textWords.done}
        </Button>
      </div>
    );
  }
  return (
    <div className={styles.text} onDoubleClick={locked ? undefined : startAt}>
      {markdown.trim() === "" ? <p className={styles.empty}>{textWords.empty}</p> : set}
      <span className={styles.pencil} data-controls>
        <Button look="quiet" aria-label={textWords.edit} title={textWords.edit} icon={<Pencil size={16} aria-hidden />} onClick={() => start(markdown.length)} />
      </span>
    </div>
  );
}
