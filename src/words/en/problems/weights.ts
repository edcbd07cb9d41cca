import type { ZipFault } from "../../../model/files/zipDirectory";
import type { Fault, FileStructure } from "../../../model/weights/faults";
import type { ForeignWeights } from "../../../model/weights/foreign";
import type { ShapeDifference } from "../../../model/weights/fit";
import { anyOf } from "../../lists";
import type { ProblemSentences } from "../../problems";
import { fileShown, shown } from "../../quoted";
import { shapeInWords } from "../../shapes";

/** A sentence for each fault, told by its kind. */
type Each<Of extends { readonly kind: string }> = { readonly [Kind in Of["kind"]]: (fault: Extract<Of, { readonly kind: Kind }>) => string };

/** A path or a name out of a file. */
const named = (text: string): string => shown(text, 200);
const pathOf = ({ path }: { readonly path: string }): string => (path === "" ? "the file's root" : named(path));
const arrayOf = ({ array }: { readonly array: string }): string => `the array ${named(array)}`;

const SAVE_AGAIN = "open the model in Keras and save its weights again";

const partOf = (part: FileStructure): string =>
  ({
    start: "the start of the file",
    description: `the description of ${pathOf(part)}`,
    names: `the names in ${pathOf(part)}`,
    index: `the index of ${pathOf(part)}`,
    entries: `the entries of ${pathOf(part)}`,
    array: `the array ${pathOf(part)}`,
  })[part.part];

const missing = (what: FileStructure): string =>
  what.part === "names" || what.part === "entries" ? `list of ${partOf(what)}` : partOf(what).replace(/^the /, "");

/** What is wrong with a zip, and goes on after "The file x cannot be read: ". */
const zipFaults: Each<ZipFault> = {
  "cut-short": () => "it is cut short: the directory at its end is missing",
  "directory-misplaced": () => "its directory is not where it should be",
  "directory-damaged": () => "its directory is damaged",
  twice: ({ name }) => `${named(name)} is in it twice`,
  "larger-than-4-gb": ({ name }) => `${named(name)} is larger than 4 GB`,
  encrypted: ({ name }) => `${named(name)} is encrypted`,
  "other-packing": ({ name }) => `${named(name)} is packed in a way that is not read here`,
  sizes: ({ name }) => `the sizes of ${named(name)} contradict each other`,
  "check-sum": ({ name }) => `${named(name)} is damaged: its check sum does not fit`,
  misplaced: ({ name }) => `${named(name)} is not where the directory says`,
  "other-name": ({ name }) => `the entry called ${named(name)} in the directory has another name`,
  "beyond-place": ({ name }) => `${named(name)} reaches beyond its place`,
  damaged: ({ name }) => `${named(name)} is damaged: it cannot be unpacked`,
  large: ({ megabytes }) => `it holds more than ${megabytes} MB, the most that is read here`,
  "unpacked-size": ({ name, bytes, claims }) =>
    bytes === null ? `${named(name)} unpacks to more than the ${claims} bytes it claims` : `${named(name)} unpacks to ${bytes} bytes instead of the ${claims} it claims`,
};

