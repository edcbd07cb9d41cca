import { useMemo, useState } from "react";
import type { Scale } from "../../../../../viz/base/scale";
import type { PanelProps } from "../../panel";
import { heldScale, type Colouring } from "./colouring";

/** What a scale belongs to besides the window: when any of it changes, the scale is taken anew. */
export type Ground = readonly unknown[];

/** What stretched colours are held for in a cell's panel: they stay while only the window moves. */
export function groundOf({ value: { request }, inputs, look }: Pick<PanelProps, "value" | "inputs" | "look">): Ground {
  const { weights, steps, heads, causal } = request;
  return [weights, steps, heads, causal, inputs.series?.series, look.scale, look.look, look.sum];
}

export const alike = (a: Ground, b: Ground) => a.length === b.length && a.every((part, i) => Object.is(part, b[i]));

/** The same things with the scales that they began with on this ground, unless scales follow the window. */
export function useHeldScales<Row extends { readonly scale: Scale }>(rows: readonly Row[], ground: Ground, { scale, follow }: Colouring): readonly Row[] {
  // The scales alone: the maps of a former window are not kept for them.
  const begin = () => ({ ground, scales: rows.map((row) => row.scale) });
  const [began, setBegan] = useState(begin);
  const holds = scale === "stretch" && !follow;
  // Where none is held none is noted: a film has other weights with each moment, and noting draws the panel twice.
  const isNew = holds && (!alike(began.ground, ground) || began.scales.length !== rows.length);
  if (isNew) setBegan(begin());
  const held = holds && !isNew;
  return useMemo(() => (held ? rows.map((row, i) => ({ ...row, scale: heldScale(began.scales[i]!, row.scale) })) : rows), [held, rows, began]);
}
