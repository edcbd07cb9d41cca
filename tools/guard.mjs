import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { minify } from "vite";

const GUARD = "guard.js";

/** What `public/guard.js` does, without what only its readers need: the page waits for each byte of it. */
export async function guardCode(file = path.join("public", GUARD)) {
  const { code, errors } = await minify(GUARD, await readFile(file, "utf8"), { module: false });
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join("; ")}`);
  return code.trim();
}

/** For Vite: the site has the short guard. Before the service worker is made, which names what a file holds. */
export function shortGuard() {
  return {
    name: "short-guard",
    apply: "build",
    writeBundle: async ({ dir }) => writeFile(path.join(dir, GUARD), await guardCode()),
  };
}
