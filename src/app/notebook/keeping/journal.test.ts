import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Notebook } from "../document/document";
import { createJournal, type Unsaved } from "./journal";
import { memoryStorage, notebookOf } from "../notebook.testing";

const read = (json: unknown) => json as Notebook;
const entry = (change: Partial<Unsaved> = {}): Unsaved => ({ id: "n", notebook: notebookOf("N"), revision: 0, writer: "w", change: 1, worked: true, at: 1, ...change });

describe("createJournal", () => {
  it("keeps the newest change of each writer, for whoever comes next", () => {
    const local = memoryStorage();
    const journal = createJournal(() => local, read);
    journal.write(entry());
    journal.write(entry({ change: 2, at: 2, notebook: notebookOf("N, changed") }));
    journal.write(entry({ writer: "v", at: 3 }));
    expect(createJournal(() => local, read).all()).toEqual([entry({ writer: "v", at: 3 }), entry({ change: 2, at: 2, notebook: notebookOf("N, changed") })]);
  });

  it("says how long what it wrote is", () => {
    const text = JSON.stringify(entry());
    expect(createJournal(() => memoryStorage(), read).write(entry())).toBe(text.length);
  });

  it("reads what a change goes back to as it reads the change: either may be of an older version", () => {
    const local = memoryStorage();
    createJournal(() => local, read).write(entry({ original: notebookOf("Original") }));
    const brought = createJournal(() => local, (json) => ({ ...read(json), title: `${read(json).title}, read` }));
    expect(brought.all()).toMatchObject([{ notebook: { title: "N, read" }, original: { title: "Original, read" } }]);
  });

  it("clears up to a change, and nothing newer", () => {
    const local = memoryStorage();
    const kept = createJournal(() => local, read);
    kept.write(entry({ change: 3 }));
    kept.clear("w", 2);
    kept.clear("somebody", 9);
    expect(kept.all()).toHaveLength(1);
    kept.clear("w", 3);
    expect(kept.all()).toEqual([]);
  });

  it("forgets a deleted notebook, and no other", () => {
    const local = memoryStorage();
    const journal = createJournal(() => local, read);
    journal.write(entry({ id: "gone" }));
    journal.write(entry({ id: "gone", writer: "v" }));
    journal.write(entry({ id: "here", writer: "u" }));
    journal.forget("gone");
    expect(journal.all().map(({ id }) => id)).toEqual(["here"]);
  });

  it("keeps what was written down before where the newest does not fit", () => {
    const local = memoryStorage(300);
    const journal = createJournal(() => local, read);
    expect(journal.write(entry())).not.toBeNull();
    expect(journal.write(entry({ change: 2, notebook: notebookOf("N".repeat(300)) }))).toBeNull();
    expect(journal.all()).toEqual([entry()]);
  });

  it("has what a writer left until that is brought", () => {
    const local = memoryStorage();
    const kept = createJournal(() => local, read);
    kept.write(entry());
    expect([kept.has(entry().writer), kept.has("nobody")]).toEqual([true, false]);
    kept.clear(entry().writer, entry().change);
    expect(kept.has(entry().writer)).toBe(false);
  });

  it("is empty where nothing may be kept", () => {
    const journal = createJournal(() => {
      throw new DOMException("no", "SecurityError");
    }, read);
    expect(journal.write(entry())).toBeNull();
    expect(() => journal.clear("w", 1)).not.toThrow();
    expect(journal.all()).toEqual([]);
  });

  it("passes over what is not its own, whatever stands there", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), fc.string(), (text, key) => {
        const local = memoryStorage();
        local.setItem(`other ${key}`, JSON.stringify(entry()));
        local.setItem("headlight unsaved x", text);
        const journal = createJournal(
          () => local,
          () => null,
        );
        expect(journal.all()).toEqual([]);
      }),
    );
  });
});
