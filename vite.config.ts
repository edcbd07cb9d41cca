import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";
import { VitePWA } from "vite-plugin-pwa";
import { siteNotebooks } from "./tools/siteNotebooks.mjs";
import { firstChunk } from "./tools/firstChunk.mjs";
import { shortGuard } from "./tools/guard.mjs";
import { preloadParts } from "./tools/preloadParts.mjs";
import { sharedChunks } from "./tools/sharedChunks.mjs";
import { ALIAS } from "./vite.alias.ts";

/** The dev server's hot reload needs an inline script, which the page's own content policy forbids. */
function relaxPolicyInDev(): Plugin {
  return {
    name: "relax-policy-in-dev",
    apply: "serve",
    transformIndexHtml: (html, context) =>
      context.server === undefined ? html : html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}

/** Keeps the page out of the cache that a host sends in the place of a file; runs in the service worker, so alone. */
async function onlyFiles({ response }: { response: Response }): Promise<Response | null> {
  return response.ok && !response.headers.get("content-type")?.startsWith("text/html") ? response : null;
}

/** Offline after the first visit; a newer version waits until the person asks for it. */
const offline = VitePWA({
  registerType: "prompt",
  injectRegister: false,
  manifest: {
    name: "Headlight",
    short_name: "Headlight",
    description: "See what attention looks at in a time series, on two time scales at once.",
    display: "standalone",
    start_url: "./",
    scope: "./",
    theme_color: "#14161a",
    background_color: "#fbfaf8",
    icons: [{ src: "favicon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" }],
  },
  workbox: {
    // Also the page of the first visit gets all its parts from what was stored, whatever the host offers by then.
    clientsClaim: true,
    globPatterns: ["**/*.{html,js,css,svg,wasm,woff2}"],
    // The one-file app repeats all of the rest; it is fetched only when a page is exported. TensorFlow.js is fetched when it is asked for.
    globIgnores: ["single/**", "assets/{tfjs,batchMatMul}*"],
    maximumFileSizeToCacheInBytes: 8_000_000,
    // Only the page itself is answered with the page: the one-file app is a page of its own, and what is not there is the host's to tell.
    navigateFallbackAllowlist: [/^[^?]*\/(index\.html)?(\?|$)/],
    navigateFallbackDenylist: [/^[^?]*\/single\//],
    // Kept once they were used: the bundled series and runs, and TensorFlow.js.
    runtimeCaching: [
      // A copy that was stored must not hide what a teacher has put there since.
      { urlPattern: /\/notebooks\/[^/]+\.json$/, handler: "NetworkFirst", options: { cacheName: "notebooks", plugins: [{ cacheWillUpdate: onlyFiles }] } },
      { urlPattern: /\.(csv|json|run)$/, handler: "CacheFirst", options: { cacheName: "series", plugins: [{ cacheWillUpdate: onlyFiles }] } },
      { urlPattern: /\/assets\/(tfjs|batchMatMul)[^/]*$/, handler: "CacheFirst", options: { cacheName: "tfjs", plugins: [{ cacheWillUpdate: onlyFiles }], expiration: { maxEntries: 4 } } },
    ],
  },
});

const ENTRY = "/src/app/main.tsx";

/** What computes the cells of the first screen, asked for together with the page. */
const COMPUTING = ["series/compute.ts", "layer/layerOf.ts", "attention/compute.ts"].map((file) => `/src/app/cells/${file}`);

/** What draws them. */
const DRAWING = {
  series: ["/series/SeriesView.tsx", "/series/small/SeriesStrip.tsx", "/series/small/SeriesSettings.tsx"],
  layer: ["/layer/LayerView.tsx", "/layer/LayerSettings.tsx"],
  attention: ["/attention/AttentionView.tsx", "/attention/OwnSettings.tsx"],
};

const port = Number(process.env["PORT"] ?? 5173);

export default defineConfig({
  base: "./",
  // What is not there is answered by 404, as by any plain file host, and not by the page.
  appType: "mpa",
  plugins: [react(), siteNotebooks(), relaxPolicyInDev(), preloadParts(COMPUTING), shortGuard(), offline],
  resolve: { alias: ALIAS },
  worker: { format: "es", rolldownOptions: { checks: { bundlerTimings: false } } },
  server: { port, strictPort: true },
  preview: { port, strictPort: true },
  // How long each plugin took depends on who else uses the machine.
  build: { target: "es2023", chunkSizeWarningLimit: 2000, assetsInlineLimit: 0, rolldownOptions: { checks: { bundlerTimings: false }, output: { codeSplitting: { groups: [firstChunk(ENTRY), sharedChunks(ENTRY, { computing: COMPUTING, ...DRAWING }, "computing")] } } } },
});
