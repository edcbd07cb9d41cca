import { newId } from "../../base/ids";

/** How a document names a file that the person gave; the bytes lie on the shelf. */
export interface FileRef {
  /** Chosen at upload; unique within the shelf. */
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** True for what a training came to. Documents do not say so: there it is told by its place. */
  readonly isRun?: true | undefined;
}

/** Bytes of the files that the person gave, by id. They never leave the browser. */
export interface FileShelf {
  readonly put: (file: Blob, name: string) => FileRef;
  /** Lays a file down under the id that a document already names it by. */
  readonly restore: (id: string, file: Blob) => void;
  readonly get: (id: string) => Blob | undefined;
  /** Lets the bytes go, unless the document or what can be undone still names the file. */
  readonly drop: (id: string) => void;
  readonly ids: () => readonly string[];
}

/** A shelf that lives as long as the page. `isNamed` tells whether the document, or what can be undone, names a file. */
export function memoryShelf(isNamed: (id: string) => boolean = () => false): FileShelf {
  const blobs = new Map<string, Blob>();
  return {
    put(file, name) {
      const id = newId();
      blobs.set(id, file);
      return { id, name, size: file.size };
    },
    restore: (id, file) => blobs.set(id, file),
    get: (id) => blobs.get(id),
    drop: (id) => {
      if (!isNamed(id)) blobs.delete(id);
    },
    ids: () => [...blobs.keys()],
  };
}
