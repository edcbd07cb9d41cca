import type { NotebookRuntime } from "../notebook/running/notebookRuntime";

/**
 * Keeps `data-busy` on the root in step with the runtime: "true" at once, "false" only when what was
 * computed has had a frame to be drawn in. Returns what ends it.
 */
export function showBusy(runtime: NotebookRuntime, root: HTMLElement): () => void {
  let frame = 0;
  const follow = () => {
    cancelAnimationFrame(frame);
    if (runtime.busy()) root.dataset["busy"] = "true";
    else frame = requestAnimationFrame(() => (frame = requestAnimationFrame(() => (root.dataset["busy"] = "false"))));
  };
  follow();
  return runtime.subscribe(follow);
}
