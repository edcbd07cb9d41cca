import { lazy, Suspense } from "react";
import styles from "./Prose.module.css";
import { useTypeset } from "./useTypeset";

const SetText = lazy(() => import("./SetText"));

/** Characters of a text that is shown as it was written: more are as slow to lay out as they are to read. */
const PLAIN = 5000;

const WORDS = {
  "too intricate": "This text is too intricate to be set, so it is shown as it was written.",
  failed: "This text could not be set, so it is shown as it was written. Reload the page to try again.",
};

/** Markdown as a page shows it. Raw HTML in it stays text, and no text can hold the page up or make it wider. */
export function Prose({ markdown }: { readonly markdown: string }) {
  const setting = useTypeset(markdown);
  const plain = <p className={styles.plain}>{markdown.length > PLAIN ? `${markdown.slice(0, PLAIN)}…` : markdown}</p>;
  return (
    <div className={styles.prose} aria-busy={setting === null}>
      {setting !== null && "plain" in setting && <p className={styles.word}>{WORDS[setting.plain]}</p>}
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
