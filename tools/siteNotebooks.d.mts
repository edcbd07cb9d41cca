import type { Plugin } from "vite";

/** Lists the notebook files of a folder as `virtual:site-notebooks`. */
export function siteNotebooks(folder?: string): Plugin;

