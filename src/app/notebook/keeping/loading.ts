import type { Problem, Result } from "../../../model/result";
import { orAfter } from "../../base/orAfter";
import type { Notebook } from "../document/document";
import type { KeptRecord } from "./database";
import type { Unsaved } from "./journal";
import type { KeepState } from "./keepState";
import type { LaterParts } from "./later";
import type { Library } from "./library";
import { besideId } from "./saveChange";
import { LONG_PATIENCE, PATIENCE } from "./waits";

type Places = Pick<LaterParts, "journal" | "shelf" | "carrier" | "unsent"> & { readonly library: Library };

/**
 * What is written down of a notebook, by `writer` or else by anybody, and what the library has of it: null where that does not answer
 * soon for one of which something is written down. Its files are on the shelf then.
 */
export async function findKept({ library, journal, shelf, carrier, unsent }: Places, id: string, writer: string | undefined) {
  // What was left of it may just be being kept.
  await orAfter(carrier.enqueue(async () => {}), PATIENCE, undefined);
  const entry = journal.all().find((each) => each.id === id && (writer === undefined || each.writer === writer));
  // Files that it shares with one that was left must not go with that one meanwhile.
  const lying = shelf.ids();
  unsent.add(lying);
  const loading = loadWhole(library, id, writer, entry);
  let loaded = await (entry === undefined ? loading : orAfter(loading, PATIENCE, null));
  // What is no longer written down was brought, and may have been gone on with.
  if (entry === undefined || !journal.has(entry.writer)) loaded ??= await orAfter(loading, LONG_PATIENCE, null);
  unsent.delete(lying);
  return { entry, loaded };
}

/**
 * A kept notebook, with the files that it, its original and `entry`, a change to it, name on the shelf. Where another page brought
 * the writer's change into the library and found that both have to be kept, that is the writer's notebook.
 */
async function loadWhole(library: Library, id: string, writer: string | undefined, entry: Unsaved | undefined): Promise<Result<KeptRecord>> {
  const beside = writer === undefined || entry !== undefined ? null : await library.load(besideId(id, writer));
  const loaded = beside?.ok === true ? beside : await library.load(id);
  const kept = loaded.ok ? loaded.value : undefined;
  const notebooks = [kept?.notebook, kept?.original, entry?.notebook, entry?.original];
  const fetched = await library.fetchFiles(notebooks.filter((notebook) => notebook !== undefined));
  return fetched.ok ? loaded : fetched;
}

/** A notebook to be shown, and what of it only the journal has. */
interface Found {
  readonly notebook: Notebook;
  readonly state: Pick<KeepState, "id" | "revision" | "original" | "held">;
  readonly left: Unsaved | null;
}

/** The newest of a notebook that the library, the journal, or both may have; null where neither has it. */
export function newestOf(id: string, kept: KeptRecord | null, entry: Unsaved | undefined): Found | null {
  const hasAll = entry === undefined || (kept?.writer === entry.writer && kept.change! >= entry.change);
  if (kept !== null && hasAll) return { notebook: kept.notebook, state: { id: kept.id, ...originOf(kept) }, left: null };
  if (entry === undefined) return null;
  return { notebook: entry.notebook, state: { id, ...originOf({ ...entry, original: entry.original ?? kept?.original }) }, left: entry };
}

const originOf = ({ revision, original, held }: Pick<KeptRecord, "revision" | "original" | "held">) => ({ revision, original: original ?? null, held: held ?? false });

/** True where the library answers that it has no such notebook. */
export async function isGone(library: Pick<Library, "load">, id: string): Promise<boolean> {
  const loaded = await library.load(id);
  return !loaded.ok && loaded.error.kind === "keeping/gone";
}

/** Why the library cannot be asked; null where it answers. */
export async function reach(library: Library): Promise<Problem | null> {
  const last = await library.last();
  return last.ok ? null : last.error;
}
