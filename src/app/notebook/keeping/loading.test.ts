import { expect, test } from "vitest";
import type { KeptRecord } from "./database";
import type { Unsaved } from "./journal";
import { newestOf } from "./loading";

const notebook = (title: string) => ({ title }) as KeptRecord["notebook"];
const kept: KeptRecord = { id: "a.w", title: "", savedAt: 0, revision: 3, notebook: notebook("kept"), writer: "w", change: 5, original: notebook("first") };
const entry: Unsaved = { id: "a", notebook: notebook("entry"), revision: 2, writer: "w", change: 6, worked: true, at: 0 };

test("the library's is shown where it has all that the journal has, under the id that it has there", () => {
  const whole = { notebook: kept.notebook, state: { id: "a.w", revision: 3, original: kept.original, held: false }, left: null };
  expect(newestOf("a", kept, undefined)).toEqual(whole);
  expect(newestOf("a", kept, { ...entry, change: 5 })).toEqual(whole);
});

test("the journal's is shown where it goes further, is another writer's, or is all that there is", () => {
  const left = (change: Partial<Unsaved>) => newestOf("a", kept, { ...entry, ...change });
  expect(left({})).toEqual({ notebook: entry.notebook, state: { id: "a", revision: 2, original: kept.original, held: false }, left: entry });
  expect(left({ writer: "v", change: 1 })!.left).toMatchObject({ writer: "v" });
  expect(newestOf("a", null, { ...entry, held: true })!.state).toEqual({ id: "a", revision: 2, original: null, held: true });
  expect(newestOf("a", null, undefined)).toBeNull();
});
