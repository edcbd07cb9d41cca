import type { Notebook } from "../document/document";

/** A change that the library may not have yet. */
export interface Unsaved {
  readonly id: string;
  readonly notebook: Notebook;
  /** The library's revision that the change was made on, 0 for a notebook that was never kept. */
  readonly revision: number;
  /** Whose change: one name for each time that a page shows a notebook. */
  readonly writer: string;
  /** Counts the writer's changes, so that of two saves the later one stands; in between lie those with a part of what a change brings. */
  readonly change: number;
  /** What another page left of the notebook, where the change was made on that and not on what the library has. */
  readonly on?: Pick<Unsaved, "writer" | "change"> | undefined;
  /** True where more was changed than how the notebook is looked at. */
  readonly worked: boolean;
  readonly original?: Notebook | undefined;
  /** True while it waits for a click before it computes. */
  readonly held?: boolean | undefined;
  /** True for what was tried out in an embedded page, or only renamed in the list: nobody's last notebook. */
  readonly aside?: true;
  /** True where it is only asked what became of a change that somebody else brought. */
  readonly asked?: true;
  /** ms since 1970. */
  readonly at: number;
}

/**
 * Changes from the moment they are made until the library has them. Written at once and synchronously, so that a
 * page that is closed, left or reloaded right after a change loses nothing. One entry for each writer.
 */
export interface Journal {
  /** Characters written, or null where they do not fit or nothing may be kept; what the writer left before stays then. */
  readonly write: (entry: Unsaved) => number | null;
  /** Forgets what the writer left, unless it went on beyond this change. */
  readonly clear: (writer: string, change: number) => void;
  /** Whether something that the writer left still stands: nobody has brought it. */
  readonly has: (writer: string) => boolean;
  /** Forgets every change of this notebook. */
  readonly forget: (id: string) => void;
  /** What all pages left, newest first. */
  readonly all: () => readonly Unsaved[];
}

/** What only the journal has, whose files the library must keep; without what it has of one that is deleted. */
export const notebooksIn = (journal: Journal, deleted?: string): Notebook[] =>
  journal.all().flatMap(({ id, notebook, original = notebook }) => (id === deleted ? [] : [notebook, original]));

const PREFIX = "headlight unsaved ";

/** `storage` is asked for with each use: a browser that forbids it throws already there. */
export function createJournal(storage: () => Storage, read: (json: unknown) => Notebook | null): Journal {
  const attempt = <T>(work: (kept: Storage) => T, otherwise: T): T => {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  };
  const entryAt = (kept: Storage, key: string): Unsaved | null => {
    try {
      const entry = JSON.parse(kept.getItem(key) ?? "null") as Unsaved | null;
      if (entry === null) return null;
      const notebook = read(entry.notebook);
      const original = entry.original === undefined ? undefined : (read(entry.original) ?? undefined);
      return notebook === null ? null : { ...entry, notebook, original };
    } catch {
      return null;
    }
  };
  const all = () =>
    attempt((kept) => {
      const keys = Array.from({ length: kept.length }, (_, i) => kept.key(i)!).filter((key) => key.startsWith(PREFIX));
      return keys.flatMap((key) => entryAt(kept, key) ?? []).sort((a, b) => b.at - a.at);
    }, []);
  const entryOf = (writer: string) => attempt((kept) => entryAt(kept, PREFIX + writer), null);
  const remove = (writer: string) => attempt((kept) => kept.removeItem(PREFIX + writer), undefined);

  return {
    write(entry) {
      const text = JSON.stringify(entry);
      return attempt((kept) => (kept.setItem(PREFIX + entry.writer, text), text.length), null);
    },
    clear(writer, change) {
      const entry = entryOf(writer);
      if (entry !== null && entry.change <= change) remove(writer);
    },
    has: (writer) => entryOf(writer) !== null,
    forget: (id) => all().forEach((entry) => entry.id === id && remove(entry.writer)),
    all,
  };
}
