import { useEffect, useState, type RefObject } from "react";

/** How far beyond the window (px) a cell counts as near: what a fast scroll covers before it is drawn. */
const MARGIN = 1500;

/** What is sent to a cell that is to be drawn wherever it stands. */
export const COME = "headlight:come";

/**
 * True once the element was near the window, was told to come (`COME`), or the page was about to be printed; from the start where
 * `eager`. A long notebook opens as fast as a short one, since what nobody sees is not drawn.
 */
export function useNear(element: RefObject<Element | null>, eager: boolean): boolean {
  const [near, setNear] = useState(eager);
  useEffect(() => {
    const cell = element.current;
    if (near || cell === null) return;
    const come = () => setNear(true);
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(), {
      rootMargin: `${MARGIN}px 0px`,
    });
    observer.observe(cell);
    cell.addEventListener(COME, come);
    addEventListener("beforeprint", come);
    return () => {
      observer.disconnect();
      cell.removeEventListener(COME, come);
      removeEventListener("beforeprint", come);
    };
  }, [near, element]);
  return near;
}
