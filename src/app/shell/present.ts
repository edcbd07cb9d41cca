import { owned } from "../base/owned";
import { preloadable } from "../controls/preloadable";
import type { Headlight } from "./headlight";

/** Moves from cell to cell; comes when a presentation begins. */
export const presentBar = preloadable<object>(() => import("./bar/PresentBar").then(({ PresentBar }) => ({ default: PresentBar })));

/** Shows one cell at a time, on the whole screen where the browser allows it. */
export function present({ store, shell }: Pick<Headlight, "store" | "shell">): void {
  const at = store.getState().notebook.cells.findIndex(({ id }) => id === shell.getState().current);
  // An iframe or a phone may refuse the whole screen; the cells still show one by one.
  document.documentElement.requestFullscreen?.().catch(() => {});
  // Only with its bar: the keys that move on and that end it come with that.
  owned(presentBar.load().then(() => shell.setState({ mode: "present", slide: Math.max(0, at) })));
}
