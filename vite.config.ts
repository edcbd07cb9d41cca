import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

/** The dev server's hot reload needs an inline script, which the page's own content policy forbids. */
function relaxPolicyInDev(): Plugin {
  return {
    name: "relax-policy-in-dev",
    apply: "serve",
    transformIndexHtml: (html, context) =>
      context.server === undefined ? html : html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, ""),
  };
}

const port = Number(process.env["PORT"] ?? 5173);

export default defineConfig({
  base: "./",
  plugins: [react(), relaxPolicyInDev()],
  worker: { format: "es" },
  server: { port, strictPort: true },
  preview: { port, strictPort: true },
  build: { target: "es2023", chunkSizeWarningLimit: 2000, assetsInlineLimit: 0 },
});
