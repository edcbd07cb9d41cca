import { owned } from "../../base/owned";
import type { Shell } from "../shellStore";

export function stopPresenting(shell: Shell): void {
  shell.setState({ mode: "edit" });
  if (document.fullscreenElement !== null) owned(document.exitFullscreen());
}

/** Goes `by` slides further, of so many. */
export const turnSlide = (shell: Shell, by: number, slides: number): void =>
  shell.setState(({ slide }) => ({ slide: Math.max(0, Math.min(slides - 1, slide + by)) }));
