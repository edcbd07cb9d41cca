import { expect, it } from "vitest";
import { Definitions } from "./definitions";

it("gives one content one id and writes it once; other content gets another", () => {
  const definitions = new Definitions();
  const gradient = (colour: string) => (id: string) => `<linearGradient id="${id}"><stop stop-color="${colour}"/></linearGradient>`;
  const ids = ["red", "blue", "red"].map((colour) => definitions.add(gradient(colour)));
  expect(ids[2]).toBe(ids[0]);
  expect(ids[1]).not.toBe(ids[0]);
  expect(definitions.markup.match(/<linearGradient/g)).toHaveLength(2);
  for (const id of ids) expect(definitions.markup).toContain(`id="${id}"`);
});
