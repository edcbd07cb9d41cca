import { useLayoutEffect, useState, type RefObject } from "react";

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
    let frame = 0;
    // In the next frame: what is laid out anew while sizes are being told would have to be told in the same one, which WebKit calls an error.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSize(measure(element)));
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [ref, measure]);
  return size;
}
