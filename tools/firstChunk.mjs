/**
 * For Rolldown's `codeSplitting.groups`: all that the page's entry imports at once becomes one chunk. Left to itself,
 * the bundler gives what closed panels use as well a chunk of its own, some forty of them, which pack worse one by one.
 * The entry itself stays apart: it waits for what it imports later, and what that shares with the page must not wait for the entry.
 * @param {string} entry how the id of the entry's module ends
 */
export function firstChunk(entry) {
  /** @type {Set<string> | null} */
  let first = null;
  return {
    name: (id, context) => {
      first ??= reachable(id, entry, (each) => context.getModuleInfo(each));
      if ((first.has(id) && !id.endsWith(entry)) || isHelper(id)) return "page";
      return isIcon(id) && context.getModuleInfo(id).importers.length > 1 ? "icons" : null;
    },
    // What they import is among them; what is imported later must not be.
    includeDependenciesRecursively: false,
  };
}

/** Icons that several later parts share: a request for each would cost more than its bytes, and the page waits for none of them. */
const isIcon = (id) => id.includes("/lucide-react/dist/esm/icons/");

/** The app's helpers of a few lines: a request of their own would cost more than their bytes. */
const isHelper = (id) => /\/src\/app\/base\/\w+\.ts$/.test(id);

/** Every module that the entry imports statically; found from any module by walking up to the entry first. */
function reachable(from, entry, getModuleInfo) {
  const start = find(from, (id) => id.endsWith(entry), (id) => {
    const info = getModuleInfo(id);
    return info === null ? [] : [...info.importers, ...info.dynamicImporters];
  });
  const found = new Set();
  if (start !== null) find(start, () => false, (id) => getModuleInfo(id)?.importedIds ?? [], found);
  return found;
}

function find(start, wanted, next, seen = new Set()) {
  const open = [start];
  while (open.length > 0) {
    const id = open.pop();
    if (seen.has(id)) continue;
    if (wanted(id)) return id;
    seen.add(id);
    open.push(...next(id));
  }
  return null;
}
