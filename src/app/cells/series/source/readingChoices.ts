import type { ReadingOptions, TableDescription } from "../../../../model/series/reading/reading";

interface Option {
  readonly value: string;
  readonly label: string;
}

const COLUMN = "column:";

/** The choices for the time column, as values of a select box. */
export function timeOptions({ columns, timeColumn }: TableDescription, { timeColumn: chosen }: ReadingOptions): Option[] {
  const found = chosen !== "auto" ? "" : ` (${timeColumn === null ? "none" : timeColumn})`;
  return [
    { value: "auto", label: `Found by itself${found}` },
    { value: "none", label: "None: count the rows" },
    ...columns.map(({ name }) => ({ value: COLUMN + name, label: name })),
  ];
}

export const timeValue = ({ timeColumn }: ReadingOptions): string =>
  typeof timeColumn === "string" ? timeColumn : COLUMN + timeColumn.name;

export function timeChoice(value: string): ReadingOptions["timeColumn"] {
  return value === "auto" || value === "none" ? value : { name: value.slice(COLUMN.length) };
}

const DELIMITERS: readonly Option[] = [
  { value: ",", label: "Comma" },
  { value: ";", label: "Semicolon" },
  { value: "\t", label: "Tab" },
  { value: "|", label: "Vertical bar" },
  { value: " ", label: "Space" },
];

/** The choices for the delimiter; one that the document names and that is none of the usual ones is among them. */
export function delimiterOptions({ delimiter: found }: TableDescription, { delimiter }: ReadingOptions): Option[] {
  const isUsual = delimiter === "auto" || DELIMITERS.some(({ value }) => value === delimiter);
  const name = DELIMITERS.find(({ value }) => value === found)?.label.toLowerCase() ?? found;
  return [
    { value: "auto", label: delimiter === "auto" && name !== null ? `Found by itself (${name})` : "Found by itself" },
    ...DELIMITERS,
    ...(isUsual ? [] : [{ value: delimiter, label: delimiter }]),
  ];
}
