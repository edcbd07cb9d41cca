import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** Scripts that the page of a built site loads before any of its own code runs: its entry and all that is imported statically. */
export function pageChunks(dist) {
  const html = readFileSync(path.join(dist, "index.html"), "utf8");
  const entries = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => path.join(dist, src));
  return closure(entries);
}

/** The script of the worker whose file name starts with `name`, and what it imports statically. */
export function workerChunks(dist, name) {
  const assets = path.join(dist, "assets");
  const entries = readdirSync(assets).filter((file) => file.startsWith(name) && file.endsWith(".js"));
  if (entries.length !== 1) throw new Error(`Expected one ${name}*.js in ${assets}, found: ${entries.join(", ") || "none"}.`);
  return closure(entries.map((file) => path.join(assets, file)));
}

function closure(entries) {
  const found = new Set();
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    for (const specifier of staticImports(readFileSync(file, "utf8"))) visit(path.join(path.dirname(file), specifier));
  };
  entries.forEach(visit);
  return [...found];
}

/** Relative specifiers of `import … from` and `export … from` in built code; never of `import(…)`. */
function staticImports(code) {
  const statements = /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+\s*from\s*)?["'](\.{1,2}\/[^"']+\.js)["']/g;
  return [...code.matchAll(statements)].map(([, specifier]) => specifier);
}
