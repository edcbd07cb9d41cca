import { expect, it } from "vitest";
import { documentOf } from "../document/looks";
import { createNotebookStore, undo } from "../document/notebookStore";
import { notebookOf, textCell } from "../notebook.testing";
import { filesOf } from "../document/bundle";
import { memoryShelf } from "./fileShelf";
import { keptIn } from "./keptIn";

it("keeps one file for a cell with the notebook: the newest, whatever is undone, and none of those before", async () => {
  const store = createNotebookStore(notebookOf("", textCell("a")));
  const shelf = memoryShelf();
  const kept = keptIn(store, shelf)("a");
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
  expect(await keptIn(again, shelf)("a").read()!.text()).toBe("two");
});

it("gives what comes after another notebook was opened to no cell of that one", () => {
  const store = createNotebookStore(notebookOf("", textCell("a")));
  const shelf = memoryShelf();
  const kept = keptIn(store, shelf)("a");
  store.getState().open(notebookOf("", textCell("a")));
  kept.write(new Blob(["late"]), "run");
  expect(keptIn(store, shelf)("a").read()).toBeUndefined();
  expect(shelf.ids()).toEqual([]);
});
