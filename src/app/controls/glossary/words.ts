import type { glossaryWords } from "../../../words/en/glossary";

/** A word of the glossary. */
export type WordId = keyof typeof glossaryWords.words;

/** Known before the glossary has come; a word that is forgotten here does not compile. */
const WORDS: Readonly<Record<WordId, true>> = {
  layer: true,
  attention: true,
  head: true,
  map: true,
  weight: true,
  score: true,
  window: true,
  branch: true,
  sample: true,
  step: true,
  stride: true,
  query: true,
  key: true,
  value: true,
  outputWeights: true,
  even: true,
  diagonal: true,
  lag: true,
  z: true,
  units: true,
  seed: true,
  standardise: true,
  causal: true,
  positions: true,
  softmax: true,
  temperature: true,
  padding: true,
  cosine: true,
  entropy: true,
  loss: true,
};

export const WORD_IDS = Object.keys(WORDS) as readonly WordId[];

/** The word that a link of a text names: `word:head`; null where it names none. */
export function linkedWord(href: string): WordId | null {
  const id = href.startsWith("word:") ? href.slice("word:".length) : "";
  return Object.hasOwn(WORDS, id) ? (id as WordId) : null;
}
