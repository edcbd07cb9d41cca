import type { Plugin } from "vite";

/** What `public/guard.js` does, without what only its readers need: the page waits for each byte of it. Rejects where it is no script. */
export function guardCode(file?: string): Promise<string>;

/** For Vite: the site has the short guard. */
export function shortGuard(): Plugin;
