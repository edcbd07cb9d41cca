import { useLayoutEffect, useRef, type RefObject } from "react";

/**
 * What the latest drawing was given, for a function that is kept from one drawing to the next. Apart: a kept function keeps all that
 * any function of its drawing uses, and with an assignment beside it that is what the first drawing was given, a whole series or its maps.
 */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}
