import { expect, it, vi } from "vitest";
import { documentOf } from "../document/looks";
import { createNotebookStore, undo, type NotebookStore } from "../document/notebookStore";
import { notebookOf, textCell } from "../notebook.testing";
import { filesOf } from "../document/namedFiles";
import { memoryShelf, type FileShelf } from "./fileShelf";
import { keptIn } from "./keptIn";

const keptBy = (store: NotebookStore, shelf: FileShelf) => keptIn(store, shelf, () => async () => {})("a");

it("keeps one file for a cell with the notebook: the newest, whatever is undone, and none of those before", async () => {
  const store = createNotebookStore(notebookOf("", textCell("a")));
  const shelf = memoryShelf();
  const kept = keptBy(store, shelf);
  expect(kept.read()).toBeUndefined();
  store.getState().updateSpec("a", { markdown: "b" });
  kept.write(new Blob(["one"]), "run");
  kept.write(new Blob(["two"]), "run");
  undo(store);
  expect(await kept.read()!.text()).toBe("two");
  expect(shelf.ids()).toHaveLength(1);
  expect(filesOf(documentOf(store.getState()), new Map())).toMatchObject([{ id: shelf.ids()[0], name: "run", size: 3 }]);
  // Another notebook, opened from the same document, has it too.
  const again = createNotebookStore(documentOf(store.getState()));
  expect(await keptBy(again, shelf).read()!.text()).toBe("two");
});

it("gives what comes after another notebook was opened to no cell of that one, but to the one that was left", () => {
  const store = createNotebookStore(notebookOf("", textCell("a")));
  const shelf = memoryShelf();
  const file = new Blob(["late"]);
  const later = vi.fn(async () => {});
  const kept = keptIn(store, shelf, () => later)("a");
  kept.write(new Blob(["in time"]), "run");
  store.getState().open(notebookOf("", textCell("a")));
  kept.write(file, "run");
  expect(keptBy(store, shelf).read()).toBeUndefined();
  expect(later.mock.calls).toEqual([["a", file, "run"]]);
});
