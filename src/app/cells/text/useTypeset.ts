import { useCallback, useEffect, useState } from "react";
import { loadPart } from "../../base/loadPart";
import { useTypesetter, type Typeset } from "./typeset/client";

/** What became of a text: its tree, or why it is shown as it was written. */
export type Setting = { readonly of: string } & ({ readonly tree: NonNullable<Typeset> } | { readonly plain: "tooIntricate" | "failed" });

/** The newest setting of a text; the one before stays while a change is set, and null stands before the first. `again` sets it anew. */
export function useTypeset(markdown: string): { readonly setting: Setting | null; readonly again: () => void } {
  const typesetter = useTypesetter();
  const [setting, put] = useState<Setting | null>(null);
  const [tries, setTries] = useState(0);
  const again = useCallback(() => setTries((before) => before + 1), []);
  useEffect(() => {
    const controller = new AbortController();
    const show = (next: Setting) => {
      if (!controller.signal.aborted) put(next);
    };
    const styles = markdown.includes("$") ? loadPart(() => import("katex/dist/katex.min.css")) : null;
    Promise.all([typesetter.set(markdown, controller.signal), styles]).then(
      ([tree]) => show(tree === null ? { of: markdown, plain: "tooIntricate" } : { of: markdown, tree }),
      () => show({ of: markdown, plain: "failed" }),
    );
    return () => controller.abort();
  }, [typesetter, markdown, tries]);
  return { setting, again };
}
