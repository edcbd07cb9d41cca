import { addUp } from "../../attention/sum";
import { dispose, engine as tensorflow, memory, tensor, tensor2d, tensor3d, tidy, type Tensor } from "@tensorflow/tfjs-core";
import type { Attention, AttentionRequest, BranchAttention, BranchInput } from "../../attention/attention";
import { BRANCHES } from "../../attention/branch";
import { overflow } from "../../attention/overflow";
import { FARTHEST, layerReach } from "../../attention/reach";
import { allowedPairs, attendBranch, branchWeights, type BranchTensors } from "../../layers/forward";
import type { LayerWeights } from "../../weights/names";
import type { Attender, Pause } from "../attender";
import type { BackendName } from "../engine";
import { refuseWhole } from "../tensorLimits";

/** Buffers that a backend keeps for later tensors, and never gives back by itself. */
export interface Pool {
  /** With those in use. */
  readonly bytes: () => number;
  /** Gives all back. There must be no tensor. */
  readonly drop: () => void;
}

/** What a pool may hold between requests: buffers for windows of one size are of no use for those of another. */
const LARGEST_POOL = 512 * 2 ** 20;

/**
 * Computes whole maps with TensorFlow.js on the backend that is active there. Weights stay on the backend
 * until they are forgotten. Has nothing to warm up: each new shape compiles shaders of its own.
 */
export function tensorAttender(backend: BackendName, largestTensor: number, pool: Pool | null = null): Attender {
  const kept = new Map<LayerWeights, Tensor[]>();
  let scopeIsOpen = false;

  const release = (weights: LayerWeights) => {
    dispose(kept.get(weights) ?? []);
    kept.delete(weights);
  };
  const releaseAll = () => {
    for (const weights of [...kept.keys()]) release(weights);
  };
  const closeScope = () => {
    if (scopeIsOpen) tensorflow().endScope();
    scopeIsOpen = false;
  };

  return {
    backend,
    blocks: null,
    refuseNumbers(request) {
      const branch = BRANCHES.find((each) => !(layerReach(request, each) <= FARTHEST));
      return branch === undefined ? null : overflow(request, branch);
    },
    warm: async () => {},
    refuseMaps: (request) => refuseWhole(request, backend, largestTensor),
    async attend(request, pause) {
      const weights = kept.get(request.weights) ?? uploadWeights(request.weights);
      kept.set(request.weights, weights);
      // Only one request runs at a time, so the scope holds what this one makes, across its awaits too.
      tensorflow().startScope();
      scopeIsOpen = true;
      try {
        return await computeAttention(request, weights, pause);
      } finally {
        closeScope();
      }
    },
    rest() {
      if (pool === null || pool.bytes() <= LARGEST_POOL) return;
      releaseAll();
      pool.drop();
    },
    forget: release,
    memory() {
      const { numTensors: tensors, numBytes } = memory();
      return { tensors, bytes: Math.max(numBytes, pool?.bytes() ?? 0) };
    },
    stop() {
      // A read from a lost GPU may never end, and so never close its scope.
      closeScope();
      releaseAll();
    },
  };
}

/**
 * Runs both branches one after the other, so that only one branch's maps are on the backend at a time,
 * and reads the results into plain arrays. When `pause` throws, nothing is left behind.
 */
async function computeAttention(request: AttentionRequest, weights: readonly Tensor[], pause: Pause): Promise<Attention> {
  const parts = branchWeights(weights);
  await pause(0);
  const short = await computeBranch(request, request.short, parts.short);
  await pause(1 / 2);
  const long = await computeBranch(request, request.long, parts.long);
  await pause(1);
  const { batch, heads, steps, units } = request;
  const output = addUp(short.output, long.output);
  return { batch, heads, steps, units, short, long, output };
}

const uploadWeights = (weights: LayerWeights): Tensor[] =>
  weights.map(({ values, shape }) => tensor(values, [...shape], "float32"));

async function computeBranch(
  { batch, steps, causal }: AttentionRequest,
  { values, width, mask }: BranchInput,
  weights: BranchTensors,
): Promise<BranchAttention> {
  const { maps, output } = tidy(() => {
    const marks = mask === null ? null : tensor2d(Float32Array.from(mask), [batch, steps]);
    const allowed = allowedPairs(marks, causal, steps);
    return { ...attendBranch(tensor3d(values, [batch, steps, width]), weights, allowed) };
  });
  try {
    const [mapValues, outputValues] = await Promise.all([maps.data<"float32">(), output.data<"float32">()]);
    return { maps: mapValues, output: outputValues };
  } finally {
    dispose([maps, output]);
  }
}
