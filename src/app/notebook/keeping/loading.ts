import type { Problem, Result } from "../../../model/result";
import type { KeptRecord } from "./database";
import type { Unsaved } from "./journal";
import { besideId, type Library } from "./library";

/**
 * A kept notebook, with the files that it, its original and `entry`, a change to it, name on the shelf. Where another page brought
 * the writer's change into the library and found that both have to be kept, that is the writer's notebook.
 */
export async function loadWhole(library: Library, id: string, writer: string | undefined, entry: Unsaved | undefined): Promise<Result<KeptRecord>> {
  const beside = writer === undefined || entry !== undefined ? null : await library.load(besideId(id, writer));
  const loaded = beside?.ok === true ? beside : await library.load(id);
  const kept = loaded.ok ? loaded.value : undefined;
  const notebooks = [kept?.notebook, kept?.original, entry?.notebook, entry?.original];
  const fetched = await library.fetchFiles(notebooks.filter((notebook) => notebook !== undefined));
  return fetched.ok ? loaded : fetched;
}

/** Why the library cannot be asked; null where it answers. */
export async function reach(library: Library): Promise<Problem | null> {
  const last = await library.last();
  return last.ok ? null : last.error;
}
