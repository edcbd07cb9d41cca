import { expect, it } from "vitest";
import type { Cell } from "../document/document";
import { withReaders } from "./withReaders";

it("finds what is computed from a cell at any distance, also in a ring, and nothing else", () => {
  const cells: Pick<Cell, "id" | "reads">[] = [
    { id: "a", reads: {} },
    { id: "b", reads: { x: "a" } },
    { id: "c", reads: { x: "b", y: "d" } },
    { id: "d", reads: { x: "c" } },
    { id: "other", reads: { x: "gone" } },
  ];
  expect([...withReaders("b", cells)]).toEqual(["b", "c", "d"]);
  expect([...withReaders("a", cells)]).toEqual(["a", "b", "c", "d"]);
  expect([...withReaders("other", cells)]).toEqual(["other"]);
});
