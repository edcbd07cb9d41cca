import { afterEach, expect, test, vi } from "vitest";
import { goneFile } from "../../files/goneFile.testing";
import { readWeightFile } from "./client";
import { refusalOf } from "../../../words/sentence.testing";

afterEach(() => vi.unstubAllGlobals());

test("the worker is given a file's bytes, and they are moved: where a page was opened from a disk, WebKit's workers read no Blob", async () => {
  const asked: { question: object; transfer: Transferable[] }[] = [];
  class Silent {
    onmessage: ((event: { data: unknown }) => void) | null = null;
    terminate(): void {}
    postMessage(question: object, transfer: Transferable[]): void {
      asked.push({ question: structuredClone(question, { transfer }), transfer });
      this.onmessage?.({ data: { answer: "read" } });
    }
  }
  vi.stubGlobal("Worker", Silent);
  expect(await readWeightFile("a.npz", new Blob(["abc"]))).toBe("read");
  expect(asked[0]!.question).toEqual({ ask: "read", name: "a.npz", bytes: new TextEncoder().encode("abc") });
  expect(asked[0]!.transfer).toHaveLength(1);
});

test("a file that is gone from the disk is told as a problem, with what to do", async () => {
  const read = await readWeightFile("layer.npz", goneFile());
  expect(!read.ok && read.error.kind).toBe("files/unreadable");
  expect(refusalOf(read)).toMatch(/^layer\.npz: .*Choose the file again\.$/);
});
