/**
 * Calls `then` once the size of an element is told at first, and after each change of it, in a task of its own: what is laid out anew
 * while sizes are being told would have to be told in the same frame, which WebKit calls an error (asking where something stands is
 * enough to lay out), and figures that are all drawn anew in one frame hold the page.
 * @returns what ends it
 */
export function onResize(element: HTMLElement, then: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const observer = new ResizeObserver(() => {
    clearTimeout(task);
    task = setTimeout(then);
  });
  observer.observe(element);
  return () => {
    clearTimeout(task);
    observer.disconnect();
  };
}
