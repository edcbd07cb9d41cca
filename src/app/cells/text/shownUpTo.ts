/** What is seen of an element up to a point of the window, in CSS pixels; null where the point is not in its text. */
export function shownUpTo(element: Element, x: number, y: number): string | null {
  const place = document.caretPositionFromPoint?.(x, y) ?? null;
  if (place === null || !element.contains(place.offsetNode)) return null;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(place.offsetNode, place.offset);
  return range.toString();
}
