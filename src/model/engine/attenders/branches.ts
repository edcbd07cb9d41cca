import { addUp } from "../../attention/sum";
import type { AttentionRequest, BranchAttention } from "../../attention/attention";
import { BRANCHES, type Branch } from "../../attention/branch";
import { overflow } from "../../attention/overflow";
import { FARTHEST } from "../../attention/reach";
import type { BranchSurvey, Rectangle } from "../../attention/survey";
import { foldBranch, type FoldedBranch } from "../../attention/fold";
import type { KernelResult } from "../../kernels/kernel";
import type { Wanted } from "../../kernels/layout";
import { refuseSize } from "../../kernels/memoryNeeded";
import type { BranchTask } from "../../kernels/load";
import { branchReach } from "../../kernels/reach";
import type { LayerWeights } from "../../weights/names";
import type { Attender, BlockAttender, Pause } from "../attender";
import type { BackendName } from "../engine";
import { refuseWhole } from "../tensorLimits";
import type { EngineMemory } from "../protocol";
import { atOnce, inTurn } from "./runs";
import { warmRequest } from "./warmRequest";

/** One branch of the layer, wherever it is computed, with a memory of its own. */
export interface BranchKernel {
  /** Takes weights and input in place of what was loaded before. */
  load(task: BranchTask): Promise<void>;
  attend(wanted: Wanted, pause: Pause): Promise<KernelResult>;
  /** Exact weights of a part of one map, `(rows, columns)`. */
  region(part: Rectangle, pause: Pause): Promise<Float32Array>;
  /** As of an attender. */
  rest(): void;
  memory(): EngineMemory;
  destroy(): void;
}

/** The most that may be asked for, in bytes: of one branch's maps, and of all that a survey of it takes. */
export interface MemoryLimits {
  readonly maps: number;
  readonly survey: number;
}

/** Products of a branch below which a second thread gains nothing: its messages cost about a millisecond, two branches of these three. */
const WORTH_A_THREAD = 3e7;

function gainsByThread({ batch, steps, heads, units, long: { width } }: AttentionRequest): boolean {
  const inner = Math.min(width, units);
  // For each weight its score, its share in the mean, and about ten for its power; for each row the projections.
  return batch * heads * steps * (steps * (2 * inner + 10) + inner * (inner + units)) >= WORTH_A_THREAD;
}

/** A thread that computes while this one does. */
export interface SecondThread {
  /**
   * Its kernel; null while the thread starts, which the first call has it do, and for ever where it cannot. Asked for by the first
   * request that gains by it: most notebooks never need one.
   */
  readonly kernel: () => BranchKernel | null;
  /** Ends it, also where nothing was computed there. */
  readonly end: () => void;
}

/** What computes while something else does. */
export interface Beside {
  /** The long branch goes there, where it is large enough to gain by it. */
  readonly secondThread?: SecondThread | undefined;
  /** Whether all kernels hand their work over and wait for it: both branches then go in one round trip. */
  readonly together?: boolean;
}

/** A kernel and the request that stands in its memory. */
interface Loaded {
  readonly kernel: BranchKernel;
  request: AttentionRequest | null;
}

/**
 * Computes on kernels of our own, one for each branch, each with a memory of its own that grows as needed.
 * `start` gives a new one each time. Weights are folded once, however often the inputs change.
 */
