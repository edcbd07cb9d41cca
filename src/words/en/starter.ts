import { room } from "../room";

/** The notebook that a first visitor sees. */
export const starterWords = room("starter", {
  title: "What does attention look at?",
  introduction: `**Attention** decides which moments of a series matter to each other, in two windows at once: a **short** one
and a **long**, coarser one. Drag them and watch each [head](word:head).`,
  series: "The series",
  maps: "What each head looks at",
  layer: "The layer",
  training: "How it learnt",
});
