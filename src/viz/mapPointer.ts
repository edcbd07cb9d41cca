import type { KeyboardEvent, PointerEvent } from "react";
import type { MapBranch } from "../model/attention/branch";
import type { MapLayout } from "./layout";
import type { Light } from "./light";
import type { MapCell } from "./marks";
import type { SelectMode } from "./selection";

/** Queries chosen on a map: from where the pointer went down to where it went up. */
export type OnSelect = (from: number, to: number, mode: SelectMode, light: Light) => void;

export interface MapPointerParts {
  readonly branch: MapBranch;
  readonly head: number;
  readonly steps: number;
  readonly layout: MapLayout;
  /** What is lit now, when it is this map's. */
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
  /** What a click, Enter or Space do: one of both. */
  readonly onEnlarge?: (() => void) | undefined;
  readonly onSelect?: OnSelect | undefined;
}

/** The row where a brush began; one pointer brushes at a time. */
let brushFrom: number | null = null;

/**
 * Handlers of a map: the pointer or the arrow keys choose a cell; a click or Enter enlarges, or sticks a row, a drag
 * several; Escape leaves.
 */
export function mapPointer(parts: MapPointerParts) {
  const { branch, head, steps, layout, light, onLight, onEnlarge, onSelect } = parts;
  const lightOf = ({ query, key }: MapCell): Light => ({ map: { branch, head }, query, keys: layout.keysAt(key) });
  const under = (event: PointerEvent<HTMLElement>): MapCell => {
    const box = event.currentTarget.getBoundingClientRect();
    const query = stepAt(event.clientY - box.top, box.height, steps);
    const x = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return { query, key: layout.slotAt(query, x) };
  };
  return {
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const cell = under(event);
      onLight(lightOf(cell));
      if (brushFrom !== null && brushFrom !== cell.query) onSelect?.(brushFrom, cell.query, "brush", lightOf(cell));
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch") onLight(null);
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (onSelect === undefined || event.button !== 0 || event.pointerType === "touch") return;
      if (modeOf(event) === "replace") brushFrom = under(event).query;
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerUp: (event: PointerEvent<HTMLElement>) => {
      const cell = under(event);
      const brushed = brushFrom !== null && brushFrom !== cell.query;
      brushFrom = null;
      if (!brushed) onSelect?.(cell.query, cell.query, modeOf(event), lightOf(cell));
    },
    onPointerCancel: () => {
      brushFrom = null;
    },
    onClick: () => onEnlarge?.(),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const cell = light === null ? null : cellOf(light, layout);
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        onEnlarge?.();
        if (cell !== null) onSelect?.(cell.query, cell.query, modeOf(event), lightOf(cell));
        return;
      }
      if (event.key === "Escape") {
        onLight(null);
        event.currentTarget.blur();
        return;
      }
      const next = moveCell(event.key, event.shiftKey, cell, steps, layout.slots);
      if (next === null) return;
      event.preventDefault();
      onLight(lightOf(next));
    },
  };
}

/** Shift extends what is selected, Ctrl and Command add to it. */
export const modeOf = (event: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">): SelectMode =>
  event.shiftKey ? "extend" : event.ctrlKey || event.metaKey ? "toggle" : "replace";

function cellOf({ query, keys }: Light, layout: MapLayout): MapCell | null {
  const key = layout.slotOf(keys);
  return query === null || key === null ? null : { query, key };
}

/** The step under a pixel, kept within the map. */
export function stepAt(pixel: number, size: number, steps: number): number {
  return Math.min(steps - 1, Math.max(0, Math.floor((pixel / size) * steps)));
}

/**
 * Where a key moves the cell: arrows by one step, with Shift by ten; Home and End to the first and last key, with
 * Shift query. The first press starts at the last query and key. Null for a key that means nothing here.
 */
export function moveCell(key: string, shift: boolean, cell: MapCell | null, queries: number, keys = queries): MapCell | null {
  const by = shift ? 10 : 1;
  const clamp = (step: number, steps: number) => Math.min(steps - 1, Math.max(0, step));
  const from = cell ?? { query: queries - 1, key: keys - 1 };
  const moved: Readonly<Record<string, MapCell>> = {
    ArrowUp: { ...from, query: clamp(from.query - by, queries) },
    ArrowDown: { ...from, query: clamp(from.query + by, queries) },
    ArrowLeft: { ...from, key: clamp(from.key - by, keys) },
    ArrowRight: { ...from, key: clamp(from.key + by, keys) },
    Home: shift ? { ...from, query: 0 } : { ...from, key: 0 },
    End: shift ? { ...from, query: queries - 1 } : { ...from, key: keys - 1 },
  };
  const next = moved[key];
  if (next === undefined) return null;
  return cell === null && key.startsWith("Arrow") ? from : next;
}
