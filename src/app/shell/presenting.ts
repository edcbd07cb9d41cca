import { owned } from "../base/owned";
import type { Headlight } from "./headlight";
import type { Shell } from "./shellStore";

/** Shows one cell at a time, on the whole screen where the browser allows it. */
export function present({ store, shell }: Pick<Headlight, "store" | "shell">): void {
  const at = store.getState().notebook.cells.findIndex(({ id }) => id === shell.getState().current);
  shell.setState({ mode: "present", slide: Math.max(0, at) });
  // An iframe or a phone may refuse the whole screen; the cells still show one by one.
  document.documentElement.requestFullscreen?.().catch(() => {});
}

export function stopPresenting(shell: Shell): void {
  shell.setState({ mode: "edit" });
  if (document.fullscreenElement !== null) owned(document.exitFullscreen());
}

/** Goes `by` cells further, within a notebook of so many. */
export const turnSlide = (shell: Shell, by: number, cells: number): void =>
  shell.setState(({ slide }) => ({ slide: Math.max(0, Math.min(cells - 1, slide + by)) }));
