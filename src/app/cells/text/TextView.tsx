import { lazy, Suspense } from "react";
import type { CellViewProps } from "../../notebook/kind";
import type { TextSpec } from "./spec";
import styles from "./TextView.module.css";

const Markdown = lazy(() => import("react-markdown"));

/** Markdown, set for reading. Raw HTML in it stays text. */
export function TextView({ cell }: CellViewProps<TextSpec, string>) {
  const { markdown } = cell.spec;
  return (
    <div className={styles.prose}>
      <Suspense fallback={<p className={styles.plain}>{markdown}</p>}>
        <Markdown>{markdown}</Markdown>
      </Suspense>
    </div>
  );
}