export function branchAttender(
  backend: BackendName,
  start: () => Promise<BranchKernel>,
  room: MemoryLimits,
  { secondThread, together = false }: Beside = {},
): Attender {
  const kernels = new Map<Branch | "thread", Loaded>();
  const folded = new Map<LayerWeights, Map<Branch, FoldedBranch>>();

  async function kernelFor(request: AttentionRequest, branch: Branch): Promise<Loaded> {
    const goesThere = branch === "long" && kernels.get(branch)?.request !== request && gainsByThread(request);
    const there = goesThere ? (secondThread?.kernel() ?? null) : null;
    const place = there === null ? branch : "thread";
    const slot = kernels.get(place) ?? { kernel: there ?? (await start()), request: null };
    kernels.set(place, slot);
    return slot;
  }

  function foldedFor(weights: LayerWeights, branch: Branch): FoldedBranch {
    const branches = folded.get(weights) ?? new Map<Branch, FoldedBranch>();
    folded.set(weights, branches);
    const known = branches.get(branch) ?? foldBranch(weights, branch);
    branches.set(branch, known);
    return known;
  }

  function taskOf(request: AttentionRequest, branch: Branch): BranchTask {
    const { weights, batch, steps, causal } = request;
    const { values, mask } = request[branch];
    return { folded: foldedFor(weights, branch), batch, steps, values, mask, causal };
  }

  /** The branch's kernel with this request in its memory. */
  async function loaded(request: AttentionRequest, branch: Branch): Promise<BranchKernel> {
    const slot = await kernelFor(request, branch);
    if (slot.request === request) return slot.kernel;
    slot.request = null;
    await slot.kernel.load(taskOf(request, branch));
    slot.request = request;
    return slot.kernel;
  }

  async function both<T extends { readonly output: Float32Array }>(
    request: AttentionRequest,
    wanted: (branch: Branch) => Wanted,
    pick: (result: KernelResult) => T,
    pause: Pause,
  ) {
    // The long one first: where it has a thread, it computes while the short one is computed here.
    const long = await loaded(request, "long");
    const short = await loaded(request, "short");
    const runs = ([[long, "long"], [short, "short"]] as const).map(([kernel, branch]) => async (own: Pause) => pick(await kernel.attend(wanted(branch), own)));
    const parts = together || long === kernels.get("thread")?.kernel ? await atOnce(runs, pause) : await inTurn(runs, pause);
    const [ofLong, ofShort] = parts as [T, T];
    const { batch, heads, steps, units } = request;
    const output = addUp(ofShort.output, ofLong.output);
    return { batch, heads, steps, units, short: ofShort, long: ofLong, output };
  }

  /** A GPU makes those of both: a run without maps would have shaders of its own made first. */
  const withMaps = ({ onlyMaps }: AttentionRequest, branch: Branch) => backend === "webgpu" || (onlyMaps ?? branch) === branch;

  const blocks: BlockAttender = {
    refuseSurvey(request, size) {
      const { batch, steps, units, heads } = request;
      const width = Math.max(request.short.width, request.long.width);
      return refuseSize({ batch, steps, width, units, heads }, { overview: { size }, measures: true }, room.survey);
    },
    survey: (request, size, pause) => both(request, () => ({ overview: { size }, measures: true }), surveyOf, pause),
    async region(request, branch, part, pause) {
      return (await loaded(request, branch)).region(part, pause);
    },
  };

  const attender: Attender = {
    backend,
    blocks,
    refuseNumbers(request) {
      const branch = BRANCHES.find((each) => !(branchReach(taskOf(request, each)) <= FARTHEST));
      return branch === undefined ? null : overflow(request, branch);
    },
    async warm() {
      const request = warmRequest();
      await attender.attend(request, async () => {});
      await blocks.survey(request, 8, async () => {});
      attender.forget(request.weights);
    },
    refuseMaps: (request) => refuseWhole(request, backend, room.maps),
    attend: (request, pause) => both(request, (branch) => ({ maps: withMaps(request, branch) }), mapsOf, pause),
    rest() {
      for (const { kernel } of kernels.values()) kernel.rest();
    },
    forget(weights) {
      folded.delete(weights);
    },
    memory() {
      const held = [...kernels.values()].map(({ kernel }) => kernel.memory());
      return {
        tensors: held.reduce((sum, { tensors }) => sum + tensors, 0),
        bytes: held.reduce((sum, { bytes }) => sum + bytes, 0),
      };
    },
    stop() {
      for (const { kernel } of kernels.values()) kernel.destroy();
      secondThread?.end();
      kernels.clear();
      folded.clear();
    },
  };
  return attender;
}

const mapsOf = ({ maps, output }: KernelResult): BranchAttention => ({ maps: maps ?? new Float32Array(), output });

// What was wanted is there.
const surveyOf = ({ overview, measures, output }: KernelResult): BranchSurvey => ({
  overview: overview!,
  measures: measures!,
  output,
});
