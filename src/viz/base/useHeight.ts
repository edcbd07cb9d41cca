import { useLayoutEffect, useState, type RefObject } from "react";

/** The element's outer height in whole CSS pixels; 0 before it is laid out, and where there is none. */
export function useHeight(ref: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setHeight(Math.ceil(element.offsetHeight));
    let frame = 0;
    // In the next frame: what is laid out anew while sizes are being told would have to be told in the same one, which WebKit calls an error.
    const observer = new ResizeObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setHeight(Math.ceil(element.offsetHeight)));
    });
    observer.observe(element);
    return () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
    };
  }, [ref]);
  return height;
}
