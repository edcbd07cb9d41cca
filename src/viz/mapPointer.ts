import type { KeyboardEvent, PointerEvent } from "react";
import type { MapCell } from "./marks";

export interface MapPointerParts {
  readonly steps: number;
  readonly cursor: MapCell | null;
  readonly onCursor: (cell: MapCell | null) => void;
  readonly onEnlarge?: () => void;
}

/** Handlers of a map: the pointer or the arrow keys choose a cell, a click or Enter enlarges, Escape leaves. */
export function mapPointer({ steps, cursor, onCursor, onEnlarge }: MapPointerParts) {
  return {
    onPointerMove(event: PointerEvent<HTMLElement>) {
      const box = event.currentTarget.getBoundingClientRect();
      onCursor({
        query: stepAt(event.clientY - box.top, box.height, steps),
        key: stepAt(event.clientX - box.left, box.width, steps),
      });
    },
    onPointerLeave(event: PointerEvent<HTMLElement>) {
      if (event.pointerType !== "touch") onCursor(null);
    },
    onClick() {
      onEnlarge?.();
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onEnlarge?.();
        return;
      }
      if (event.key === "Escape") {
        onCursor(null);
        event.currentTarget.blur();
        return;
      }
      const next = moveCell(event.key, event.shiftKey, cursor, steps);
      if (next === null) return;
      event.preventDefault();
      onCursor(next);
    },
  };
}

/** The step under a pixel, kept within the map. */
export function stepAt(pixel: number, size: number, steps: number): number {
  return Math.min(steps - 1, Math.max(0, Math.floor((pixel / size) * steps)));
}

/**
 * Where a key moves the cell: arrows by one step, with Shift by ten; Home and End to the first and last key, with
 * Shift query. The first press starts at the last query and key. Null for a key that means nothing here.
 */
export function moveCell(key: string, shift: boolean, cell: MapCell | null, steps: number): MapCell | null {
  const last = steps - 1;
  const by = shift ? 10 : 1;
  const clamp = (step: number) => Math.min(last, Math.max(0, step));
  const from = cell ?? { query: last, key: last };
  const moved: Readonly<Record<string, MapCell>> = {
    ArrowUp: { ...from, query: clamp(from.query - by) },
    ArrowDown: { ...from, query: clamp(from.query + by) },
    ArrowLeft: { ...from, key: clamp(from.key - by) },
    ArrowRight: { ...from, key: clamp(from.key + by) },
    Home: shift ? { ...from, query: 0 } : { ...from, key: 0 },
    End: shift ? { ...from, query: last } : { ...from, key: last },
  };
  const next = moved[key];
  if (next === undefined) return null;
  return cell === null && key.startsWith("Arrow") ? from : next;
}
