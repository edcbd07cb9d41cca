import { createContext } from "react";

/** Holds the last image put on a canvas. Its pixels are copied then, so that the next canvas of that size can use it. */
export interface Scratch {
  image: ImageData | null;
}

/** The page's one; without it each drawing makes its own. Apart from what draws, which comes later than the page. */
export const ScratchContext = createContext<Scratch | null>(null);
