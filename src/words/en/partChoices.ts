import type { ChoiceKind, ChoiceKinds } from "../../model/series/reading/choice";
import { count, number } from "../numbers";
import { quoted, shown } from "../quoted";
import { room } from "../room";
import { shapeInWords } from "../shapes";
import type { ChoiceWords } from "./choices";
import { unitsWords } from "./units";

/** A name out of a file, on a button: one of 50,000 letters held the page for 12 s. */
const short = (name: string): string => shown(name, 150);

const columns = (n: number) => count(n, { one: "column", other: "columns" });

/** "one in 3 of all rows", "rows 1 to 1,000", "one in 2 of rows 5 to 90". */
function rowsInWords({ from, to, every, rows }: ChoiceKinds["rows"]): string {
  const last = to ?? rows;
  const stretch = from === 0 && to === null ? "" : `rows ${number(from + 1)} to ${last === null ? "the last" : number(last)}`;
  if (every === 1) return stretch === "" ? "all rows" : stretch;
  const each = `one in ${number(every)}`;
  return stretch === "" ? `${each} of all rows` : `${each} of ${stretch}`;
}

/** Choices of which part of a file is read, where a file has several that could be. */
export type PartKind = Extract<ChoiceKind, "sheet" | "array" | "slice" | "part" | "file" | "item" | "rows">;

const words: { readonly [Kind in PartKind]: ChoiceWords<Kind> } = {
  sheet: {
    asks: (file) => `${file} has several sheets. Which is to be read?`,
    taken: ({ name }) => `Read from the sheet ${quoted(name)}.`,
    way: ({ name }) => short(name),
  },
  array: {
    asks: (file) => `${file} holds several arrays. Which is to be read?`,
    taken: ({ name, shape }) => `Read from the array ${quoted(name)} of shape ${shapeInWords(shape)}, and those with as many rows.`,
    way: ({ name, shape }) => `${short(name)} ${shapeInWords(shape)}`,
  },
  slice: {
    asks: (file, { at }) => (at.split(",").length === 2 ? `The array in ${file} has fewer rows than columns. Which of them are moments, one after another?` : `The array in ${file} has more than two axes. Which part of it is to be read?`),
    taken: ({ at, rows, columns: width }) => `Of the array, ${at} is read: ${unitsWords.row(rows)} of ${columns(width)}.`,
    way: ({ at, rows, columns: width }) => `${at}: ${unitsWords.row(rows)} of ${columns(width)}`,
  },
  part: {
    asks: (file) => `${file} holds several tables. Which is to be read?`,
    taken: ({ path }) => (path === "" ? "The whole of the JSON is read." : `Read from ${quoted(path)}.`),
    way: ({ path, rows }) => `${path === "" ? "the whole" : short(path)}: ${unitsWords.row(rows)}`,
  },
  file: {
    asks: (archive) => `${archive} holds several files. Which is to be read?`,
    taken: ({ name }) => `Read from ${quoted(name)} in the archive.`,
    way: ({ name }) => short(name),
  },
  item: {
    asks: (file) => `${file} holds several cases of several dimensions each. Which is to be read?`,
    taken: ({ name }) => `Read of ${quoted(name)}.`,
    way: ({ name }) => short(name),
  },
  rows: {
    asks: (file) => `${file} has more rows than can be kept. Which of them are to be read?`,
    taken: (range) => `Of the file, ${rowsInWords(range)} are read.`,
    way: (range) => `Read ${rowsInWords(range)}`,
  },
};

/** What is said of those choices, as in `choices`. */
export const partChoicesWords = room("partChoices", words);
