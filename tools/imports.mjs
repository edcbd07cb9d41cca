import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseSync } from "vite";

/**
 * One import statement.
 * @typedef {{ file: string, specifier: string, target: string | null, typeOnly: boolean }} Import
 * `file` and `target` are relative to the root, with forward slashes; `target` is null for a package.
 */

/** Source files below `folder`, relative to `root`. */
export function sourceFiles(root, folder) {
  return readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|mts|js|mjs)$/.test(entry.name) && !entry.name.endsWith(".d.ts"))
    .map((entry) => slashes(path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name))))
    .toSorted();
}

/**
 * Every import of one file: static, re-exported, dynamic, and `new URL("./x", import.meta.url)`.
 * @returns {Import[]}
 */
export function importsOf(root, file) {
  const code = readFileSync(path.join(root, file), "utf8");
  const { module } = parseSync(file, code);
  const found = [
    ...module.staticImports.map(({ moduleRequest, entries }) => ({
      specifier: moduleRequest.value,
      typeOnly: entries.length > 0 && entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap(({ entries }) =>
      entries
        .filter((entry) => entry.moduleRequest)
        .map((entry) => ({ specifier: entry.moduleRequest.value, typeOnly: entry.isType })),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) => ({
      specifier: code.slice(moduleRequest.start, moduleRequest.end).replace(/^["'`]|["'`]$/g, ""),
      typeOnly: false,
    })),
    ...[...code.matchAll(/new URL\(\s*["']([^"']+)["']\s*,\s*import\.meta\.url/g)].map(([, specifier]) => ({
      specifier,
      typeOnly: false,
    })),
  ];
  return found.map((each) => ({ file, ...each, target: resolve(root, file, each.specifier) }));
}

/** The file or folder that a relative specifier means, relative to the root; null for a package. */
function resolve(root, file, specifier) {
  if (!specifier.startsWith(".")) return null;
  const base = path.join(path.dirname(file), specifier.replace(/\?.*$/, ""));
  const candidates = ["", ".ts", ".tsx", ".mjs", "/index.ts", "/index.tsx"].map((end) => base + end);
  return slashes(candidates.find((each) => isFile(path.join(root, each))) ?? base);
}

function isFile(name) {
  return statSync(name, { throwIfNoEntry: false })?.isFile() ?? false;
}

function slashes(name) {
  return name.split(path.sep).join("/");
}
