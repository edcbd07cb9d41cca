import type { SymbolicTensor } from "@tensorflow/tfjs-layers";
import type { Branch } from "../attention/branch";
import { LayerError, refuse } from "./layerError";
import { checkMaskPath, type GivenMasks } from "./masks";

/** Options of one call. `training` changes nothing: the layer has no dropout. */
export interface AttentionCallOptions extends GivenMasks {
  readonly useCausalMask?: boolean;
  readonly training?: boolean;
}

const CALL_OPTIONS = ["shortMask", "longMask", "useCausalMask", "training", "mask"];

/** @throws LayerError `option` for one that the layer does not know */
export function refuseUnknown(options: AttentionCallOptions): void {
  const unknown = Object.keys(options).find((name) => !CALL_OPTIONS.includes(name));
  if (unknown === undefined) return;
  throw new LayerError({
    kind: "option",
    message: `The layer has no call option “${unknown}”. It has: shortMask, longMask, useCausalMask.`,
  });
}

/** @throws LayerError `option` for options of a call on symbolic inputs, and for masks that would not arrive */
export function refuseInModel(inputs: readonly SymbolicTensor[], options: AttentionCallOptions): void {
  const option = Object.entries(options).find(([name, value]) => name !== "training" && value != null)?.[0];
  if (option !== undefined) {
    throw new LayerError({
      kind: "option",
      message:
        `Models of TensorFlow.js keep no call options, so “${option}” would have no effect. Give masks as third and ` +
        `fourth input, apply([short, long, shortMask, longMask]), and useCausalMask to the layer's constructor.`,
    });
  }
  (["short", "long"] satisfies Branch[]).forEach((branch, i) => {
    const input = inputs[i];
    if (input !== undefined && inputs[2 + i] === undefined) refuse(checkMaskPath(branch, input));
  });
}
