import { useEffect, useState } from "react";
import { typesetText, type Typeset } from "./typeset/client";

/** What became of a text: its tree, or why it is shown as it was written. */
export type Setting = { readonly tree: NonNullable<Typeset> } | { readonly plain: "too intricate" | "failed" };

/** The newest setting of a text; the one before stays while a change is set, and null stands before the first. */
export function useTypeset(markdown: string): Setting | null {
  const [setting, put] = useState<Setting | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const show = (next: Setting) => {
      if (!controller.signal.aborted) put(next);
    };
    const styles = markdown.includes("$") ? import("katex/dist/katex.min.css") : null;
    Promise.all([typesetText(markdown, controller.signal), styles]).then(
      ([tree]) => show(tree === null ? { plain: "too intricate" } : { tree }),
      () => show({ plain: "failed" }),
    );
    return () => controller.abort();
  }, [markdown]);
  return setting;
}
