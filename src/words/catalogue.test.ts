import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const read = (...names: string[]) => readFileSync(path.join(import.meta.dirname, ...names), "utf8");

/** `heads` for `heads.ts`, and for `heads/index.ts`. */
const rooms = readdirSync(path.join(import.meta.dirname, "en")).filter((name) => !name.endsWith(".test.ts")).map((name) => name.replace(/\.ts$/, ""));

it("lists every room, so that another language must have it", () => {
  const listed = [...read("catalogue.ts").matchAll(/^ {2}readonly (\w+): typeof \w+;$/gm)].map(([, name]) => name);
  expect(listed.toSorted()).toEqual(rooms.toSorted());
});

it.each(rooms)("names %s as its file is named, by which other languages find it", (name) => {
  const file = readdirSync(path.join(import.meta.dirname, "en")).includes(`${name}.ts`) ? `${name}.ts` : `${name}/index.ts`;
  expect([...read("en", file).matchAll(/\broom\(\s*"(\w+)"/g)].map(([, named]) => named)).toEqual([name]);
});
