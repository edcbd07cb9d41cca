import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { viteSingleFile } from "vite-plugin-singlefile";
import { guardCode } from "./tools/guard.mjs";
import { siteNotebooks } from "./tools/siteNotebooks.mjs";
import { ALIAS } from "./vite.alias.ts";

/** A worker is a file of its own everywhere else; here its code travels inside the page. */
function inlineWorkers(): Plugin {
  const spawn = /new Worker\(new URL\("(\.[^"]+)", import\.meta\.url\), \{ type: "module"[^}]*\}\)/;
  return {
    name: "inline-workers",
    enforce: "pre",
    transform(code, id) {
      const found = id.includes("/src/") ? spawn.exec(code) : null;
      if (found === null) return null;
      const inlined = code.replace(found[0], "new InlineWorker()");
      return { code: `import InlineWorker from "${found[1]}?worker&inline";\n${inlined}`, map: null };
    },
  };
}

const NO_POLICY = '<meta name="no-policy-yet" />';

/** What the app knows this page by when it fetches it (`src/app/notebook/sharing/oneFileApp.ts`). */
const MARK = '<meta name="headlight" content="one-file" />';

/** The page's own policy for a file that is opened from a disk: only its own script and style, and nothing from outside. */
function ownPolicy(): Plugin {
  return {
    name: "own-policy",
    // The site's policy forbids the very thing that is made here: until ours is known, there is none.
    transformIndexHtml: {
      order: "pre",
      handler: async (html) => {
        const guard = `<script>${await guardCode()}</script>`;
        return html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, NO_POLICY).replace('<script src="/guard.js"></script>', () => guard);
      },
    },
    // Once all is written: the hashes are those of script and style as they stand in the page.
    async writeBundle({ dir }) {
      const path = `${dir}/index.html`;
      const html = await readFile(path, "utf8");
      if (!html.includes(NO_POLICY)) throw new Error(`${path} has no place for a content policy.`);
      const hashes = (tag: string) =>
        [...html.matchAll(new RegExp(`<${tag}[^>]*>([\\s\\S]*?)</${tag}>`, "g"))].map(
          ([, content]) => `'sha256-${createHash("sha256").update(content!).digest("base64")}'`,
        );
      const policy = `default-src 'none'; script-src ${hashes("script").join(" ")} 'wasm-unsafe-eval'; worker-src blob:; style-src ${hashes("style").join(" ")}; img-src data: blob:; font-src data:; connect-src data:; base-uri 'none'; form-action 'none'`;
      const icon = `data:image/svg+xml;base64,${(await readFile("public/favicon.svg")).toString("base64")}`;
      await writeFile(
        path,
        html
          .replace(NO_POLICY, `<meta http-equiv="Content-Security-Policy" content="${policy}" />\n    ${MARK}`)
          .replace(/(rel="icon"[^>]*href=")[^"]*/, `$1${icon}`),
      );
    },
  };
}

/**
 * Builds `single/index.html` of the site: the whole app in one file that opens by double click. Exported
 * notebooks are this file with their JSON inside.
 */
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [inlineWorkers(), react(), siteNotebooks(), VitePWA({ disable: true }), viteSingleFile(), ownPolicy()],
  resolve: { alias: ALIAS },
  // A page opened from a disk has no origin, and without one browsers start classic workers only.
  worker: { format: "iife", plugins: () => [inlineWorkers()], rolldownOptions: { output: { codeSplitting: false }, checks: { bundlerTimings: false } } },
  build: { target: "es2023", outDir: "dist/single", assetsInlineLimit: () => true, chunkSizeWarningLimit: 20_000, rolldownOptions: { checks: { bundlerTimings: false } } },
});
