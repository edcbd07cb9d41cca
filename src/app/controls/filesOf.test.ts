import { expect, test } from "vitest";
import { filesOf } from "./filesOf";

const transfer = (...entries: ({ isDirectory: boolean; name: string } | null)[]) =>
  ({ files: [new File(["a"], "a.csv")], items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

test("tells a folder from files, also among others, and text from both", () => {
  expect(filesOf(transfer({ isDirectory: false, name: "a.csv" }))).toMatchObject({ folder: null, files: [{ name: "a.csv" }] });
  expect(filesOf(transfer(null, { isDirectory: false, name: "a.csv" }, { isDirectory: true, name: "data" })).folder).toBe("data");
});
