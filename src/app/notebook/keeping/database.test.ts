import { IDBOpenDBRequest } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { block, change, freshBrowsers, keepWithFile, library, open, storedKeys, titles, withFile } from "./library.testing";
import { notebookOf, textCell } from "../notebook.testing";
import { refusalOf } from "../../../words/sentence.testing";

freshBrowsers();

/** What comes of it after five seconds, in which the store does not answer. */
async function silence<T>(asked: Promise<T>): Promise<T> {
  await vi.advanceTimersByTimeAsync(5_000);
  return asked;
}

describe("a browser that will not keep", () => {
  const failing = (name: string) =>
    ({
      open: () => {
        throw new DOMException("no", name);
      },
    }) as unknown as IDBFactory;

  it.each([
    ["SecurityError", "keeping/unavailable", "keeps nothing for this page"],
    ["QuotaExceededError", "keeping/full", "store is full"],
    ["VersionError", "keeping/newer", "newer Headlight"],
  ])("%s is put in words, for every question", async (name, kind, words) => {
    globalThis.indexedDB = failing(name);
    const error = { kind, params: {} };
    const closed = open();
    expect(refusalOf(await closed.list())).toContain(words);
    expect(await closed.save(change("n", notebookOf("1")))).toEqual({ ok: false, error });
    expect(await closed.list()).toEqual({ ok: false, error });
    expect(await closed.load("n")).toEqual({ ok: false, error });
    expect(await closed.last()).toEqual({ ok: false, error });
    expect(await closed.remove("n", [])).toEqual({ ok: false, error });
    expect(await closed.tidy([])).toEqual({ ok: false, error });
    expect(await closed.fetchFiles([withFile("n", "f")])).toEqual({ ok: false, error });
    expect(() => closed.close()).not.toThrow();
  });

  it("works on once it keeps again", async () => {
    const works = globalThis.indexedDB;
    globalThis.indexedDB = failing("SecurityError");
    const later = open();
    expect(await later.list()).toMatchObject({ ok: false });
    globalThis.indexedDB = works;
    expect(await later.list()).toEqual({ ok: true, value: [] });
    later.close();
  });

  it("what is thrown and is no error is put in words too", async () => {
    globalThis.indexedDB = { open: () => { throw "no"; } } as unknown as IDBFactory;
    expect(await open().list()).toMatchObject({ error: { kind: "keeping/unavailable" } });
  });

  it("a store of a newer version is told as that, a real one", async () => {
    library.close();
    const opening = indexedDB.open("headlight", 2);
    await new Promise((resolve) => (opening.onsuccess = resolve));
    opening.result.close();
    expect(await open().list()).toMatchObject({ error: { kind: "keeping/newer" } });
  });

  it("a store that never answers is given up, and asked anew the next time", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const works = globalThis.indexedDB;
    globalThis.indexedDB = { open: () => new IDBOpenDBRequest() } as unknown as IDBFactory;
    const hung = open();
    expect(refusalOf(await silence(hung.list()))).toContain("does not answer");
    globalThis.indexedDB = works;
    expect(await hung.save(change("n", notebookOf("1")))).toMatchObject({ ok: true });
    hung.close();
  });

  it("a save whose answer is lost does not turn the next one into a second notebook", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const impatient = open();
    const release = await block();
    expect(await silence(impatient.save(change("n", notebookOf("1"), 0, { change: 1 })))).toMatchObject({ error: { kind: "keeping/silent" } });
    release();
    expect(await impatient.save(change("n", notebookOf("2"), 0, { change: 2 }))).toMatchObject({ value: { id: "n" } });
    impatient.close();
    expect(await titles()).toEqual(["2"]);
  });

  it("lets go of the store when it is deleted from elsewhere, and goes on with a new one", async () => {
    await keepWithFile("n", "f");
    const deleting = indexedDB.deleteDatabase("headlight");
    await new Promise((resolve, reject) => {
      deleting.onsuccess = resolve;
      deleting.onblocked = () => reject(new Error("blocked"));
    });
    expect((await keepWithFile("n", "f", "a,b", 1, { change: 9 })).missing).toHaveLength(1);
    expect(await titles()).toEqual(["n"]);
    expect(await storedKeys()).toEqual(["f", "f/0"]);
  });

  it("does all of a save or nothing, and leaves no failure unheard", async () => {
    const unheard = vi.fn();
    process.on("unhandledRejection", unheard);
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...record: Parameters<typeof put>) {
      if (this.name === "settings") throw new DOMException("no", "UnknownError");
      return put.apply(this, record);
    });
    expect(await library.save(change("n", notebookOf("N", textCell("a"))))).toMatchObject({ error: { kind: "keeping/unavailable" } });
    vi.restoreAllMocks();
    expect(await titles()).toEqual([]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    process.off("unhandledRejection", unheard);
    expect(unheard).not.toHaveBeenCalled();
  });
});
