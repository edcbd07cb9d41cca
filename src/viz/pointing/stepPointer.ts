import type { PointerEvent } from "react";
import { stepAt } from "./mapPointer";

/** How a figure of steps side by side takes part in what is pointed at. */
export interface StepPointing {
  /** The step that is lit, here or elsewhere; null for none. */
  readonly lit: number | null;
  /** Called with the step under the pointer, and with null when it leaves. */
  readonly onPoint: (step: number | null) => void;
  /** What a click does. */
  readonly onPick?: ((step: number) => void) | undefined;
}

/** Handlers of such a figure of `steps` steps. */
export function stepPointer(steps: number, { onPoint, onPick }: Omit<StepPointing, "lit">) {
  const under = (event: PointerEvent<HTMLElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    return stepAt(event.clientX - box.left, box.width, steps);
  };
  return {
    onPointerMove: (event: PointerEvent<HTMLElement>) => onPoint(under(event)),
    onPointerLeave: () => onPoint(null),
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0) onPick?.(under(event));
    },
  };
}
