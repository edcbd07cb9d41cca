/**
 * By how many places a key moves a slider, as sliders go everywhere: Right and Up lead on by `step`, Left and Down back, Page Up on
 * and Page Down back by `page` where one is given, Home and End without end; undefined for a key that means nothing here.
 */
export function placesMoved(key: string, page?: number, step = 1): number | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return -step;
    case "ArrowRight":
    case "ArrowUp":
      return step;
    case "PageDown":
      return page && -page;
    case "PageUp":
      return page;
    case "Home":
      return -Infinity;
    case "End":
      return Infinity;
    default:
      return undefined;
  }
}

/** The place among `count`, from 0, that a key leads to from another (-1: from none yet); null for a key that means nothing here. */
export function placeAfter(key: string, from: number, count: number, page?: number): number | null {
  const moved = placesMoved(key, page);
  return moved === undefined ? null : Math.min(count - 1, Math.max(0, from + moved));
}
