import type { KeyboardEvent, PointerEvent } from "react";
import type { MapBranch } from "../../model/attention/branch";
import { brush, modeOf, type OnSelect, type Presses } from "./brush";
import type { MapLayout } from "../maps/columnLayout";
import type { Light } from "./light";
import type { MapCell } from "../base/marks";

export interface MapPointerParts {
  readonly branch: MapBranch;
  readonly head: number;
  readonly steps: number;
  readonly layout: MapLayout;
  readonly presses: Presses;
  /** What is lit now, when it is this map's. */
  readonly light: Light | null;
  readonly onLight: (light: Light | null) => void;
  /** What a click and Enter do. */
  readonly onEnlarge?: (() => void) | undefined;
  /** What a drag and Space do; without `onEnlarge`, a click and Enter as well. */
  readonly onSelect?: OnSelect | undefined;
}

/**
 * Handlers of a map: the pointer or the arrow keys choose a cell; a click or Enter enlarges, or sticks a row; a drag sticks
 * several, Space one; Escape leaves.
 */
export function mapPointer(parts: MapPointerParts) {
  const { branch, head, steps, layout, presses, light, onLight, onEnlarge, onSelect } = parts;
  const lightOf = ({ query, key }: MapCell): Light => ({ map: { branch, head }, query, keys: layout.keysAt(key) });
  const under = (event: PointerEvent<HTMLElement>): MapCell => {
    const box = event.currentTarget.getBoundingClientRect();
    const query = stepAt(event.clientY - box.top, box.height, steps);
    const x = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return { query, key: layout.slotAt(query, x) };
  };
  const rows = brush({
    under: (event) => {
      const cell = under(event);
      return onSelect === undefined ? null : { step: cell.query, light: lightOf(cell) };
    },
    onSelect: (...chosen) => onSelect?.(...chosen),
    clicks: onEnlarge === undefined,
    presses,
  });
  return {
    ...rows,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      onLight(lightOf(under(event)));
      rows.onPointerMove(event);
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch") onLight(null);
    },
    onClick: () => {
      if (!presses.dragged) onEnlarge?.();
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const cell = light === null ? null : cellOf(light, layout);
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        if (onEnlarge !== undefined && (event.key === "Enter" || onSelect === undefined)) onEnlarge();
        else if (cell !== null) onSelect?.(cell.query, cell.query, modeOf(event), lightOf(cell));
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
