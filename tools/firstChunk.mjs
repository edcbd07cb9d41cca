import { entryAbove, reachable } from "./moduleGraph.mjs";

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
      first ??= firstOf(id, entry, (each) => context.getModuleInfo(each));
      if ((first.has(id) && !id.endsWith(entry)) || isHelper(id)) return "page";
      return isIcon(id) && context.getModuleInfo(id).importers.length > 1 ? "icons" : null;
    },
    // What they import is among them; what is imported later must not be.
    includeDependenciesRecursively: false,
  };
}

/** Icons that several later parts share: a request for each would cost more than its bytes, and the page waits for none of them. */
const isIcon = (id) => id.includes("/lucide-react/dist/esm/icons/");

/** The app's helpers of a few lines, and the one of the figures' that they use: a request of their own would cost more than their bytes. */
const isHelper = (id) => /\/src\/(app\/base\/\w+|viz\/base\/useLatest)\.ts$/.test(id);

/** Every module that the entry imports statically. */
function firstOf(from, entry, getModuleInfo) {
  const start = entryAbove(from, entry, getModuleInfo);
  return start === null ? new Set() : reachable(start, getModuleInfo);
}
