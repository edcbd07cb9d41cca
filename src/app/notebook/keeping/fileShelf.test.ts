import { expect, it } from "vitest";
import { memoryShelf } from "./fileShelf";
import { holdFiles } from "./holdFiles";

it("a shelf keeps what is named and lets the rest go", () => {
  const shelf = memoryShelf((id) => id === "named");
  shelf.restore("named", new Blob(["1"]));
  const { id, name, size } = shelf.put(new Blob(["22"]), "two.csv");
  expect([name, size]).toEqual(["two.csv", 2]);
  shelf.drop("named");
  shelf.drop(id);
  shelf.drop("nobody");
  expect(shelf.ids()).toEqual(["named"]);
  expect(shelf.get(id)).toBeUndefined();
});

it("of files that were given and refused, only those of the last choice are held", () => {
  const shelf = memoryShelf((id) => id === "named");
  const hold = holdFiles(shelf.drop);
  for (let i = 0; i < 200; i++) {
    const { id } = shelf.put(new Blob(["x"]), "x.csv");
    hold([id]);
    expect(shelf.ids()).toEqual([id]);
  }
  const [last] = shelf.ids();
  // Read another way, it is the same file.
  hold([last!]);
  expect(shelf.ids()).toEqual([last]);
  hold([]);
  expect(shelf.ids()).toEqual([]);
  shelf.restore("named", new Blob(["x"]));
  hold(["named"]);
  hold([]);
  expect(shelf.ids()).toEqual(["named"]);
});
