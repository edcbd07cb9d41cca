import type { MapBranch } from "../../../../model/attention/branch";
import { evenSum } from "../../../../model/attention/analysis/even";
import { evenOverview } from "../../../../model/attention/analysis/evenParts";
import type { Overview } from "../../../../model/attention/survey";
import type { Scale } from "../../../../viz/base/scale";
import { scaleOf, type Colouring, type Scaled } from "../maps/colours/colouring";
import type { LongValue } from "./value";

/** What the cells of the overviews show: the mean of the weights that each stands for, or the largest of them. */
export type Pooling = "mean" | "peak";

/** The overviews of one branch's heads, all on one colour scale. */
export interface Picture {
  readonly branch: MapBranch;
  readonly overview: Overview;
  /** `(H, size, size)` */
  readonly values: Float32Array;
  readonly scale: Scale;
}

/** A row of pictures for each branch, and for their sum where it can be known: largest weights do not add up. */
export function picturesOf({ survey: { short, long }, request }: LongValue, pooling: Pooling, colouring: Colouring): Picture[] {
  // A cell of the overview stands in the scale's reckoning for a step.
  const shape = { ...request, steps: short.overview.size };
  const picture = (branch: MapBranch, overview: Overview, values: Float32Array, { even, limit }: Omit<Scaled, "all">): Picture => {
    return { branch, overview, values, scale: scaleOf(shape, { all: [values], even, limit }, colouring) };
  };
  const [evenShort, evenLong] = [evenOverview(request, "short", short.overview, pooling), evenOverview(request, "long", long.overview, pooling)];
  const pictures = [
    picture("short", short.overview, short.overview[pooling], { even: evenShort, limit: 1 }),
    picture("long", long.overview, long.overview[pooling], { even: evenLong, limit: 1 }),
  ];
  if (pooling === "peak") return pictures;
  const sum = short.overview.mean.map((mean, i) => mean + long.overview.mean[i]!);
  return [...pictures, picture("sum", short.overview, sum, { even: evenSum(evenShort, evenLong), limit: 2 })];
}
