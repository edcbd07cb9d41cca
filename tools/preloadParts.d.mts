import type { Plugin } from "vite";

/** For Vite: the page's HTML asks for the chunks of the modules whose ids end so, beside the page itself. */
export function preloadParts(endings: readonly string[]): Plugin;
