import { describe, expect, it } from "vitest";
import { ok, problem } from "../../../model/result";
import { VERSION, type Notebook } from "../document/document";
import type { LibraryParts } from "./library";
import { behind, change, clock, freshBrowsers, library, reopen, titles, value } from "./library.testing";
import { notebookOf, probeCell } from "../notebook.testing";
import { refusalOf } from "../../../words/sentence.testing";

freshBrowsers();

describe("notebooks", () => {
  it("stay from one visit to the next, newest first, with all that is known of them", async () => {
    await library.save(change("n1", notebookOf("One")));
    await library.save(change("n2", notebookOf("Two"), 4, { held: true, change: 9 }));
    reopen();
    expect(await library.list()).toEqual({
      ok: true,
      value: [
        { id: "n2", title: "Two", savedAt: clock, revision: 5 },
        { id: "n1", title: "One", savedAt: clock - 1000, revision: 1 },
      ],
    });
    expect(await library.load("n2")).toMatchObject({ value: { notebook: notebookOf("Two"), held: true, revision: 5, worked: 5, writer: "me", change: 9 } });
    expect(refusalOf(await library.load("nobody"))).toContain("no longer kept");
  });

  it("the last is the one that was worked on last, in whatever order they are saved, and none that stands aside", async () => {
    expect(await library.last()).toEqual({ ok: true, value: null });
    await library.save(change("n1", notebookOf("One"), 0, { at: 20 }));
    await library.save(change("early", notebookOf("Left early, brought in late"), 0, { at: 10 }));
    await library.save(change("aside", notebookOf("Embedded"), 0, { at: 30, aside: true }));
    expect(await library.last()).toEqual({ ok: true, value: "n1" });
    await library.save(change("n2", notebookOf("Two"), 0, { at: 20 }));
    expect(await library.last()).toEqual({ ok: true, value: "n2" });
    await library.remove("n2", []);
    await library.save(change("n3", notebookOf("Three"), 0, { at: 1 }));
    expect(await library.last()).toEqual({ ok: true, value: "n3" });
  });

  it("the last one of an older Headlight, which says only when it was saved, is one of now", async () => {
    await behind("notebooks", (store) => store.put({ id: "old", title: "Old", savedAt: 20, revision: 1, notebook: notebookOf("Old") }));
    await behind("settings", (store) => store.put("old", "last"));
    await library.save(change("n1", notebookOf("Before"), 0, { at: 10 }));
    expect(await library.last()).toEqual({ ok: true, value: "old" });
    await library.save(change("n2", notebookOf("After"), 0, { at: 30 }));
    expect(await library.last()).toEqual({ ok: true, value: "n2" });
  });

  it("count their revisions", async () => {
    expect(await library.save(change("n", notebookOf("1")))).toMatchObject({ value: { revision: 1 } });
    expect(await library.save(change("n", notebookOf("2"), 1))).toMatchObject({ value: { revision: 2, title: "2" } });
  });

  it("are kept again after the store was wiped", async () => {
    await library.save(change("n", notebookOf("1")));
    await library.remove("n", []);
    expect(await library.save(change("n", notebookOf("1"), 1))).toMatchObject({ value: { revision: 2 } });
  });

  it("keep their original, however often they are saved, to go back to", async () => {
    await library.save(change("n", notebookOf("changed"), 0, { original: notebookOf("as it came") }));
    await library.save(change("n", notebookOf("changed again"), 1));
    expect(await library.load("n")).toMatchObject({ value: { original: { title: "as it came" } } });
  });

  it("are read as notebooks of any version; one of a newer version is refused, a bad original left out", async () => {
    const read: LibraryParts["read"] = (json) => {
      const notebook = json as Notebook;
      return notebook.title.startsWith("newer") ? problem("document/too-new", { version: 3, reads: 2 }) : { ok: true, value: { ...notebook, title: `${notebook.title}, read` } };
    };
    await library.save(change("n", notebookOf("old"), 0, { original: notebookOf("old original") }));
    await library.save(change("m", notebookOf("old"), 0, { original: notebookOf("newer original") }));
    await library.save(change("o", notebookOf("newer")));
    await library.save(change("p", notebookOf("plain")));
    reopen({ read });
    expect(await library.load("n")).toMatchObject({ value: { notebook: { title: "old, read" }, original: { title: "old original, read" } } });
    expect(await library.load("m")).toMatchObject({ value: { notebook: { title: "old, read" }, original: undefined } });
    expect(await library.load("o")).toMatchObject({ error: { kind: "document/too-new" } });
    expect(await library.load("p")).toMatchObject({ value: { original: undefined } });
  });
});

