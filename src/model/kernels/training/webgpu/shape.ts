import type { Branch } from "../../../attention/branch";
import { arraysOf, endOf, frontName, type ArrayPlace } from "../arrays";
import { outputsOf, rowsOf, widthOf, type Columns, type TrainingTask } from "../task";

/** Vectors of four that hold so many numbers. */
export const fours = (count: number) => Math.ceil(count / 4);

/** Columns of a branch, and where its front's weights stand among all; -1 for none. */
export interface SourceShape {
  readonly width: number;
  /** The first of its columns among those that the layer is given. */
  readonly column: number;
  readonly normalisation: number;
  readonly embedding: number;
  readonly embedded: number;
}

/** Floats of a kernel of `rows` × `columns` and its bias. */
export const denseSize = (rows: number, columns: number) => (rows + 1) * columns;

/** One branch of a task: its sizes, and where its weights begin among all. */
export interface BranchShape {
  readonly name: Branch;
  /** D, and W, the smaller of D and U. */
  readonly width: number;
  readonly inner: number;
  /** Whether the dense layer is computed (D > U) and not folded. */
  readonly wide: boolean;
  /** Whether anything asks for the slopes of what the layer is given, and whether those of the points are needed for that or for the dense layer. */
  readonly asked: boolean;
  readonly inward: boolean;
  readonly sources: readonly SourceShape[];
  /** What stands before the layer: where it begins among all weights, and its floats. */
  readonly front: { readonly at: number; readonly size: number };
  readonly dense: number;
  readonly query: number;
  readonly key: number;
  readonly value: number;
  readonly output: number;
}

/** All numbers of a task that its shaders are made for. */
export interface Shape {
  readonly task: TrainingTask;
  readonly arrays: readonly ArrayPlace[];
  /** Floats of all weights. */
  readonly count: number;
  /** The first step whose row of Z the loss depends on, and how many there are. */
  readonly firstQuery: number;
  readonly queries: number;
  /** Rows of a window that the loss is taken of, and numbers in each. */
  readonly readRows: number;
  readonly outputs: number;
  /** Where the read-out's kernel begins; -1 for none. */
  readonly readOut: number;
  readonly branches: readonly [BranchShape, BranchShape];
}

export function shapeOf(task: TrainingTask): Shape {
  const { steps, readOut, units } = task;
  const arrays = arraysOf(task);
  const at = (name: string) => arrays.find((array) => array.name === name)?.at ?? -1;
  const firstQuery = readOut?.kind === "last" ? steps - 1 : 0;
  const branch = (name: Branch): BranchShape => {
    const width = widthOf(task[name]);
    const sources = sourcesOf(task[name], name, at);
    const wide = width > units;
    const asked = task.inputSlopes === true || sources.some(({ normalisation, embedding }) => normalisation >= 0 || embedding >= 0);
    const attention = `${name}_term_attention`;
    const before = arrays.filter((array) => sourceOf(array.name, name));
    const front = before.length === 0 ? { at: 0, size: 0 } : { at: before[0]!.at, size: endOf(before.at(-1)!) - before[0]!.at };
    return {
      name,
      width,
      inner: Math.min(width, units),
      wide,
      asked,
      inward: wide || asked,
      sources,
      front,
      dense: at(`${name}_term_dense/kernel`),
      query: at(`${attention}/query/kernel`),
      key: at(`${attention}/key/kernel`),
      value: at(`${attention}/value/kernel`),
      output: at(`${attention}/attention_output/kernel`),
    };
  };
  return {
    task,
    arrays,
    count: endOf(arrays.at(-1)!),
    firstQuery,
    queries: steps - firstQuery,
    readRows: rowsOf(task),
    outputs: outputsOf(task),
    readOut: at("read_out/kernel"),
    branches: [branch("short"), branch("long")],
  };
}

/** Whether an array stands before the columns of a branch. */
const sourceOf = (name: string, branch: Branch) => new RegExp(`^${branch}_\\d`).test(name);

function sourcesOf(columns: readonly Columns[], branch: Branch, at: (name: string) => number): SourceShape[] {
  let column = 0;
  return columns.map(({ view: { width }, embedded }, i) => {
    const source = {
      width,
      column,
      normalisation: at(frontName(branch, i, "normalisation/mean")),
      embedding: at(frontName(branch, i, "embedding/kernel")),
      embedded: embedded ?? 0,
    };
    column += embedded ?? width;
    return source;
  });
}
