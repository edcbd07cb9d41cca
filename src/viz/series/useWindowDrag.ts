import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { nearestRow } from "../base/axis";
import { useGestures } from "../pointing/useGestures";

export interface WindowDrag {
  /** Positions of the series' rows (ms or samples), increasing. */
  readonly at: Float64Array;
  /** How many samples lie up to and including the end of both windows, and its bounds. */
  readonly position: number;
  readonly min: number;
  readonly max: number;
  /** Start of the longer window, ms or samples. */
  readonly start: number;
  /** Pixels from the plot's left edge to a position on the axis. */
  readonly invert: (x: number) => number;
  /** Changes of one drag, or of one run of key presses, carry one and the same `gesture`. */
  readonly onMove: (position: number, gesture: string) => void;
}

/** Key presses further apart than this (ms) count as separate gestures. */
const PAUSE = 1000;

/** Handlers that move the windows by pointer and by keyboard; at most one move a frame. */
export function useWindowDrag(drag: WindowDrag) {
  const nextGesture = useGestures();
  const latest = useRef(drag);
  useLayoutEffect(() => {
    latest.current = drag;
  });
  const held = useRef<{ offset: number; gesture: string } | null>(null);
  const frame = useRef(0);
  const pressed = useRef({ time: -Infinity, gesture: "" });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const move = (position: number, gesture: string) => {
    const { min, max } = latest.current;
    const next = Math.min(max, Math.max(min, position));
    if (next !== latest.current.position) latest.current.onMove(next, gesture);
  };

  const xOf = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left;

  const moveTo = (x: number) => {
    const hold = held.current;
    const { at, invert } = latest.current;
    if (hold !== null) move(nearestRow(at, invert(x) + hold.offset) + 1, hold.gesture);
  };

  const moveInNextFrame = (event: PointerEvent<HTMLElement>) => {
    const x = xOf(event);
    cancelAnimationFrame(frame.current);
    frame.current = requestAnimationFrame(() => moveTo(x));
  };

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      const { at, position, start, invert } = latest.current;
      const pointed = invert(xOf(event));
      const end = at[position - 1] ?? pointed;
      const grip = (invert(GRIP) - invert(0)) / 2;
      const inside = pointed >= start - grip && pointed <= end + grip;
      held.current = { offset: inside ? end - pointed : (end - start) / 2, gesture: nextGesture() };
      event.currentTarget.setPointerCapture(event.pointerId);
      if (!inside) moveInNextFrame(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (held.current !== null) moveInNextFrame(event);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      // A quick hand, or a busy page, comes here before the frame of the last move.
      cancelAnimationFrame(frame.current);
      moveTo(xOf(event));
      held.current = null;
    },
    onPointerCancel() {
      held.current = null;
    },
    onKeyDown(event: KeyboardEvent) {
      const { position, min, max } = latest.current;
      const next = keyTarget(event.key, event.shiftKey, position, min, max);
      if (next === null) return;
      event.preventDefault();
      const fresh = event.timeStamp - pressed.current.time > PAUSE;
      pressed.current = {
        time: event.timeStamp,
        gesture: fresh ? nextGesture() : pressed.current.gesture,
      };
      move(next, pressed.current.gesture);
    },
  };
}

/** Pixels around the windows that still grip them. */
export const GRIP = 24;

/** Where a key moves the windows to; null for a key that means nothing here. */
export function keyTarget(key: string, shift: boolean, position: number, min: number, max: number): number | null {
  const step = shift ? 10 : 1;
  const page = Math.max(10, Math.round((max - min) / 20));
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return position - step;
    case "ArrowRight":
    case "ArrowUp":
      return position + step;
    case "PageDown":
      return position - page;
    case "PageUp":
      return position + page;
    case "Home":
      return min;
    case "End":
      return max;
    default:
      return null;
  }
}
