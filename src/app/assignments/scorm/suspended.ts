import { isObject } from "../../../model/record";
import type { Notebook } from "../../notebook/document/document";
import { wholeLook, type CellKind } from "../../notebook/document/kind";
import { isAsking } from "../assign";

/** Characters that a platform keeps of a lesson for the next visit. */
const MOST = 4096;

/** Where answers that the platform was not told stand; no cell has such an id. */
const OWED = "";

/**
 * What was answered, for the next visit, as text. SCORM keeps 4096 characters: answers that are longer than the rest (drawn rows) are
 * left out first, and asked again then.
 * @param owed items that were answered and not yet told, as where the page goes while its layer is computed
 */
export function suspended(notebook: Notebook, owed: readonly string[] = []): string {
  const looks = notebook.cells.filter((cell) => isAsking(cell) && cell.look !== undefined).map(({ id, look }) => [id, look] as const);
  const written = (kept: typeof looks) => JSON.stringify(Object.fromEntries(owed.length === 0 ? kept : [[OWED, owed], ...kept]));
  const shortFirst = looks.toSorted(([, a], [, b]) => JSON.stringify(a).length - JSON.stringify(b).length);
  while (shortFirst.length > 0 && written(shortFirst).length > MOST) shortFirst.pop();
  return written(shortFirst);
}

/** Answers that an earlier visit left, by the ids of cells that are still there; none where the text is not such a one. */
export function resumed(text: string, { cells }: Notebook, kinds: ReadonlyMap<string, CellKind>): ReadonlyMap<string, object> {
  const looks = new Map<string, object>();
  for (const cell of cells.filter(isAsking)) {
    const look = entryOf(text, cell.id);
    const kind = kinds.get(cell.kind);
    // A look that is not as its kind has it is as usual.
    if (isObject(look) && kind !== undefined) looks.set(cell.id, wholeLook(kind, look));
  }
  return looks;
}

/** Items that an earlier visit had not come to tell; none where the text is not such a one. */
export function owedSince(text: string): readonly string[] {
  const owed = entryOf(text, OWED);
  return Array.isArray(owed) ? owed.filter((item) => typeof item === "string") : [];
}

function entryOf(text: string, name: string): unknown {
  try {
    const all = JSON.parse(text) as unknown;
    return isObject(all) && Object.hasOwn(all, name) ? all[name] : null;
  } catch {
    return null;
  }
}
