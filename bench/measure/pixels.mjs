/**
 * Runs in the page before its own code: notes when map pixels reach a canvas (`drawn`, ms since navigation),
 * and when the pointer moved (`moved`).
 */
export function watchPixels() {
  const seen = { drawn: [], moved: [] };
  window.seen = seen;
  for (const name of ["putImageData", "drawImage"]) {
    const original = CanvasRenderingContext2D.prototype[name];
    CanvasRenderingContext2D.prototype[name] = function (...given) {
      original.apply(this, given);
      const map = this.canvas.closest?.("[data-branch]");
      if (map?.dataset.branch === "sum" && map.dataset.head === "0") seen.drawn.push(performance.now());
    };
  }
  addEventListener("pointermove", (event) => seen.moved.push(event.timeStamp), { capture: true });
}
