import { cast, type Tensor, type Tensor2D } from "@tensorflow/tfjs-core";
import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { Branch } from "../attention/branch";
import { show, type LayerRefusal } from "./inWords";
import { LayerError } from "./layerError";
import { LearnedNormalization } from "./learnedNormalization";

/** A mask where there is one: `(B, T)`, boolean or numbers, 0 for a step that neither attends nor is attended to. */
export type Mask = Tensor | null | undefined;

/** Where masks may come from in one call. */
export interface GivenMasks {
  readonly shortMask?: Mask;
  readonly longMask?: Mask;
  /** By TensorFlow.js: one for each input, or, from a model, that of the first input or of some layer before it. */
  readonly mask?: Mask | readonly Mask[];
}

/**
 * The mask of one branch as 0 and 1, `(B, T)`, or null: the call's option, else the input for it, else the one that
 * TensorFlow.js hands over.
 * @throws LayerError `shape` where it does not mark each step of the input
 */
export function maskOf(branch: Branch, inputs: readonly Tensor[], given: GivenMasks): Tensor2D | null {
  const at = branch === "short" ? 0 : 1;
  const input = inputs[at]!;
  // A single mask is left alone: models hand over the first input's, or a stale one of another layer.
  const handed = Array.isArray(given.mask) ? (given.mask[at] as Mask) : null;
  const mask = given[`${branch}Mask`] ?? inputs[2 + at] ?? handed ?? attachedMask(input) ?? null;
  if (mask === null) return null;
  const [batch, steps] = input.shape;
  if (mask.rank !== 2 || mask.shape[0] !== batch || mask.shape[1] !== steps) {
    throw new LayerError({
      kind: "shape",
      message:
        `The mask of the ${branch} input has shape ${show(mask.shape)}, but the input is ${show(input.shape)}. ` +
        `Give one mark for each window and step: (${batch}, ${steps}).`,
    });
  }
  return cast(cast(mask as Tensor2D, "bool"), "float32");
}

/** The mask that a layer such as `Masking` attaches to what it returns. */
export function attachedMask(input: Tensor): Tensor | null {
  return (input as { kerasMask?: Tensor | null }).kerasMask ?? null;
}

/**
 * What keeps a mask of an earlier layer of the model from reaching this one, or null. TensorFlow.js hands on no more than
 * the first input's mask; what the layer hears are masks attached to its inputs, which only the layer right before it does.
 */
export function checkMaskPath(branch: Branch, input: SymbolicTensor): LayerRefusal | null {
  if (isAttached(input) || !carriesMask(input, new Set())) return null;
  return {
    kind: "option",
    message:
      `The ${branch} input is masked by an earlier layer, but TensorFlow.js would lose that mask at ` +
      `${input.sourceLayer.name}. Put the Masking layer right before this one, or give the masks as third and ` +
      `fourth input: apply([short, long, shortMask, longMask]).`,
  };
}

function isAttached({ sourceLayer, inputs }: SymbolicTensor): boolean {
  if (makesMask(sourceLayer)) return true;
  const [input] = inputs;
  return sourceLayer instanceof LearnedNormalization && input !== undefined && isAttached(input);
}

function carriesMask(output: SymbolicTensor, seen: Set<SymbolicTensor>): boolean {
  if (seen.has(output)) return false;
  seen.add(output);
  const { sourceLayer, inputs } = output;
  return makesMask(sourceLayer) || (sourceLayer.supportsMasking && inputs.some((input) => carriesMask(input, seen)));
}

function makesMask(layer: SymbolicTensor["sourceLayer"]): boolean {
  const kind = layer.getClassName();
  return kind === "Masking" || (kind === "Embedding" && layer.getConfig()["maskZero"] === true);
}
