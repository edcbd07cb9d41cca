import { useEffect, useState, type RefObject } from "react";

/** So much of the text has to be in sight before it counts as read. */
const MOST = 0.6;

/**
 * Whether a text is read: from when it comes into sight, or is used, until another cell is used that is not one of its figures. Scrolling
 * on does not end it, since a figure may stand below its text.
 */
export function useEntered(text: RefObject<Element | null>, figures: readonly string[]): boolean {
  const [entered, setEntered] = useState(false);
  const ids = figures.join(" ");
  useEffect(() => {
    if (text.current === null) return;
    const own = text.current.closest("[data-cell-id]");
    const use = ({ target }: Event) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell-id]") : null;
      if (cell === null) return;
      if (cell === own) setEntered(true);
      else if (!ids.split(" ").includes(cell.dataset["cellId"]!)) setEntered(false);
    };
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && setEntered(true), { threshold: MOST });
    observer.observe(text.current);
    document.addEventListener("focusin", use);
    document.addEventListener("pointerdown", use);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", use);
      document.removeEventListener("pointerdown", use);
    };
  }, [text, ids]);
  return entered;
}
