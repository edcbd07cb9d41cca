/**
 * Runs in the page before its own code: notes when map pixels reach a canvas (`drawn`, ms since navigation),
 * when the pointer moved, and how long the page was held up.
 */
export function watchPixels() {
  const seen = { drawn: [], moved: [], longest: 0 };
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
  let last = performance.now();
  const beat = () => {
    const now = performance.now();
    seen.longest = Math.max(seen.longest, now - last);
    last = now;
    setTimeout(beat, 0);
  };
  seen.watchTasks = () => {
    last = performance.now();
    seen.longest = 0;
    beat();
  };
}
