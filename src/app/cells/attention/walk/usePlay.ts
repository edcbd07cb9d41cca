import { useEffect, useState } from "react";

/** Milliseconds at each station: time to read its sentence. */
const PAUSE = 3500;

/** Goes on by itself from one of `count` places to the next, until the last. */
export function usePlay(count: number) {
  const [at, setAt] = useState(0);
  const [playing, setPlaying] = useState(false);
  const last = count - 1;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      if (at < last) setAt(at + 1);
      if (at + 1 >= last) setPlaying(false);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [playing, at, last]);
  return {
    at,
    playing,
    goTo: (place: number) => {
      setPlaying(false);
      setAt(Math.max(0, Math.min(last, place)));
    },
    /** From the start again when it stands at the end. */
    toggle: () => {
      if (!playing && at === last) setAt(0);
      setPlaying(!playing);
    },
  };
}
