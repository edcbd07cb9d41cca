import { useEffect, useRef, useState } from "react";

/** ms that a value has to stand. */
const REST = 400;

/** Counts up a while after the value took another's place: a reason to draw once more (see `SecondRound`). */
export function useSecondRound(value: unknown): number {
  const [round, setRound] = useState(0);
  const last = useRef<unknown>(undefined);
  useEffect(() => {
    const isFirst = last.current === undefined;
    last.current = value;
    if (isFirst) return;
    const timer = setTimeout(() => setRound((before) => before + 1), REST);
    return () => clearTimeout(timer);
  }, [value]);
  return round;
}