describe("two tabs", () => {
  const mine = { writer: "me" };
  const theirs = { writer: "them" };

  it("that worked on one notebook both keep theirs", async () => {
    await library.save(change("n", notebookOf("1"), 0, { ...mine, original: notebookOf("original") }));
    await library.save(change("n", notebookOf("theirs"), 1, theirs));
    const saved = await value(library.save(change("n", notebookOf("mine"), 1, { ...mine, change: 5 })));
    expect(saved).toMatchObject({ id: "n.me", title: "mine" });
    expect(await titles()).toEqual(["mine", "theirs"]);
    expect(await library.load("n.me")).toMatchObject({ value: { original: { title: "original" } } });
    // And once more, from the same change: nothing is doubled.
    expect(await library.save(change("n", notebookOf("mine"), 1, { ...mine, change: 5 }))).toMatchObject({ value: { id: "n.me", revision: saved.revision } });
    expect(await titles()).toEqual(["mine", "theirs"]);
    // A third writer's work beside both.
    await library.save(change("n", notebookOf("third"), 1, { writer: "third" }));
    expect(await titles()).toEqual(["mine", "theirs", "third"]);
  });

  it("do not meet where one only looked around", async () => {
    const look = (at: string, n = 1) => notebookOf("N", probeCell({ tab: at, n }));
    await library.save(change("n", look("maps"), 0, mine));
    // They look around, I work on.
    await library.save(change("n", look("heads"), 1, { ...theirs, worked: false }));
    expect(await library.load("n")).toMatchObject({ value: { revision: 2, worked: 1 } });
    expect(await library.save(change("n", look("maps", 2), 1, { ...mine, change: 2 }))).toMatchObject({ value: { id: "n", revision: 3 } });
    // Now I have worked, and they look around once more: mine stays, and their next work is beside it.
    expect(await library.save(change("n", look("walk"), 2, { ...theirs, worked: false }))).toMatchObject({ value: { id: "n", revision: 2 } });
    expect(await library.load("n")).toMatchObject({ value: { notebook: look("maps", 2) } });
    expect(await library.save(change("n", look("walk", 3), 2, theirs))).toMatchObject({ value: { id: "n.them" } });
  });

  it("that came to the same do not meet either", async () => {
    await library.save(change("n", notebookOf("1"), 0, mine));
    await library.save(change("n", notebookOf("2"), 1, theirs));
    expect(await library.save(change("n", notebookOf("2"), 1, { ...mine, change: 2 }))).toMatchObject({ value: { id: "n", revision: 3 } });
    expect(await titles()).toEqual(["2"]);
  });

  it("a record of an older Headlight counts as worked on with its last save", async () => {
    await behind("notebooks", (store) => store.put({ id: "n", title: "old", savedAt: 1, revision: 3, notebook: notebookOf("old") }));
    expect(await library.save(change("n", notebookOf("mine"), 2))).toMatchObject({ value: { id: "n.me" } });
    expect(await library.save(change("n", notebookOf("mine"), 3))).toMatchObject({ value: { id: "n", revision: 4 } });
    await behind("notebooks", (store) => store.put({ id: "m", title: "old", savedAt: 1, revision: 3, notebook: notebookOf("old") }));
    await library.save(change("m", notebookOf("old"), 3, theirs));
    expect(await library.load("m")).toMatchObject({ value: { revision: 4, worked: 3 } });
  });

  it("a record of an older version is read before it is compared", async () => {
    const older = { ...notebookOf("N"), version: 1 };
    await behind("notebooks", (store) => store.put({ id: "n", title: "N", savedAt: 1, revision: 3, notebook: older, writer: "them", worked: 3, change: 1 }));
    reopen({ read: (json) => ok({ ...(json as typeof older), version: VERSION } as Notebook) });
    expect(await library.save(change("n", notebookOf("N"), 2))).toMatchObject({ value: { id: "n", revision: 4 } });
    expect(await library.load("n")).toMatchObject({ value: { worked: 3 } });
  });

  it("of which one opened what the other had left, and went on, keep what the other one wrote since", async () => {
    await library.save(change("n", notebookOf("1"), 0, theirs));
    const left = change("n", notebookOf("left"), 1, { ...theirs, change: 2 });
    await library.save(change("n", notebookOf("since"), 1, { ...theirs, change: 3 }));
    // Whoever brings what was left does not know of what came since.
    const { id, revision } = await value(library.save(left));
    await library.save(change(id, notebookOf("mine"), revision, mine));
    expect(await titles()).toEqual(["mine", "since"]);
  });

  it("of one writer the later change stands, whichever comes first", async () => {
    await library.save(change("n", notebookOf("later"), 0, { change: 7 }));
    expect(await library.save(change("n", notebookOf("earlier"), 0, { change: 6 }))).toMatchObject({ value: { title: "later", revision: 0 } });
    expect(await library.save(change("n", notebookOf("same"), 0, { change: 7 }))).toMatchObject({ value: { title: "later", revision: 1 } });
    // A save that was not answered came through: the next one goes on from it.
    expect(await library.save(change("n", notebookOf("latest"), 0, { change: 8 }))).toMatchObject({ value: { id: "n", title: "latest", revision: 2 } });
  });
});
