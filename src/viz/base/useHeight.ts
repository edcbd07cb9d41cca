import { useLayoutEffect, useState, type RefObject } from "react";

/** The element's outer height in whole CSS pixels; 0 before it is laid out, and where there is none. */
export function useHeight(ref: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    setHeight(Math.ceil(element.offsetHeight));
    const observer = new ResizeObserver(() => setHeight(Math.ceil(element.offsetHeight)));
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return height;
}
