import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";

/** Scripts that the page of a built site loads before any of its own code runs: its entry and all that is imported statically. */
export function pageChunks(dist) {
  const html = readFileSync(path.join(dist, "index.html"), "utf8");
  const entries = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].map(([, src]) => path.join(dist, src));
  return closure(entries);
}

/** The script of the worker whose code holds `mark` (all workers' files are called alike), and what it imports statically. */
export function workerChunks(dist, mark) {
  const assets = path.join(dist, "assets");
  const workers = readdirSync(assets).filter((file) => /^worker-.*\.js$/.test(file)).map((file) => path.join(assets, file));
  const entries = workers.filter((file) => readFileSync(file, "utf8").includes(mark));
  if (entries.length !== 1) throw new Error(`Expected one worker in ${assets} that holds "${mark}", found ${entries.length}.`);
  return closure(entries);
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
