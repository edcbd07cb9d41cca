import { useEffect, useState, type PointerEvent, type RefObject } from "react";
import type { Light } from "./light";
import type { SelectMode } from "./selection";

/** Steps chosen with a pointer: from where it went down to where it is or went up. */
export type OnSelect = (from: number, to: number, mode: SelectMode, light: Light) => void;

/** CSS pixels from which a press is a drag. */
const FAR = 4;
/** How long a finger has to rest before it chooses steps, ms: before that, a drag scrolls the page. */
const REST = 350;

export interface BrushParts {
  /** The step under the pointer, and what is lit there; null where there is none. */
  readonly under: (event: PointerEvent<HTMLElement>) => { readonly step: number; readonly light: Light } | null;
  readonly onSelect: OnSelect;
  /** Whether a press without a drag chooses its step as well. */
  readonly clicks: boolean;
  /** The figure's own, which outlasts the handlers. */
  readonly presses: Presses;
}

interface Press {
  readonly step: number;
  readonly x: number;
  readonly y: number;
  readonly mode: SelectMode;
  brushing: boolean;
  /** Ends the wait of a finger. */
  readonly rested: ReturnType<typeof setTimeout> | undefined;
}

/** What pointers press on one figure, each for itself. */
export interface Presses {
  readonly byPointer: Map<number, Press>;
  /** Whether the last press became a drag: the click that follows it is none. */
  dragged: boolean;
}

export const noPresses = (): Presses => ({ byPointer: new Map(), dragged: false });

/** Handlers of a figure on which a drag chooses several steps; by touch the finger has to rest first (see `usePresses`). */
export function brush({ under, onSelect, clicks, presses }: BrushParts) {
  const { byPointer } = presses;
  const release = ({ pointerId }: PointerEvent<HTMLElement>) => {
    clearTimeout(byPointer.get(pointerId)?.rested);
    byPointer.delete(pointerId);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>): void {
      release(event);
      presses.dragged = false;
      const at = under(event);
      if (event.button !== 0 || at === null) return;
      const isTouch = event.pointerType === "touch";
      const begin = () => {
        press.brushing = presses.dragged = true;
        onSelect(at.step, at.step, "brush", at.light);
      };
      const rested = isTouch ? setTimeout(begin, REST) : undefined;
      const press: Press = { step: at.step, x: event.clientX, y: event.clientY, mode: modeOf(event), brushing: false, rested };
      byPointer.set(event.pointerId, press);
      if (!isTouch) event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<HTMLElement>): void {
      const press = byPointer.get(event.pointerId);
      if (press === undefined) return;
      const isFar = Math.hypot(event.clientX - press.x, event.clientY - press.y) >= FAR;
      if (!press.brushing && event.pointerType === "touch") return isFar ? release(event) : undefined;
      const at = under(event);
      if (at === null || (!press.brushing && (!isFar || at.step === press.step || press.mode !== "replace"))) return;
      press.brushing = presses.dragged = true;
      onSelect(press.step, at.step, "brush", at.light);
    },
    onPointerUp(event: PointerEvent<HTMLElement>): void {
      const ended = byPointer.get(event.pointerId);
      release(event);
      const at = under(event);
      if (clicks && ended !== undefined && !ended.brushing && at !== null) onSelect(at.step, at.step, ended.mode, at.light);
    },
    onPointerCancel: release,
  };
}

/** Shift extends what is selected, Ctrl and Command add to it. */
export const modeOf = (event: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">): SelectMode =>
  event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "replace";

/**
 * The presses of a figure. Keeps the page where it is while a finger chooses steps on the element. It has to listen from the beginning, and not
 * passively: a browser that saw no such listener when the finger came down scrolls whatever is said later.
 */
export function usePresses(element: RefObject<HTMLElement | null>): Presses {
  const [presses] = useState(noPresses);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const keep = (event: Event) => {
      if ([...presses.byPointer.values()].some(({ brushing }) => brushing)) event.preventDefault();
    };
    current.addEventListener("touchmove", keep, { passive: false });
    current.addEventListener("contextmenu", keep);
    return () => {
      current.removeEventListener("touchmove", keep);
      current.removeEventListener("contextmenu", keep);
    };
  }, [element, presses]);
  return presses;
}
