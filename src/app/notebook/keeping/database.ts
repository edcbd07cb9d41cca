import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { ProblemError } from "../../../model/failure";
import type { Problem } from "../../../model/result";
import { orAfter } from "../../base/orAfter";
import type { Notebook } from "../document/document";

declare module "../../../model/result" {
  interface Problems {
    /** The store gave no answer in time. */
    "keeping/silent": Nothing;
    "keeping/full": Nothing;
    /** Kept by a newer Headlight. */
    "keeping/newer": Nothing;
    /** The browser keeps nothing. */
    "keeping/unavailable": Nothing;
  }
}

/** A kept notebook as the list shows it. */
export interface KeptNotebook {
  readonly id: string;
  readonly title: string;
  /** ms since 1970 of the last save. */
  readonly savedAt: number;
  /** Counts the saves, so that a tab notices when another one saved in between. */
  readonly revision: number;
}

export const summaryOf = ({ id, title, savedAt, revision }: KeptRecord): KeptNotebook => ({ id, title, savedAt, revision });

/** What was kept by 874e3a2 and before says neither whose it is nor when it was last worked on. */
export interface KeptRecord extends KeptNotebook {
  readonly notebook: Notebook;
  /** What came from a link or the gallery, to go back to. */
  readonly original?: Notebook | undefined;
  readonly held?: boolean | undefined;
  /** The revision with which more was changed than how the notebook is looked at. */
  readonly worked?: number;
  readonly writer?: string;
  readonly change?: number;
  /** ms since 1970 of the change that was saved last. */
  readonly at?: number;
}

/** A file is a head, which says in how many pieces it lies beside it under "<id>/<piece>"; before, it was one Blob. */
export type StoredFile =
  | { readonly id: string; readonly pieces: number }
  | { readonly id: string; readonly bytes: ArrayBuffer }
  | { readonly id: string; readonly blob: Blob };

export interface LibrarySchema extends DBSchema {
  notebooks: { key: string; value: KeptRecord };
  /** Bytes of given files; a file can serve several notebooks. */
  files: { key: string; value: StoredFile };
  /** `last`: the id of the notebook that was worked on last. */
  settings: { key: string; value: string };
}

export type Database = IDBPDatabase<LibrarySchema>;
export type Stores = ("notebooks" | "files" | "settings")[];

const NAME = "headlight";

/** Asks the store one thing, which takes at most a few megabytes. Rejects with what `storeProblem` puts in words. */
export type DatabaseRequest = <T>(work: (db: Database) => Promise<T>) => Promise<T>;

/**
 * The library's IndexedDB: opened with the first question, and anew after it was closed. `patience`: ms after which a
 * question without an answer is given up, since some stores never answer (a database that is being deleted, a full disk).
 */
export function openDatabase(patience: number): { readonly ask: DatabaseRequest; readonly close: () => void } {
  let opening: Promise<Database> | null = null;

  const connect = (): Promise<Database> => {
    if (opening !== null) return opening;
    const mine = openDB<LibrarySchema>(NAME, 1, {
      upgrade(db) {
        db.createObjectStore("notebooks", { keyPath: "id" });
        db.createObjectStore("files", { keyPath: "id" });
        db.createObjectStore("settings");
      },
      terminated: () => forget(mine),
      // Someone deletes the database or makes it newer, and waits until nobody holds on to this one.
      blocking: () => forget(mine),
    });
    opening = mine;
    mine.catch(() => forget(mine));
    return mine;
  };
  const forget = (connection: Promise<Database>) => {
    if (opening === connection) opening = null;
    connection.then((db) => db.close()).catch(() => {});
  };

  return {
    async ask(work) {
      const connection = connect();
      try {
        const answer = await orAfter(connection.then(work), patience, SILENCE);
        if (answer === SILENCE) throw new NoAnswer();
        return answer;
      } catch (error) {
        if (error instanceof NoAnswer) forget(connection);
        throw error;
      }
    },
    close() {
      if (opening !== null) forget(opening);
    },
  };
}

/** Does all of the work or none of it. */
export async function transact<T>(
  db: Database,
  stores: Stores,
  work: (transaction: IDBPTransaction<LibrarySchema, Stores, "readwrite">) => Promise<T>,
): Promise<T> {
  const transaction = db.transaction(stores, "readwrite");
  // Its end is awaited below only when the work went well; else the work's own failure is what counts.
  transaction.done.catch(() => {});
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  }
}

class NoAnswer extends Error {}

const SILENCE = Symbol("silence");

/** The store gave no answer in time. */
export const SILENT: Problem = { kind: "keeping/silent", params: {} };

/** Problems: `full`, `silent`, `newer` (kept by a newer Headlight), `unavailable` (the browser keeps nothing), and that of a part of Headlight that did not come. */
export function storeProblem(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof NoAnswer) return SILENT;
  switch (error instanceof Error || error instanceof DOMException ? error.name : "") {
    case "QuotaExceededError":
      return { kind: "keeping/full", params: {} };
    case "VersionError":
      return { kind: "keeping/newer", params: {} };
    default:
      return { kind: "keeping/unavailable", params: {} };
  }
}
