/** What walks the bundler's modules; `getModuleInfo` is Rolldown's. */

/**
 * The first module that is `wanted`, from `from` on along `next`; null where there is none. All that was passed is added to `seen`.
 * @param {Set<string>} seen
 */
export function find(from, wanted, next, seen = new Set()) {
  const open = [from];
  while (open.length > 0) {
    const id = open.pop();
    if (seen.has(id)) continue;
    if (wanted(id)) return id;
    seen.add(id);
    open.push(...next(id));
  }
  return null;
}

/** The page's entry, whose id ends so, found from any module by walking up; null where none leads there. */
export const entryAbove = (from, entry, getModuleInfo) =>
  find(from, (id) => id.endsWith(entry), (id) => {
    const info = getModuleInfo(id);
    return info === null ? [] : [...info.importers, ...info.dynamicImporters];
  });

/** A module and all that comes with it: what it imports statically, and with `later` also what it imports when it is asked for. */
export function reachable(from, getModuleInfo, later = false) {
  const found = new Set();
  find(from, () => false, (id) => {
    const info = getModuleInfo(id);
    return [...(info?.importedIds ?? []), ...((later && info?.dynamicallyImportedIds) || [])];
  }, found);
  return found;
}
