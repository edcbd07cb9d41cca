import { useLayoutEffect, useState, type RefObject } from "react";
import { onResize } from "./onResize";

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
    return onResize(element, () => setSize(measure(element)));
  }, [ref, measure]);
  return size;
}
