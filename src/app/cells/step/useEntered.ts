import { useEffect, useState } from "react";

/** So much of the text has to be in sight before it counts as read, or of the window where that is less. */
const MOST = 0.6;
/** When one asks how much there is in sight: each twentieth of the text. */
const TWENTIETHS = Array.from({ length: 20 }, (_, i) => (i + 1) / 20);

/** Whether enough is in sight; heights in CSS pixels: of what is in sight, of the whole text, of the window. */
export const isRead = (seen: number, text: number, window: number): boolean => seen > 0 && seen >= MOST * Math.min(text, window);

/**
 * Whether a text, null while it is not drawn, is read: from when it comes into sight, or is used, until another cell is used that is not one of its figures. Scrolling
 * on does not end it, since a figure may stand below its text.
 */
export function useEntered(text: Element | null, figures: readonly string[]): boolean {
  const [entered, setEntered] = useState(false);
  const ids = figures.join(" ");
  useEffect(() => {
    if (text === null) return;
    const own = text.closest("[data-cell-id]");
    const use = ({ target }: Event) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>("[data-cell-id]") : null;
      if (cell === null) return;
      if (cell === own) setEntered(true);
      else if (!ids.split(" ").includes(cell.dataset["cellId"]!)) setEntered(false);
    };
    const see = (entries: readonly IntersectionObserverEntry[]) =>
      entries.some(({ intersectionRect, boundingClientRect }) => isRead(intersectionRect.height, boundingClientRect.height, innerHeight)) && setEntered(true);
    const observer = new IntersectionObserver(see, { threshold: TWENTIETHS });
    observer.observe(text);
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
