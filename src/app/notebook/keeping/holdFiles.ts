import type { FileShelf } from "./fileShelf";

/** Holds the files of one choice at a time: those that the next one does not hold are dropped. */
export function holdFiles(drop: FileShelf["drop"]): (ids: readonly string[]) => void {
  let held: readonly string[] = [];
  return (ids) => {
    for (const id of held) if (!ids.includes(id)) drop(id);
    held = ids;
  };
}
