import { expect, it } from "vitest";
import { GENERATORS } from "../../model/series/generators/catalogue";
import { generatorsWords } from "./generators";

it.each(GENERATORS.map((generator) => [generator.id, generator] as const))("has a word for each knob of %s, and for none that is not there", (id, { knobs }) => {
  expect(Object.keys(generatorsWords[id].knobs).toSorted()).toEqual(knobs.map(({ name }) => name).toSorted());
});
