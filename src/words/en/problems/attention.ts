import type { ColumnName, OpenShape, RequestSize } from "../../../model/attention/checkRequest";
import type { ProblemSentences } from "../../problems";
import { quoted } from "../../quoted";

/** `(2, 5, 3)`, with a question mark for what is not known yet. */
const sizes = (shape: OpenShape): string => `(${shape.map((size) => (size === null ? "?" : Number(size.toFixed(2)))).join(", ")})`;

const SIZES: Readonly<Record<RequestSize, string>> = {
  units: "number of units",
  heads: "number of heads",
  windows: "number of windows",
  steps: "number of steps",
  shortColumns: "number of columns of the short input",
  longColumns: "number of columns of the long input",
};

/** A column by its name, or by its number where it has none. */
const columnOf = ({ name, number }: ColumnName): string => (name === null ? String(number) : quoted(name));

const reaching = (reach: string | null): string =>
  `${reach === null ? "holds what is not a number" : `reaches ${reach}`}, and with that the numbers of the layer overflow`;

export const attentionProblems: ProblemSentences<"attention"> = {
  "attention/axes": ({ branch, shape }) => `The ${branch} input has shape ${sizes(shape)}, but the layer takes (batch, steps, columns). Give it three axes.`,
  "attention/unlike-steps": ({ short, long }) =>
    `The short input ${sizes(short)} has ${short[1]} steps and the long input ${sizes(long)} has ${long[1]}. ` +
    "Give both the same number of steps: cut or resample the longer one, or pad the shorter one and mask it.",
  "attention/unlike-windows": ({ short, long }) =>
    `The short input ${sizes(short)} holds ${short[0]} windows and the long input ${sizes(long)} holds ${long[0]}. Give both the same number of windows.`,
  "attention/size": ({ which, size }) => `The ${SIZES[which]} is ${size}. Make it a whole number of at least 1.`,
  "attention/other-steps": ({ steps, short, long }) =>
    `The request says ${steps} steps, but the inputs have the shapes ${sizes(short)} and ${sizes(long)}. Give both inputs ${steps} steps.`,
  "attention/mask": ({ branch, marks, windows, steps }) =>
    `The mask of the ${branch} input marks ${marks} steps, but the input has ${windows * steps}: ${windows} × ${steps}. Give one mark for each step.`,
  "attention/weight-count": ({ wants, has }) => `The layer has ${wants} weights, but ${has} were given. Give all of them, in Keras' order.`,
  "attention/weight": ({ name, shape, given, givenShape, numbers }) =>
    `The weight ${name} must have the shape ${sizes(shape)}, but what was given is ${given} with the shape ${sizes(givenShape)} and ${numbers} numbers. ` +
    "Make or load weights for these settings.",
  "attention/value": ({ branch, value, step, column }) =>
    `The ${branch} input holds ${value} at step ${step}, column ${columnOf(column)}. Fill or drop such values before they reach the layer.`,
  "attention/column-overflow": ({ branch, column, reach }) =>
    `The column ${columnOf(column)} of the ${branch} window ${reaching(reach)}: standardise the series, or scale that column down.`,
  "attention/weight-overflow": ({ weight, reach }) =>
    `The weight “${weight}” ${reaching(reach)}: load weights of an ordinary size, or draw them from the seed.`,
};
