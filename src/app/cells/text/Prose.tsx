import { lazy, Suspense } from "react";
import styles from "./Prose.module.css";

const Markdown = lazy(() => import("react-markdown"));
const MarkdownWithMath = lazy(() => import("./MarkdownWithMath"));

/** Markdown as a page shows it. Raw HTML in it stays text. What sets formulas is loaded only where there is one. */
export function Prose({ markdown }: { readonly markdown: string }) {
  const Shown = markdown.includes("$") ? MarkdownWithMath : Markdown;
  return (
    <div className={styles.prose}>
      <Suspense fallback={<p className={styles.plain}>{markdown}</p>}>
        <Shown>{markdown}</Shown>
      </Suspense>
    </div>
  );
}
