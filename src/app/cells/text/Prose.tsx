import { Suspense, type CSSProperties } from "react";
import { controlsWords } from "../../../words/en/controls";
import { textWords } from "../../../words/en/text";
import { aboutLines } from "../../base/aboutLines";
import { hasLongRow } from "../../base/longRow";
import { Button } from "../../controls/Button";
import { preloadable } from "../../controls/preloadable";
import styles from "./Prose.module.css";
import { useTypeset } from "./useTypeset";

const SetText = preloadable(() => import("./SetText")).View;

/** Characters of a text that is shown as it was written: more are as slow to lay out as they are to read. */
const PLAIN = 5000;

/** Characters that are laid out at once, whatever they are; of a longer text, when it comes near the window. */
const SHORT = 300;

/** Markdown as a page shows it. Raw HTML in it stays text, and no text can hold the page up or make it wider. */
export function Prose({ markdown }: { readonly markdown: string }) {
  const { setting, again } = useTypeset(markdown);
  const shown = markdown.length > PLAIN ? `${markdown.slice(0, PLAIN)}…` : markdown;
  const plain = (
    <p className={styles.plain} data-part={shown.length > SHORT || undefined} style={{ "--lines": aboutLines(shown.length) } as CSSProperties}>
      {shown}
    </p>
  );
  return (
    <div className={styles.prose} aria-busy={setting === null} data-long-row={[markdown, setting?.of ?? ""].some(hasLongRow) || undefined}>
      {setting !== null && "plain" in setting && (
        <p className={styles.word}>
          {textWords[setting.plain]} {setting.plain === "failed" && <Button onClick={again}>{controlsWords.tryAgain}</Button>}
        </p>
      )}
      {setting === null || "plain" in setting ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <SetText tree={setting.tree} />
        </Suspense>
      )}
    </div>
  );
}
