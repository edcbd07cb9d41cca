import { useEffect, useMemo, useState, type CSSProperties } from "react";
import { createPortal } from "react-dom";
import { presentWords } from "../../../words/en/present";
import { aboutLines } from "../../base/aboutLines";
import { hasLongRow } from "../../base/longRow";
import { noteParts } from "./noteParts";
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
const PAPER: CSSProperties = { margin: "1.5rem", fontFamily: "system-ui", fontSize: 22, lineHeight: 1.5, whiteSpace: "pre-wrap", overflowWrap: "anywhere" };

/** Of the notes, where they have a row as long as no word. */
const LONG_ROW: CSSProperties = { fontKerning: "none", fontVariantLigatures: "none" };

/** Laid out once it is on the screen; until then as high as it will be, about. */
const partStyle = (part: string): CSSProperties => ({ display: "block", contentVisibility: "auto", containIntrinsicBlockSize: `auto ${aboutLines(part.length) * 1.5}em` });

/** An empty window to write into; null where the browser opens none, or gives it to another origin, as it does in a frame that has none. */
function openPaper(): Window | null {
  const opened = window.open("", "", "popup,width=640,height=480");
  try {
    const paper = opened?.document;
    if (paper !== undefined) [paper.title, paper.documentElement.lang] = [presentWords.notesTitle, document.documentElement.lang];
    return opened;
  } catch {
    opened?.close();
    return null;
  }
}

/** What is to be said, in a window of its own, which is moved to the speaker's screen; on the slide where the browser opens none. */
export function SpeakerNotes({ notes, at, slides, onClose }: SpeakerNotesProps) {
  const [paper, setPaper] = useState<Window | null | undefined>(undefined);
  useEffect(() => {
    const opened = openPaper();
    opened?.addEventListener("pagehide", onClose);
    // It has the keyboard when it opens, and that of a presenter lies with it.
    opened?.addEventListener("keydown", passOn);
    setPaper(opened);
    // Without the page, its words stood still and its keys did nothing.
    const close = () => opened?.close();
    addEventListener("pagehide", close);
    return () => {
      removeEventListener("pagehide", close);
      opened?.removeEventListener("pagehide", onClose);
      close();
    };
  }, [onClose]);
  const parts = useMemo(() => noteParts(notes), [notes]);
  if (paper === undefined) return null;
  const text = (
    <>
      <strong>{presentWords.at(at + 1, slides)}</strong>
      <p style={hasLongRow(notes) ? LONG_ROW : undefined}>{notes === "" ? presentWords.noNotes : parts.length === 1 ? notes : parts.map((part, i) => <span key={i} style={partStyle(part)}>{part}</span>)}</p>
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
