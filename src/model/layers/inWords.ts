import type { OpenShape } from "../attention/checkRequest";
import type { ProblemKind, Problems, ProblemOf } from "../result";
import type { Fault } from "../weights/faults";
import type { ShapeDifference } from "../weights/fit";
import { showShape } from "../weights/stored";

/** What a layer refuses: `kind` is for code, `message` for a person. */
export interface LayerRefusal {
  readonly kind: string;
  readonly message: string;
}

/** The problems of other rooms that layers meet. */
type Met = Extract<ProblemKind, `weights/${string}`> | "attention/axes" | "attention/unlike-steps" | "attention/unlike-windows";

const differing = (differences: readonly ShapeDifference[]) =>
  differences.map(({ name, expected, found }) => `${name}: expected ${showShape(expected)}, found ${found === null ? "none" : showShape(found)}`).join("; ");

/** `(2, 5, 3)`, with a question mark for what is not known yet. */
export const show = (shape: OpenShape) => `(${shape.map((size) => (size === null ? "?" : Number(size.toFixed(2)))).join(", ")})`;

const WORDS: { readonly [Kind in Met]: (params: Problems[Kind]) => LayerRefusal } = {
  "attention/axes": ({ branch, shape }) => ({
    kind: "shape",
    message: `The ${branch} input has shape ${show(shape)}, but the layer takes (batch, steps, columns). Give it three axes.`,
  }),
  "attention/unlike-steps": ({ short, long }) => ({
    kind: "shape",
    message:
      `The short input ${show(short)} has ${short[1]} steps and the long input ${show(long)} has ${long[1]}. ` +
      "Give both the same number of steps: cut or resample the longer one, or pad the shorter one and mask it.",
  }),
  "attention/unlike-windows": ({ short, long }) => ({
    kind: "shape",
    message: `The short input ${show(short)} holds ${short[0]} windows and the long input ${show(long)} holds ${long[0]}. Give both the same number of windows.`,
  }),
  "weights/large-file": ({ file, megabytes }) => ({ kind: "weights-file", message: `The file ${file} is larger than ${megabytes} MB, the most that is read.` }),
  "weights/unreadable": ({ file, fault, readable }) => ({
    kind: "weights-file",
    message: `The file ${file} cannot be read: ${faultInWords(fault)}. Give a file that ends in ${readable.join(", ")}.`,
  }),
  "weights/without-layer": ({ file, cause }) => {
    const { kind, message } = inWords(cause);
    return { kind, message: `The file ${file}: ${message}` };
  },
  "weights/no-layer": ({ found, more }) => {
    const names = found.map(({ name, shape }) => `${name} ${showShape(shape)}`).join(", ");
    return {
      kind: "weights-missing",
      message:
        `No layer was found in it. Expected 20 arrays with names such as short_term_dense/kernel and long_term_attention/query/bias; ` +
        `found ${names || "no arrays"}${more > 0 ? ` and ${more} more` : ""}. Save the weights of a model that holds a HierarchicalAttention.`,
    };
  },
  "weights/pickle": ({ array }) => ({
    kind: "weights-missing",
    message: `The array ${array} holds objects of Python, which are a pickle. Save the arrays one by one: np.savez(file, *layer.get_weights()).`,
  }),
  "weights/torch": ({ why }) => ({
    kind: "weights-shape",
    message:
      "missing" in why
        ? `These are weights as PyTorch lays them out, without ${why.missing}. Save the whole state_dict.`
        : `These are weights as PyTorch lays them out: ${why.name} has ${why.rows} rows for a width of ${why.width}. Each head must be as wide as the layer.`,
  }),
  "weights/no-one-layer": ({ differences }) => ({
    kind: "weights-shape",
    message: `These arrays do not fit together as one layer. ${differing(differences)}. Save the weights of the whole layer again.`,
  }),
  "weights/empty": () => ({ kind: "weights-shape", message: "These arrays are empty. Save the weights of a layer that has been built." }),
  "weights/unfit": ({ shape: { units, heads, shortWidth, longWidth }, differences }) => ({
    kind: "weights-shape",
    message:
      `These weights do not fit a layer of ${units} units and ${heads} heads with ${shortWidth} short and ${longWidth} long columns. ` +
      `${differing(differences)}. Give the layer and its inputs the sizes of the weights, or take other weights.`,
  }),
};

/** What somebody can mend who wrote the file; the rest is damage. */
const MENDED: Readonly<Partial<Record<Fault["kind"], string>>> = {
  "unknown-format": "it is no weights file that is known here",
  "known-format": "it is of a format of weights that is not read here; save the layer's arrays by numpy.savez or as .weights.h5",
  "newer-hdf5": "it is of a newer kind of HDF5 than Keras writes; save it again with Keras",
  "newer-description": "it is of a newer kind of HDF5 than Keras writes; save it again with Keras",
  "newer-group": "it is of a newer kind of HDF5 than Keras writes; save it again with Keras",
  compressed: "its arrays are packed in a way that is not read here; save them with gzip or without compression",
  scattered: "its arrays are in pieces; save it again with Keras",
};

/** Damage is told by its kind: "cut short (should 6144, has 3000)". */
function faultInWords(fault: Fault): string {
  const { kind, ...about } = fault.kind === "zip" ? fault.zip : fault;
  const details = Object.entries(about).map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : value}`);
  return MENDED[fault.kind] ?? `${kind.replaceAll("-", " ")}${details.length === 0 ? "" : ` (${details.join(", ")})`}`;
}

/**
 * A problem of another room in English for programmers: the package of layers comes without the app's catalogue of sentences,
 * and what it throws is read on a console.
 */
export function inWords({ kind, params }: ProblemOf): LayerRefusal {
  const words = (WORDS as Readonly<Record<string, ((about: object) => LayerRefusal) | undefined>>)[kind];
  return words?.(params) ?? { kind, message: `${kind} ${JSON.stringify(params)}` };
}
