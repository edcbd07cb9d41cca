import { entryAbove, reachable } from "./moduleGraph.mjs";

/**
 * For Rolldown's `codeSplitting.groups`: what the parts of the first screen share, with each other or with later parts, comes in one
 * chunk for each set of them that needs it. Left to itself, the bundler makes a chunk of a few lines for each set of all parts: some
 * ninety requests for the first screen, whose names alone are three kilobytes of the page.
 * @param {string} entry how the id of the entry's module ends
 * @param {Readonly<Record<string, readonly string[]>>} parts how the ids of the modules end that each part begins with; what several
 * need of the `eager` ones goes with those, so that they wait for nothing else
 * @param {string} eager
 */
export function sharedChunks(entry, parts, eager) {
  /** @type {Map<string, string> | null} */
  let names = null;
  return {
    name: (id, context) => {
      names ??= named(id, entry, parts, eager, (each) => context.getModuleInfo(each));
      return names.get(id) ?? null;
    },
    includeDependenciesRecursively: false,
  };
}

/** The name of the chunk of each module that is shared. */
function named(from, entry, parts, eager, getModuleInfo) {
  const names = new Map();
  const start = entryAbove(from, entry, getModuleInfo);
  if (start === null) return names;
  const page = reachable(start, getModuleInfo);
  const later = [...reachable(start, getModuleInfo, true)].filter((id) => !page.has(id) && getModuleInfo(id)?.dynamicImporters.length > 0);
  const partOf = (id) => Object.keys(parts).find((part) => parts[part].some((ending) => id.endsWith(ending)));
  const users = new Map();
  const neededBy = new Map();
  for (const each of later) {
    const part = partOf(each);
    for (const id of reachable(each, getModuleInfo)) {
      if (page.has(id)) continue;
      users.set(id, (users.get(id) ?? 0) + 1);
      if (part !== undefined) neededBy.set(id, (neededBy.get(id) ?? new Set()).add(part));
    }
  }
  for (const [id, needing] of neededBy) {
    if (users.get(id) < 2) continue;
    names.set(id, needing.has(eager) ? eager : Object.keys(parts).filter((part) => needing.has(part)).join("-"));
  }
  return names;
}
