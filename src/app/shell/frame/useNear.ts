import { useEffect, useState, type RefObject } from "react";

/** How far beyond the window (px) a cell counts as near: what a fast scroll covers before it is drawn. */
const MARGIN = 1500;

/**
 * True once the element was near the window, or the page was about to be printed; from the start where
 * `eager`. A long notebook opens as fast as a short one, since what nobody sees is not drawn.
 */
export function useNear(element: RefObject<Element | null>, eager: boolean): boolean {
  const [near, setNear] = useState(eager);
  useEffect(() => {
    if (near || element.current === null) return;
    const come = () => setNear(true);
    const observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(), {
      rootMargin: `${MARGIN}px 0px`,
    });
    observer.observe(element.current);
    addEventListener("beforeprint", come);
    return () => {
      observer.disconnect();
      removeEventListener("beforeprint", come);
    };
  }, [near, element]);
  return near;
}
