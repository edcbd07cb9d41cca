/**
 * For Vite: the page's HTML asks for the chunks of these modules, and for what they import, beside the page itself, which
 * otherwise would ask for them one after the other once it runs.
 * @param {readonly string[]} endings how the modules' ids end; one that is in no chunk fails the build
 * @returns {import("vite").Plugin}
 */
export function preloadParts(endings) {
  return {
    name: "preload-parts",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) =>
        filesOf(bundle, endings)
          .filter((file) => !html.includes(file))
          .map((file) => ({ tag: "link", attrs: { rel: "modulepreload", crossorigin: true, href: `./${file}` }, injectTo: "head" })),
    },
  };
}

/** The chunks that hold the modules, and all that those import. */
export function filesOf(bundle, endings) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    bundle[file].imports.forEach(visit);
  };
  for (const ending of endings) {
    const chunk = Object.values(bundle).find(({ type, moduleIds }) => type === "chunk" && moduleIds.some((id) => id.endsWith(ending)));
    if (chunk === undefined) throw new Error(`No chunk holds ${ending}.`);
    visit(chunk.fileName);
  }
  return [...found];
}