/** What is called by its name, with what to save in its place. */
const foreign: Readonly<Record<ForeignWeights, string>> = {
  pickle: "it is a pickle of Python, which could run any program and is not opened here; save its arrays by numpy.savez",
  torch: "it is a file of torch.save, which holds a pickle and is not opened here; save the model’s state_dict() by safetensors.torch.save_file",
  onnx: "it is a model of ONNX, whose arrays have lost the names of their layers; save the weights from the model that it was made of",
  "tensorflow-checkpoint": "it is a part of a checkpoint of TensorFlow; load it into the model and save it by model.save_weights to a file that ends in .weights.h5",
  "saved-model": "it is a SavedModel of TensorFlow; load it and save it by model.save_weights to a file that ends in .weights.h5",
  tflite: "it is a model of TensorFlow Lite; save the weights from the model that it was made of",
  gguf: "it is a GGUF file of a language model; save the layer’s arrays by numpy.savez",
  msgpack: "it is packed by MessagePack, as Flax writes it; save the layer’s arrays by numpy.savez",
  tfjs: "it is a model of TensorFlow.js, whose numbers lie in other files; save the weights by Keras to a file that ends in .weights.h5",
  "safetensors-index": "it only lists in which files the arrays of a model lie; choose the .safetensors file that holds those of the layer",
  "safetensors-part": "it is one of several files that the arrays of a model were put into, and does not hold all of the layer’s; save the model into one file (max_shard_size)",
  npy: "it holds one array alone; save all arrays of the layer by numpy.savez",
  lfs: "it is a note of Git LFS on where the file is; download the file itself",
  html: "it is a web page; download the file itself",
};

/** The same for the formats of weights. */
const faults: Each<Fault> = {
  "unknown-format": () => "it is no weights file that Headlight knows",
  "known-format": ({ format }) => foreign[format],
  "too-short": () => "it is shorter than the 8 bytes that every such file starts with",
  "header-cut-short": ({ claims, follow }) => `its header claims ${claims} bytes, but only ${follow} follow`,
  "long-header": ({ bytes }) => `its header is ${bytes} bytes long, more than 10 MB`,
  "header-not-json": () => "its header is not JSON",
  "header-no-object": () => "its header is not a JSON object",
  "metadata-no-object": () => "its metadata is not an object of texts",
  "metadata-no-text": ({ key }) => `its metadata ${named(key)} is not a text`,
  "array-unusable": (fault) => `the header says nothing usable about ${arrayOf(fault)}`,
  "array-incomplete": (fault) => `the header lacks the type, shape or place of ${arrayOf(fault)}`,
  "array-beyond-end": (fault) => `${arrayOf(fault)} reaches beyond the end of the file`,
  "array-size": (fault) => `the shape of ${arrayOf(fault)} does not fit its ${fault.bytes} bytes`,
  "array-not-floats": (fault) => `${arrayOf(fault)} does not hold floating-point numbers`,
  "arrays-overlap": ({ at }) => `its arrays overlap or leave a gap at byte ${at} of the data`,
  "arrays-end": ({ at, length }) => `its arrays end at byte ${at} of the data, which has ${length}`,
  "not-npy": ({ array }) => `the entry ${named(array)} is not a NumPy array`,
  "npy-header": (fault) => `the header of ${arrayOf(fault)} is not readable`,
  "npy-cut-short": (fault) => `${arrayOf(fault)} is cut short`,
  "not-hdf5": () => "it does not start as an HDF5 file does",
  "newer-hdf5": () => `it is of a newer kind of HDF5 than Keras writes; ${SAVE_AGAIN}`,
  "cut-short": ({ should, has }) => `it is cut short: it should have ${should} bytes, but has ${has}`,
  compressed: (fault) => `${arrayOf(fault)} is packed in a way that is not read here; save it again with gzip or without compression`,
  "chunk-damaged": (fault) => `a part of ${arrayOf(fault)} is damaged: its check sum does not fit`,
  scattered: (fault) => `${arrayOf(fault)} lies scattered in a way that Keras does not write; open the model in Keras and save it again`,
  undescribed: (fault) => `${pathOf(fault)} is neither a group nor an array that is wholly described`,
  "shape-unreadable": (fault) => `the shape of ${pathOf(fault)} is not readable`,
  "newer-description": (fault) => `${pathOf(fault)} is described in a newer way than Keras writes; ${SAVE_AGAIN}`,
  "described-twice": (fault) => `${pathOf(fault)} is described twice`,
  "shared-description": (fault) => `${pathOf(fault)} shares its description with another`,
  "incomplete-description": (fault) => `the description of ${pathOf(fault)} is incomplete`,
  "index-of-array": (fault) => `the index of ${pathOf(fault)} is that of an array`,
  "newer-group": (fault) => `${pathOf(fault)} is a newer kind of group than Keras writes; ${SAVE_AGAIN}`,
  "other-file": (fault) => `${pathOf(fault)} lies in another file, ${named(fault.file)}; choose that one, or save the weights again into one file`,
  "path-twice": (fault) => `${pathOf(fault)} is there twice`,
  "long-path": ({ most }) => `it holds a path of more than ${most} letters`,
  "deep-groups": ({ most }) => `its groups are nested more than ${most} deep`,
  "many-objects": ({ most }) => `it holds more than ${most} groups and arrays`,
  "part-beyond-end": ({ what, at }) => `${partOf(what)} at byte ${at} reaches beyond the end of the file`,
  "part-shared": ({ what, at, other }) => `${partOf(what)} at byte ${at} shares its bytes with ${other === null ? "something else" : partOf(other)}`,
  "part-missing": ({ what, at }) => `there is no ${missing(what)} at byte ${at}`,
  "large-number": ({ at }) => `byte ${at} holds a number that is too large`,
  "address-nowhere": ({ at }) => `the address at byte ${at} leads nowhere`,
  "endless-name": ({ at }) => `the name at byte ${at} has no end`,
  "no-name": ({ at }) => `there is no name at byte ${at}`,
  "short-structure": ({ at }) => `the structure at byte ${at} is shorter than what it must hold`,
  zip: ({ zip }) => zipFaults[zip.kind](zip as never),
};

