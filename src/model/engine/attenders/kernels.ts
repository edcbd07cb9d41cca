import type { AttentionRequest, BranchAttention } from "../../attention/attention";
import type { Branch } from "../../attention/branch";
import type { BranchSurvey, Measured, Overview, Rectangle } from "../../attention/survey";
import { foldBranch, type FoldedBranch } from "../../kernels/fold";
import type { Instance } from "../../kernels/instance";
import { createKernel, type Kernel, type KernelResult } from "../../kernels/kernel";
import type { Wanted } from "../../kernels/layout";
import { refuseSize } from "../../kernels/limits";
import { inSlices } from "../../kernels/slices";
import type { LayerWeights } from "../../weights/names";
import type { BlockAttender, Pause, WholeAttender } from "../attender";
import { LARGEST_BLOCKS, LARGEST_TENSOR } from "../backend";
import { refuseWhole } from "../limits";
import { warmRequest } from "./warm";

/** Rows of a region that are read before others get a turn. */
const REGION_ROWS = 32;

/** A kernel and the request that stands in its memory. */
interface Desk {
  readonly kernel: Kernel;
  request: AttentionRequest | null;
}

/**
 * Computes on kernels of our own, one for each branch, each with a memory of its own that grows as needed.
 * `start` gives a new instance each time. Weights are folded once, however often the inputs change.
 */
export function kernelAttender(backend: "wasm" | "cpu", start: () => Promise<Instance>): WholeAttender & BlockAttender {
  const desks = new Map<Branch, Desk>();
  const folded = new Map<LayerWeights, Map<Branch, FoldedBranch>>();

  async function deskOf(branch: Branch): Promise<Desk> {
    const desk = desks.get(branch) ?? { kernel: createKernel(await start()), request: null };
    desks.set(branch, desk);
    return desk;
  }

  function foldedFor(weights: LayerWeights, branch: Branch): FoldedBranch {
    const branches = folded.get(weights) ?? new Map<Branch, FoldedBranch>();
    folded.set(weights, branches);
    const known = branches.get(branch) ?? foldBranch(weights, branch);
    branches.set(branch, known);
    return known;
  }

  /** The branch's kernel with this request in its memory. */
  async function loaded(request: AttentionRequest, branch: Branch): Promise<Kernel> {
    const desk = await deskOf(branch);
    if (desk.request === request) return desk.kernel;
    desk.request = null;
    const { weights, batch, steps, causal } = request;
    const { values, mask } = request[branch];
    desk.kernel.load({ folded: foldedFor(weights, branch), batch, steps, values, mask, causal });
    desk.request = request;
    return desk.kernel;
  }

  async function both<T extends { readonly output: Float32Array }>(
    request: AttentionRequest,
    wanted: Wanted,
    pick: (result: KernelResult) => T,
    pause: Pause,
  ) {
    const run = async (branch: Branch, done: number) => {
      const kernel = await loaded(request, branch);
      return pick(await kernel.attendInSlices(wanted, (fraction) => pause(done + fraction / 2)));
    };
    const short = await run("short", 0);
    const long = await run("long", 1 / 2);
    const { batch, heads, steps, units } = request;
    const output = short.output.map((value, i) => value + (long.output[i] as number));
    return { batch, heads, steps, units, short, long, output };
  }

  const attender: WholeAttender & BlockAttender = {
    backend,
    async warm() {
      const request = warmRequest();
      await attender.attend(request, async () => {});
      await attender.survey(request, 8, async () => {});
      attender.forget(request.weights);
    },
    refuseMaps: (request) => refuseWhole(request, backend, LARGEST_TENSOR),
    attend: (request, pause) => both(request, { maps: true }, mapsOf, pause),
    refuseSurvey(request, size) {
      const { batch, steps, units, heads } = request;
      const width = Math.max(request.short.width, request.long.width);
      return refuseSize({ batch, steps, width, units, heads }, { overview: { size }, measures: true }, LARGEST_BLOCKS);
    },
    survey: (request, size, pause) => both(request, { overview: { size }, measures: true }, surveyOf, pause),
    async region(request, branch, part, pause) {
      return inSlices(regionRows(await loaded(request, branch), part), pause);
    },
    forget(weights) {
      folded.delete(weights);
    },
    memory: () => ({ tensors: 0, bytes: [...desks.values()].reduce((sum, { kernel }) => sum + kernel.bytes(), 0) }),
    stop() {
      desks.clear();
      folded.clear();
    },
  };
  return attender;
}

// What was wanted is there.
const mapsOf = ({ maps, output }: KernelResult): BranchAttention => ({ maps: maps as Float32Array, output });

const surveyOf = ({ overview, measures, output }: KernelResult): BranchSurvey => ({
  overview: overview as Overview,
  measures: measures as Measured,
  output,
});

function* regionRows(kernel: Kernel, part: Rectangle): Generator<number, Float32Array> {
  const [from, to] = part.rows;
  const width = part.columns[1] - part.columns[0];
  const weights = new Float32Array((to - from) * width);
  for (let row = from; row < to; row += REGION_ROWS) {
    const end = Math.min(row + REGION_ROWS, to);
    weights.set(kernel.region({ ...part, rows: [row, end] }), (row - from) * width);
    yield (end - from) / (to - from);
  }
  return weights;
}
