import type { MouseEvent, PointerEvent } from "react";

/** Where an event lies in the element that handles it, in the element's own CSS pixels: on a slide they are larger than those of the window. */
export function localX({ clientX, currentTarget }: PointerEvent<Element> | MouseEvent<Element>): number {
  // Browsers that do not know it do not zoom what they measure either.
  return (clientX - currentTarget.getBoundingClientRect().left) / (currentTarget.currentCSSZoom ?? 1);
}
