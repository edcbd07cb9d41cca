import { generatorById } from "../../../../model/series/generators/catalogue";
import { generatorsWords } from "../../../../words/en/generators";
import type { GeneratedSource } from "../spec";
import type { Loaded } from "./load";

/** The series that a generator makes, and what it knows to be in it; null where there is no such generator. */
export function generated({ generator: id, knobs, length, seed }: GeneratedSource): Loaded | null {
  const generator = generatorById(id);
  if (generator === undefined) return null;
  return {
    series: [generator.generate(knobs, length, seed)],
    names: [generatorsWords[generator.id].title],
    tables: [],
    truth: generator.truth(knobs, length, seed),
  };
}
