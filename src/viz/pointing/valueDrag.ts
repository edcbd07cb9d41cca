import type { KeyboardEvent, PointerEvent } from "react";
import { stepAt } from "./mapPointer";
import { placeAfter } from "./sliderKeys";

/** What a pointer holds since it was pressed. */
export interface Hold {
  readonly step: number;
  readonly gesture: string;
}

export interface ValueDragParts {
  /** What each pointer holds, by its id: the figure's own, which outlasts the handlers. */
  readonly held: Map<number, Hold>;
  readonly steps: number;
  /** The step that the keys move. */
  readonly active: number;
  readonly values: ArrayLike<number>;
  /** Values at the bottom and at the top of the figure. */
  readonly domain: readonly [low: number, high: number];
  /** What a value is held within; a pointer may leave the figure to reach it. */
  readonly limits: readonly [low: number, high: number];
  /** Called when the pointer takes hold and lets go. */
  readonly onHold?: (holds: boolean) => void;
  readonly onActive: (step: number) => void;
  /** `gesture` is the same for all values of one drag, and for those that keys give to one step. */
  readonly onValue: (step: number, value: number, gesture: string) => void;
  /** Called with the step that is pointed at, dragged or chosen by a key, and with null when the pointer leaves. */
  readonly onPoint: (step: number | null) => void;
}

/**
 * Handlers of a figure of T values side by side: the pointer takes the step under it and drags its value up or down; Left and
 * Right choose a step, Up and Down change it by a hundredth of the height, with Shift by a tenth.
 */
export function valueDrag({ held, steps, active, values, domain, limits, onHold, onActive, onValue, onPoint }: ValueDragParts) {
  const [low, high] = domain;
  const valueAt = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - box.top) / box.height;
    return Math.min(limits[1], Math.max(limits[0], high - share * (high - low)));
  };
  const under = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return stepAt(event.clientX - box.left, box.width, steps);
  };
  const letGo = ({ pointerId }: PointerEvent<HTMLElement>) => {
    held.delete(pointerId);
    if (held.size === 0) onHold?.(false);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      const step = under(event);
      const gesture = `${event.pointerId} ${event.timeStamp}`;
      held.set(event.pointerId, { step, gesture });
      event.currentTarget.setPointerCapture(event.pointerId);
      onHold?.(true);
      onActive(step);
      onValue(step, valueAt(event), gesture);
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const hold = held.get(event.pointerId);
      onPoint(hold?.step ?? under(event));
      if (hold !== undefined) onValue(hold.step, valueAt(event), hold.gesture);
    },
    onPointerLeave: () => onPoint(null),
    onPointerUp: letGo,
    onPointerCancel: letGo,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const value = movedValue(event.key, event.shiftKey, values[active] ?? 0, domain, limits);
      const step = value === null ? placeAfter(event.key, active, steps) : null;
      if (step === null && value === null) return;
      event.preventDefault();
      onPoint(step ?? active);
      if (step !== null) onActive(step);
      if (value !== null) onValue(active, value, `keys ${active}`);
    },
  };
}

type Ends = readonly [low: number, high: number];

/** The value that a key leads to; null for a key that means nothing here. */
export function movedValue(key: string, coarse: boolean, from: number, [low, high]: Ends, limits: Ends): number | null {
  const direction = key === "ArrowUp" ? 1 : key === "ArrowDown" ? -1 : 0;
  if (direction === 0) return null;
  return Math.min(limits[1], Math.max(limits[0], from + direction * (high - low) * (coarse ? 0.1 : 0.01)));
}
