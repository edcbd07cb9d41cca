import { room } from "../room";

export const outputWords = room("output", {
  pictures: { sum: "Z, the sum of both", short: "Short part", long: "Long part" },
  parts: { sum: "Z", short: "short", long: "long" },
  hint: "Point at a step to read it. It lights up in every map and on the series.",
  step: (step: number, short: string, long: string) => `Step ${step} (short ${short}, long ${long}).`,
  unit: (unit: number, parts: readonly { readonly part: string; readonly value: string }[]) =>
    `Unit ${unit}: ${parts.map(({ part, value }) => `${part} ${value}`).join(", ")}.`,
  changes: "Only what changes",
  changesNote:
    "From each unit its mean over the steps is taken off. The bias and what all steps have in common are gone; what is left tells one step from another.",
  apart: "Each on its own scale",
  table: "Table (.csv)",
  strength: "Strength of the branches",
  strengthTitle: "How strong each branch is, and how far they agree",
  strengthNote:
    "The length of the two outputs and of <z>Z</z> at every step, and the <cosine>cosine</cosine> of the angle between the two: 1 where they point the same way and reinforce each other, 0 where they have nothing to do with each other, −1 where they cancel.",
});
