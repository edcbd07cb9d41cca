import { useEffect, useState, type CSSProperties } from "react";
import { createPortal } from "react-dom";
import { presentWords } from "../../../words/en/present";
import styles from "./SpeakerNotes.module.css";

interface SpeakerNotesProps {
  readonly notes: string;
  /** Counted from 0. */
  readonly at: number;
  readonly slides: number;
  readonly onClose: () => void;
}

/** With what was held down: the browser's own shortcuts (Ctrl+P, Ctrl+F) are no keys of a presentation. */
const passOn = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => dispatchEvent(new KeyboardEvent("keydown", { key, ctrlKey, metaKey, altKey, cancelable: true }));

/** The window has none of the page's style sheets. */
const PAPER: CSSProperties = { margin: "1.5rem", fontFamily: "system-ui", fontSize: 22, lineHeight: 1.5, whiteSpace: "pre-wrap" };

/** What is to be said, in a window of its own, which is moved to the speaker's screen; on the slide where the browser opens none. */
export function SpeakerNotes({ notes, at, slides, onClose }: SpeakerNotesProps) {
  const [paper, setPaper] = useState<Window | null | undefined>(undefined);
  useEffect(() => {
    const opened = window.open("", "", "popup,width=640,height=480");
    if (opened !== null) opened.document.title = presentWords.notesTitle;
    opened?.addEventListener("pagehide", onClose);
    // It has the keyboard when it opens, and that of a presenter lies with it.
    opened?.addEventListener("keydown", passOn);
    setPaper(opened);
    return () => {
      opened?.removeEventListener("pagehide", onClose);
      opened?.close();
    };
  }, [onClose]);
  if (paper === undefined) return null;
  const text = (
    <>
      <strong>{presentWords.at(at + 1, slides)}</strong>
      <p>{notes === "" ? presentWords.noNotes : notes}</p>
    </>
  );
  return paper === null ? (
    <aside className={styles.notes} aria-label={presentWords.notesTitle} data-notes>
      {text}
    </aside>
  ) : (
    createPortal(
      <main style={PAPER} data-notes>
        {text}
      </main>,
      paper.document.body,
    )
  );
}
