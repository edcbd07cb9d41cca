import { useEffect, useRef, useState } from "react";
import { followMoves } from "./moves";

/** Whether `moment` changes time after time, as while a film is gone through. */
export function useMoving(moment: unknown): boolean {
  const [moving, setMoving] = useState(false);
  const first = useRef(moment);
  const moves = useRef<ReturnType<typeof followMoves> | null>(null);
  useEffect(() => {
    const mine = followMoves(first.current, setMoving);
    moves.current = mine;
    return mine.end;
  }, []);
  useEffect(() => moves.current?.come(moment), [moment]);
  return moving;
}

/** The value as it was before it began to move, as long as that lasts: nobody reads a sentence that changes many times a second. */
export function useAtRest<Value>(value: Value, moving: boolean): Value {
  const [held, setHeld] = useState({ value });
  if (moving) return held.value;
  if (!Object.is(held.value, value)) setHeld({ value });
  return value;
}
