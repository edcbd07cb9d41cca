import { owned } from "../../base/owned";
import type { KeptFile } from "../document/kind";
import { setKept } from "../document/looks";
import type { NotebookStore } from "../document/notebookStore";
import type { FileShelf } from "./fileShelf";
import type { Keeper } from "./keepState";

/**
 * What cells keep with the notebook: a file on the shelf, named beside how the cell is looked at, so that it is no step to undo.
 */
export const keptIn =
  (store: NotebookStore, files: FileShelf, later: Keeper["later"]) =>
  (id: string): KeptFile => {
    const { opened } = store.getState();
    const keepLater = later();
    const named = () => store.getState().looks.get(id)?.kept;
    return {
      read() {
        const ref = named();
        return ref && files.get(ref.id);
      },
      write(file, name) {
        // Another notebook may have a cell of the same id.
        if (store.getState().opened !== opened) return owned(keepLater(id, file, name));
        const before = named();
        store.getState().lookAt(setKept(id, files.put(file, name)));
        if (before !== undefined) files.drop(before.id);
      },
    };
  };