const differing = (differences: readonly ShapeDifference[]): string =>
  differences.map(({ name, expected, found }) => `${name}: expected ${shapeInWords(expected)}, found ${found === null ? "none" : shapeInWords(found)}`).join("; ");

export const weightsProblems: ProblemSentences<"weights"> = {
  "weights/large-file": ({ file, megabytes }) => `The file ${fileShown(file)} is larger than ${megabytes} MB, the most that is read here.`,
  "weights/unreadable": ({ file, fault, readable }) =>
    `The file ${fileShown(file)} cannot be read: ${faults[fault.kind](fault as never)}. Choose a file that ends in ${anyOf(readable)}.`,
  "weights/without-layer": ({ file, cause }, say) => `The file ${fileShown(file)}: ${say(cause)}`,
  "weights/no-layer": ({ found, more }) =>
    `No layer was found in it. Expected 20 arrays with names such as short_term_dense/kernel and long_term_attention/query/bias; found ${
      found.length === 0 ? "no arrays" : `${found.map(({ name, shape }) => `${named(name)} ${shapeInWords(shape)}`).join(", ")}${more > 0 ? ` and ${more} more` : ""}`
    }. Save the weights of a model that holds a HierarchicalAttention.`,
  "weights/pickle": ({ array }) =>
    `The array ${named(array)} holds objects of Python, which are a pickle and can run anything when they are opened. Save the arrays one by one: np.savez(file, *layer.get_weights()).`,
  "weights/torch": ({ why }) =>
    `These are weights as PyTorch lays them out. ${
      "missing" in why
        ? `${named(why.missing)} is missing, without which its attention is not whole`
        : `${named(why.name)} has ${why.rows} rows for a width of ${why.width}; here each head is as wide as the layer, so that there must be three times the width for each head`
    }. Save the whole state_dict of a layer whose heads are that wide.`,
  "weights/no-one-layer": ({ differences }) =>
    `These arrays do not fit together as one layer. ${differing(differences)}. Save the weights of the whole layer again.`,
  "weights/empty": () => "These arrays are empty. Save the weights of a layer that has been built.",
  "weights/unfit": ({ shape: { units, heads, shortWidth, longWidth }, differences }) =>
    `These weights do not fit a layer of ${units} units and ${heads} heads with ${shortWidth} short and ${longWidth} long columns. ` +
    `${differing(differences)}. Set the layer and its windows to the sizes of the weights, or choose other weights.`,
};
