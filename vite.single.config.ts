import { createHash } from "node:crypto";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

/** A worker is a file of its own everywhere else; here its code travels inside the page. */
function inlineWorkers(): Plugin {
  const spawn = /new Worker\(new URL\("(\.[^"]+)", import\.meta\.url\), \{ type: "module" \}\)/;
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

/** The page's own policy for a file that is opened from a disk: only its own script, and nothing from outside. */
function ownPolicy(): Plugin {
  return {
    name: "own-policy",
    enforce: "post",
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
        const html = String(file.source);
        const hashes = [...html.matchAll(/<script type="module"[^>]*>([\s\S]*?)<\/script>/g)].map(
          ([, script]) => `'sha256-${createHash("sha256").update(script!).digest("base64")}'`,
        );
        const policy = `default-src 'none'; script-src ${hashes.join(" ")} 'wasm-unsafe-eval' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; connect-src data: blob:; base-uri 'none'; form-action 'none'`;
        file.source = html.replace(/(http-equiv="Content-Security-Policy"\s+content=")[^"]*/, `$1${policy}`);
      }
    },
  };
}

/**
 * Builds `dist/single/index.html`: the whole app in one file that opens by double click. Exported
 * notebooks are this file with their JSON inside.
 */
export default defineConfig({
  base: "./",
  publicDir: false,
  plugins: [inlineWorkers(), react(), viteSingleFile(), ownPolicy()],
  worker: { format: "es", rollupOptions: { output: { codeSplitting: false } } },
  build: { target: "es2023", outDir: "dist/single", assetsInlineLimit: () => true, chunkSizeWarningLimit: 20_000 },
});
