import { expect, test } from "vitest";
import { problemOf } from "../../../model/failure";
import { goneFile } from "../../../model/files/goneFile.testing";
import { VERSION } from "../document/document";
import { memoryShelf } from "./fileShelf";
import { readNotebookFile } from "../sharing/notebookFile";
import { packFile } from "../sharing/packing/client";
import { textOf } from "../../../words/sentence.testing";

test("a notebook whose data file is gone from the disk is not saved without it, but told by name", async () => {
  const shelf = memoryShelf();
  const ref = shelf.put(goneFile(), "gone.csv");
  const notebook = { format: "headlight", version: VERSION, title: "", cells: [] } as const;
  const thrown: unknown = await packFile([notebook, [ref], shelf]).catch((error: unknown) => error);
  expect(textOf(problemOf(thrown))).toMatch(/^gone\.csv: .*Choose the file again\.$/);
});

test("a notebook file that cannot be read is not called damaged", async () => {
  expect(await readNotebookFile(goneFile(), new Map())).toMatchObject({ ok: false, error: { kind: "files/unreadable" } });
});
