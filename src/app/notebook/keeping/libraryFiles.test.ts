import { describe, expect, it } from "vitest";
import { problem } from "../../../model/result";
import { openLibrary } from "./library";
import { behind, change, freshBrowsers, keepWithFile, library, reopen, shelf, storedKeys, titles, value, withFile } from "./library.testing";
import { PIECE } from "./storedFiles";
import { libraryParts, notebookOf, probeCell } from "../notebook.testing";

freshBrowsers();

describe("files", () => {
  it("come back byte for byte, also where they are larger than one piece", async () => {
    const bytes = new Uint8Array(2 * PIECE + 3).map((_, i) => i % 251);
    shelf.restore("big", new Blob([bytes]));
    shelf.restore("empty", new Blob([]));
    const notebook = notebookOf("N", probeCell({ fileId: "big" }), { ...probeCell({ fileId: "empty" }), id: "other" });
    const { missing } = await value(library.save(change("n", notebook)));
    expect(missing.map(({ id }) => id)).toEqual(["big", "empty"]);
    for (const file of missing) await library.saveFile(file);
    expect(await storedKeys()).toEqual(["big", "big/0", "big/1", "big/2", "empty"]);
    reopen();
    expect(await library.fetchFiles([notebook])).toEqual({ ok: true, value: null });
    // Not toEqual, which takes seconds for megabytes.
    expect(Buffer.from(await shelf.get("big")!.arrayBuffer()).equals(bytes)).toBe(true);
    expect(shelf.get("empty")!.size).toBe(0);
  });

  it("are asked for once, and only where the shelf has them", async () => {
    expect((await keepWithFile("n", "f")).missing).toHaveLength(1);
    expect((await keepWithFile("n", "f", "a,b", 1)).missing).toEqual([]);
    expect((await value(library.save(change("m", withFile("M", "nowhere"))))).missing).toEqual([]);
    expect(await library.saveFile({ id: "nowhere", name: "x", size: 1 })).toEqual({ ok: true, value: null });
  });

  it("that lie on the shelf are not read again", async () => {
    await keepWithFile("n", "f", "kept");
    shelf.restore("f", new Blob(["on the shelf"]));
    await library.fetchFiles([withFile("n", "f")]);
    expect(await shelf.get("f")!.text()).toBe("on the shelf");
    await library.fetchFiles([withFile("n", "nowhere")]);
    expect(shelf.get("nowhere")).toBeUndefined();
  });

  it("of an older Headlight, which kept Blobs, are read", async () => {
    await behind("files", (store) => store.put({ id: "f", blob: new Blob(["old"]) }));
    await library.fetchFiles([withFile("n", "f")]);
    expect(await shelf.get("f")!.text()).toBe("old");
    expect((await keepWithFile("n", "f")).missing).toEqual([]);
  });

  it("of the original stay as long as the notebook", async () => {
    shelf.restore("o", new Blob(["original"]));
    const { missing } = await value(library.save(change("n", notebookOf("N"), 0, { original: withFile("O", "o") })));
    for (const file of missing) await library.saveFile(file);
    await library.tidy([]);
    reopen();
    const { original } = await value(library.load("n"));
    await library.fetchFiles([original!]);
    expect(await shelf.get("o")!.text()).toBe("original");
  });

  it("leave with the last notebook that names them", async () => {
    await keepWithFile("n1", "f");
    await keepWithFile("n2", "f");
    await library.remove("n1", []);
    expect(await storedKeys()).toEqual(["f", "f/0"]);
    expect(await titles()).toEqual(["n2"]);
    await library.remove("n2", []);
    expect(await storedKeys()).toEqual([]);
  });

  it("that were replaced leave when it is tidied, unless somebody says that they are needed", async () => {
    await keepWithFile("n", "old");
    await keepWithFile("n", "new", "c", 1);
    await library.tidy([withFile("unsaved", "old")]);
    expect(await storedKeys()).toEqual(["new", "new/0", "old", "old/0"]);
    await library.tidy([]);
    expect(await storedKeys()).toEqual(["new", "new/0"]);
    expect(await titles()).toEqual(["n"]);
  });

  it("stay as long as a notebook is kept that this Headlight does not understand, or cannot read", async () => {
    await keepWithFile("doomed", "f");
    await keepWithFile("newer", "theirs");
    reopen({ isUnderstood: ({ title }) => title !== "newer" });
    await library.tidy([]);
    await library.remove("doomed", []);
    expect(await titles()).toEqual(["newer"]);
    expect(await storedKeys()).toEqual(["f", "f/0", "theirs", "theirs/0"]);
    reopen({ read: () => problem("document/too-new", { version: 3, reads: 2 }) });
    await library.tidy([]);
    expect(await storedKeys()).toHaveLength(4);
    reopen();
    await library.tidy([]);
    expect(await storedKeys()).toEqual(["theirs", "theirs/0"]);
  });

  it("that only a change names that is not yet kept stay when another notebook is deleted", async () => {
    await keepWithFile("doomed", "f");
    await library.remove("doomed", [withFile("Unsaved", "f")]);
    expect(await storedKeys()).toEqual(["f", "f/0"]);
  });

  it("that another tab saves while a notebook is deleted stay", async () => {
    await keepWithFile("doomed", "old");
    const other = openLibrary({ ...libraryParts(), shelf });
    shelf.restore("f", new Blob(["mine"]));
    const saving = async () => {
      const { missing } = await value(other.save(change("mine", withFile("Mine", "f"), 0, { writer: "other" })));
      for (const file of missing) await other.saveFile(file);
    };
    // However the two fall together.
    for (let turns = 0; turns < 12; turns++) {
      const removing = library.remove("doomed", []);
      for (let i = 0; i < turns; i++) await Promise.resolve();
      await Promise.all([removing, saving()]);
      expect(await storedKeys()).toEqual(["f", "f/0"]);
      await other.remove("mine", []);
      await keepWithFile("doomed", "old", "x", turns + 1, { change: 100 + turns });
    }
    other.close();
  });

  it("need no disk once they are kept, and what was dropped meanwhile does not come back", async () => {
    const onDisk = (bytes: string) => new File([bytes], "f.csv");
    const given = onDisk("a,b");
    shelf.restore("f", given);
    const inMemory = new Blob(["c"]);
    shelf.restore("m", inMemory);
    for (const id of ["f", "m"]) await value(library.saveFile({ id, name: `${id}.csv`, size: 3 }));
    given.slice = given.arrayBuffer = given.text = () => {
      throw new DOMException("gone", "NotFoundError");
    };
    expect(shelf.get("f")).not.toBe(given);
    expect(await shelf.get("f")!.text()).toBe("a,b");
    expect(shelf.get("m")).toBe(inMemory);

    shelf.restore("g", onDisk("g"));
    const saving = library.saveFile({ id: "g", name: "g.csv", size: 1 });
    shelf.drop("g");
    await value(saving);
    expect(shelf.get("g")).toBeUndefined();
  });

  it("half of a file is no file", async () => {
    await keepWithFile("n", "f");
    await behind("files", (store) => store.delete("f/0"));
    reopen();
    await library.fetchFiles([withFile("n", "f")]);
    expect(shelf.get("f")).toBeUndefined();
    // A piece is no file of its own.
    await keepWithFile("m", "g");
    reopen();
    await library.fetchFiles([withFile("m", "g/0")]);
    expect(shelf.get("g/0")).toBeUndefined();
  });
});
