import { describe, expect, it, vi } from "vitest";
import { change, freshBrowsers, keepWithFile, library, noRoom, shelf, storedKeys, titles, value, withFile } from "./library.testing";
import { PIECE } from "./storedFiles";
import { refusalOf } from "../../../words/sentence.testing";

freshBrowsers();

describe("files", () => {
  it("that do not fit, or are gone from the disk, are told by name and leave no part behind", async () => {
    noRoom((id) => id.endsWith("/1"));
    shelf.restore("big", new Blob([new Uint8Array(PIECE + 1)]));
    const { missing } = await value(library.save(change("n", withFile("N", "big"))));
    expect(refusalOf(await library.saveFile(missing[0]!))).toContain("“big.csv” does not fit");
    expect(await storedKeys()).toEqual([]);
    expect(await titles()).toEqual(["N"]);
    vi.restoreAllMocks();

    for (const name of ["NotReadableError", "NotFoundError"]) {
      const vanished = new Blob(["x"]);
      vanished.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", name)) }) as unknown as Blob;
      shelf.restore("gone", vanished);
      expect(refusalOf(await library.saveFile({ id: "gone", name: "gone.csv", size: 1 }))).toContain("“gone.csv” was changed or moved");
    }
    const odd = new Blob(["x"]);
    odd.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("odd", "UnknownError")) }) as unknown as Blob;
    shelf.restore("odd", odd);
    expect(await library.saveFile({ id: "odd", name: "odd.csv", size: 1 })).toMatchObject({ error: { kind: "keeping/unavailable" } });
  });

  it("of one notebook stay whole where another cannot store the same ones", async () => {
    await keepWithFile("first", "f");
    noRoom();
    expect(await library.saveFile({ id: "f", name: "f.csv", size: 3 })).toEqual({ ok: true, value: null });
    expect(await storedKeys()).toEqual(["f", "f/0"]);
    vi.restoreAllMocks();
    // Another tab stores them amid it.
    const late = new Blob(["c,d"]);
    late.slice = () =>
      ({
        async arrayBuffer() {
          await keepWithFile("second", "g", "c,d");
          noRoom();
          return new ArrayBuffer(3);
        },
      }) as unknown as Blob;
    shelf.restore("g", late);
    expect(refusalOf(await library.saveFile({ id: "g", name: "g.csv", size: 3 }))).toContain("“g.csv” does not fit");
    vi.restoreAllMocks();
    expect(await storedKeys()).toEqual(["f", "f/0", "g", "g/0"]);
  });
});
