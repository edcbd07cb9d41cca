import { orAfter } from "../base/orAfter";

/** ms that are waited for what may never come. */
const MOST = 10_000;

/**
 * Resolves once nothing is computed and no part of the page is on its way, two frames in a row, so that what was asked to be redrawn
 * is on screen; after 10 s in any case.
 */
export async function quiet(isQuiet: () => boolean = isDrawn, frame: () => Promise<unknown> = nextFrame): Promise<void> {
  let waits = true;
  const frames = async () => {
    for (let still = 0; waits && still < 2; still = isQuiet() ? still + 1 : 0) await frame();
  };
  await orAfter(frames(), MOST, undefined);
  waits = false;
}

export const isDrawn = () => document.documentElement.dataset["busy"] === "false" && document.querySelector('[data-coming], [aria-busy="true"]') === null;

const nextFrame = () => new Promise(requestAnimationFrame);
