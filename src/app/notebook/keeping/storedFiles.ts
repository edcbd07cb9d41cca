import type { IDBPObjectStore } from "idb";
import { transact, type Database, type DatabaseRequest, type LibrarySchema, type Stores } from "./database";

/** Bytes of one piece: little enough to be copied within a frame. */
export const PIECE = 4 * 1024 * 1024;

const pieceKey = (id: string, piece: number) => `${id}/${piece}`;

/**
 * Puts a file into the store, piece by piece and as plain buffers: WebKit's private windows refuse Blobs, and a Blob of
 * a file on disk is lost with that file. Its head comes last, so that half a file is none. Rejects with the store's
 * error, or with a `NotReadableError` where the file on disk was changed or is gone; then nothing of it stays. Gives a copy that
 * does not need the disk; null where the store has the file already, as another notebook's: that one is not touched.
 */
export async function storeFile(ask: DatabaseRequest, id: string, blob: Blob): Promise<Blob | null> {
  if (await ask((db) => isWhole(db.transaction("files").store, id))) return null;
  const pieces = Math.ceil(blob.size / PIECE);
  const copied: Blob[] = [];
  try {
    for (let i = 0; i < pieces; i++) {
      const bytes = await blob.slice(i * PIECE, (i + 1) * PIECE).arrayBuffer();
      await ask((db) => db.put("files", { id: pieceKey(id, i), bytes }));
      copied.push(new Blob([bytes]));
    }
    await ask((db) => db.put("files", { id, pieces }));
    return new Blob(copied);
  } catch (error) {
    await ask((db) => freePieces(db, id, pieces)).catch(() => {});
    throw error;
  }
}

/** Makes room again, unless another tab stored the file meanwhile; where even that fails, the next tidying does it. */
const freePieces = (db: Database, id: string, pieces: number) =>
  transact(db, ["files"], async (transaction) => {
    const files = transaction.objectStore("files");
    if (!(await isWhole(files, id))) await Promise.all(Array.from({ length: pieces }, (_, i) => files.delete(pieceKey(id, i))));
  });

/** The file's bytes; null where the store has none, or not all of them. */
export async function readFile(ask: DatabaseRequest, id: string): Promise<Blob | null> {
  const head = await ask((db) => db.get("files", id));
  if (head === undefined) return null;
  if ("blob" in head) return head.blob;
  if (!("pieces" in head)) return null;
  const parts: ArrayBuffer[] = [];
  for (let i = 0; i < head.pieces; i++) {
    const piece = await ask((db) => db.get("files", pieceKey(id, i)));
    if (piece === undefined || !("bytes" in piece)) return null;
    parts.push(piece.bytes);
  }
  return new Blob(parts);
}

/** Whether all of a file's bytes are there: who deletes a notebook frees what nothing names yet, pieces of a file whose head comes after that, too. */
export async function isWhole(files: Pick<IDBPObjectStore<LibrarySchema, Stores, "files">, "get" | "count">, id: string): Promise<boolean> {
  const head = await files.get(id);
  if (head === undefined || !("pieces" in head)) return head !== undefined;
  // ":" comes next after "9".
  return (await files.count(IDBKeyRange.bound(pieceKey(id, 0), `${id}/:`))) >= head.pieces;
}
