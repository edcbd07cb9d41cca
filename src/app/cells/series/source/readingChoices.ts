import type { ReadingOptions, TableDescription } from "../../../../model/series/reading/reading";
import { seriesWords } from "../../../../words/en/series";

interface Option {
  readonly value: string;
  readonly label: string;
}

const COLUMN = "column:";

/** The choices for the time column, as values of a select box. */
export function timeOptions({ columns, timeColumn }: TableDescription, { timeColumn: chosen }: ReadingOptions): Option[] {
  const words = seriesWords.reading;
  return [
    { value: "auto", label: chosen === "auto" ? words.foundAs(timeColumn ?? words.noTimeFound) : words.found },
    { value: "none", label: words.noTime },
    ...columns.map(({ name }) => ({ value: COLUMN + name, label: name })),
  ];
}

export const timeValue = ({ timeColumn }: ReadingOptions): string =>
  typeof timeColumn === "string" ? timeColumn : COLUMN + timeColumn.name;

export function timeChoice(value: string): ReadingOptions["timeColumn"] {
  return value === "auto" || value === "none" ? value : { name: value.slice(COLUMN.length) };
}

const DELIMITERS = [
  { value: ",", name: "comma" },
  { value: ";", name: "semicolon" },
  { value: "\t", name: "tab" },
  { value: "|", name: "bar" },
  { value: " ", name: "space" },
] as const;

/** The choices for the delimiter; one that the document names and that is none of the usual ones is among them. */
export function delimiterOptions({ delimiter: found }: TableDescription, { delimiter }: ReadingOptions): Option[] {
  const words = seriesWords.reading;
  const isUsual = delimiter === "auto" || DELIMITERS.some(({ value }) => value === delimiter);
  const usual = DELIMITERS.find(({ value }) => value === found);
  const name = usual === undefined ? found : words.delimitersInside[usual.name];
  return [
    { value: "auto", label: delimiter === "auto" && name !== null ? words.foundAs(name) : words.found },
    ...DELIMITERS.map((each) => ({ value: each.value, label: words.delimiters[each.name] })),
    ...(isUsual ? [] : [{ value: delimiter, label: delimiter }]),
  ];
}
