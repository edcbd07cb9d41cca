import { anyOf } from "../../lists";
import type { ProblemSentences } from "../../problems";
import { kindsWords } from "../kinds";

/** How a kind is called inside a sentence; a kind without a name here, by its id. */
const inside = (kind: string): string => (kindsWords as Readonly<Record<string, string>>)[kind]?.toLocaleLowerCase("en") ?? kind;

export const notebookProblems: ProblemSentences<"notebook"> = {
  "notebook/unknown-kind": ({ kind }) => `This version of Headlight has no cell of the kind “${kind}”.`,
  "notebook/reads-nothing": ({ kinds, optional }) => `Choose the ${anyOf(kinds.map(inside))} cell that this one reads from${optional ? ", or none" : ""}.`,
  "notebook/circular": () => "This cell reads from itself through other cells. Choose another cell to read from.",
  "notebook/stopped": () => "You stopped this computation. Change a setting or run it again.",
};
