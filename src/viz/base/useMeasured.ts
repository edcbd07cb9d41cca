import { useLayoutEffect, useState, type RefObject } from "react";

/** The window's in the pixels of an element, which are larger on a slide: whole CSS pixels. */
export const windowHeight = ({ currentCSSZoom = 1 }: HTMLElement): number => Math.floor(window.innerHeight / currentCSSZoom);

/**
 * A size of an element that follows it; 0 before it is laid out, and where there is none.
 * @param measure whole CSS pixels; the same function each time
 */
export function useMeasured(ref: RefObject<HTMLElement | null>, measure: (element: HTMLElement) => number): number {
  const [size, setSize] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setSize(measure(element));
    let task: ReturnType<typeof setTimeout> | undefined;
    // In a task of its own: what is laid out anew while sizes are being told would have to be told in the same frame, which WebKit
    // calls an error, and figures that are all drawn anew in one frame hold the page.
    const observer = new ResizeObserver(() => {
      clearTimeout(task);
      task = setTimeout(() => setSize(measure(element)));
    });
    observer.observe(element);
    return () => {
      clearTimeout(task);
      observer.disconnect();
    };
  }, [ref, measure]);
  return size;
}
