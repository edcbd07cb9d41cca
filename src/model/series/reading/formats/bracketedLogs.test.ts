import { expect, it } from "vitest";
import { plain, reading } from "../given.testing";

const count = Array.from({ length: 40 }, (_, i) => i);
const two = (i: number) => String(i).padStart(2, "0");

it.each(["board.log", "board.txt", "board"])("a log whose lines begin with their time in brackets is a text of rows, and no JSON: %s", async (name) => {
  const keyed = await reading(count.map((i) => `[2024-01-01T00:00:${two(i)}Z] temp=${i}.5 hum=40\n`).join(""), {}, name);
  expect(plain(keyed)).toEqual({ at: count.map((i) => Date.UTC(2024, 0, 1) + i * 1000), columns: { temp: count.map((i) => i + 0.5), hum: count.map(() => 40) } });
  const worded = await reading(count.map((i) => `[12:00:${two(i)}][D][sensor:094]: Sending state ${i}.5 °C\n`).join(""), {}, name);
  expect(Object.values(plain(worded).columns)).toEqual([count.map((i) => i + 0.5)]);
});

it.each(["[1, 2, 3,\n4]", "[1]\n", '["1", 2]', "[[1, 2], [3, 4]]", "[\n  1,\n  2\n]", " [ 1 ] \n"])("a list of JSON stays one whatever the file is called: %j", async (text) => {
  expect((await reading(text, {}, "list.txt")).table.format).toBe("json");
});
