import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/**
 * Whether what goes by this name may be drawn: not before what had another name is gone, with the maps that it held (64 MB and more).
 * React draws the new one first and takes the old one away afterwards. Both happen before the next frame, so that nothing flickers.
 */
export function useOneAtATime(name: string): boolean {
  const [drawn, setDrawn] = useState(name);
  useEffect(() => {
    // After what is gone has given back what it held, which it does in a turn of this kind.
    if (drawn !== name) queueMicrotask(() => flushSync(() => setDrawn(name)));
  }, [drawn, name]);
  return drawn === name;
}
