/** By how many places a key moves a slider, and with Page Up and Down by `page` where one is given; undefined for a key that means nothing here. */
export function placesMoved(key: string, page?: number): number | undefined {
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return -1;
    case "ArrowRight":
    case "ArrowUp":
      return 1;
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
