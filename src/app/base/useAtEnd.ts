import { useEffect, type RefObject } from "react";

/**
 * Ends what is held, if anything, once what holds it is gone. Apart, and `end` made by no drawing: an effect's end keeps the whole
 * drawing that it was made in, the first, with maps of 200 MB where it has some.
 */
export function useAtEnd<T>(held: RefObject<T | null>, end: (held: T) => void): void {
  useEffect(
    () => () => {
      if (held.current !== null) end(held.current);
    },
    [held, end],
  );
}
