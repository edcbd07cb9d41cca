import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from "react";
import { nearestRow } from "../base/axis";
import { useLatest } from "../base/useLatest";
import { useGestures } from "../pointing/useGestures";
import { localX } from "../pointing/localX";
import { placesMoved } from "../pointing/sliderKeys";

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

interface Hold {
  /** From the pointer to the windows' end, ms or samples. */
  readonly offset: number;
  /** Whether the windows themselves are held. */
  readonly inside: boolean;
  readonly gesture: string;
  /** Where a finger went down, as long as it may yet scroll the page; null once it moves the windows. */
  readonly from: { readonly x: number; readonly y: number } | null;
}

/** Key presses further apart than this (ms) count as separate gestures. */
const PAUSE = 1000;

/**
 * Handlers that move the windows by pointer and by keyboard; at most one move a frame. A finger that scrolls the page over
 * them moves nothing: only a tap does, or a move along the axis.
 */
export function useWindowDrag(drag: WindowDrag) {
  const nextGesture = useGestures();
  const latest = useLatest(drag);
  const held = useRef<Hold | null>(null);
  const frame = useRef(0);
  const pressed = useRef({ time: -Infinity, gesture: "" });
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const move = (position: number, gesture: string) => {
    const { min, max } = latest.current;
    const next = Math.min(max, Math.max(min, position));
    if (next !== latest.current.position) latest.current.onMove(next, gesture);
  };

  /** Takes hold of the windows at a point; what is pressed outside of them brings them there. */
  const grasp = (pointed: number): Hold => {
    const { at, position, start, invert } = latest.current;
    const end = at[position - 1] ?? pointed;
    const grip = (invert(GRIP) - invert(0)) / 2;
    const inside = pointed >= start - grip && pointed <= end + grip;
    return { offset: inside ? end - pointed : (end - start) / 2, inside, gesture: nextGesture(), from: null };
  };

  const xOf = (event: PointerEvent<HTMLElement>) => localX(event);

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
      const hold = grasp(latest.current.invert(xOf(event)));
      const isFinger = event.pointerType === "touch";
      held.current = isFinger ? { ...hold, from: { x: event.clientX, y: event.clientY } } : hold;
      event.currentTarget.setPointerCapture(event.pointerId);
      if (!isFinger && !hold.inside) moveInNextFrame(event);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const hold = held.current;
      if (hold === null) return;
      if (hold.from !== null) {
        if (!goesAlong(event.clientX - hold.from.x, event.clientY - hold.from.y)) return;
        held.current = { ...hold, from: null };
      }
      moveInNextFrame(event);
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const hold = held.current;
      // A quick hand, or a busy page, comes here before the frame of the last move.
      cancelAnimationFrame(frame.current);
      const isTap = hold?.from != null && Math.hypot(event.clientX - hold.from.x, event.clientY - hold.from.y) <= STILL;
      if (hold !== null && (hold.from === null || (isTap && !hold.inside))) moveTo(xOf(event));
      held.current = null;
    },
    onPointerCancel() {
      cancelAnimationFrame(frame.current);
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

/** Pixels of a window that can be gripped, at least. */
export const GRIP = 32;

/** Pixels that a finger may tremble. */
const STILL = 8;

/** Whether a finger that has moved so far moves along the axis: else it may yet turn out to scroll the page. */
export const goesAlong = (dx: number, dy: number): boolean => Math.abs(dx) > STILL && Math.abs(dx) > Math.abs(dy);

/** Where a key moves the windows to: arrows by one sample, with Shift by ten; null for a key that means nothing here. */
export function keyTarget(key: string, shift: boolean, position: number, min: number, max: number): number | null {
  const moved = placesMoved(key, Math.max(10, Math.round((max - min) / 20)), shift ? 10 : 1);
  return moved === undefined ? null : Math.min(max, Math.max(min, position + moved));
}
