import { useLayoutEffect, type RefObject } from "react";
import type { Marks } from "../../notebook/document/kind";
import { useHeadlight } from "../headlight";

/** Keeps what the cell says of itself on its frame. Past React: a training says something new many times a second. */
export function useMarks(frame: RefObject<HTMLElement | null>, id: string): void {
  const { runtime } = useHeadlight();
  useLayoutEffect(() => {
    let shown: Marks = {};
    const show = () => {
      const marks = runtime.marks(id);
      if (marks === shown || frame.current === null) return;
      for (const name of Object.keys(shown)) if (!(name in marks)) frame.current.removeAttribute(name);
      for (const [name, value] of Object.entries(marks)) frame.current.setAttribute(name, value);
      shown = marks;
    };
    show();
    return runtime.subscribe(show);
  }, [runtime, frame, id]);
}
