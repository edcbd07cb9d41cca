import { loadPart } from "../base/loadPart";
import { owned } from "../base/owned";
import { preloadable } from "../controls/preloadable";
import type { Headlight } from "./headlight";
import type { PresentationProps } from "./presenting/Presentation";
import { wholeScreen } from "./presenting/wholeScreen";
import { leaveGallery } from "./shellStore";

/** One slide at a time; comes when a presentation begins. */
export const presentation = preloadable<PresentationProps>(() => import("./presenting/Presentation").then(({ Presentation }) => ({ default: Presentation })));

const loadSlides = () => import("./presenting/slides");

/** Shows slides on the whole screen, where the browser allows that, from the one of the cell that the keyboard is in. */
export function present({ store, shell }: Pick<Headlight, "store" | "shell">): void {
  wholeScreen();
  // Only with its bar: the keys that move on and that end it come with that.
  owned(
    Promise.all([presentation.load(), loadPart(loadSlides)]).then(([, { slideOf }]) => {
      leaveGallery(shell);
      shell.setState({ mode: "present", slide: slideOf(store.getState().notebook, shell.getState().current) });
    }),
  );
}
