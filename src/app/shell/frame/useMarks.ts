import { useLayoutEffect, type RefObject } from "react";
import { useHeadlight } from "../headlight";

/**
 * Keeps the cell's status, "error" where `failed`, and what the cell says of itself on its frame. Past React: they change many
 * times a second while a training goes, and while its film is gone through.
 */
export function useMarks(frame: RefObject<HTMLElement | null>, id: string, failed: boolean): void {
  const { runtime } = useHeadlight();
  useLayoutEffect(() => {
    let shown: Readonly<Record<string, string>> = {};
    const show = () => {
      const { current } = frame;
      if (current === null) return;
      const marks: Readonly<Record<string, string>> = { ...runtime.marks(id), "data-status": failed ? "error" : runtime.state(id).status };
      for (const name of Object.keys(shown)) if (!(name in marks)) current.removeAttribute(name);
      for (const [name, value] of Object.entries(marks)) if (shown[name] !== value) current.setAttribute(name, value);
      shown = marks;
    };
    show();
    return runtime.subscribe(show, id);
  }, [runtime, frame, id, failed]);
}
