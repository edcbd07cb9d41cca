import type { MapBranch } from "../../../../model/attention/branch";
import { extremes } from "../../../../model/attention/sum";
import type { Overview } from "../../../../model/attention/survey";
import type { Domain } from "../../../../viz/base/paint";
import type { LongValue } from "./value";

/** What the cells of the overviews show: the mean of the weights that each stands for, or the largest of them. */
export type Pooling = "mean" | "peak";

/** The overviews of one branch's heads, all on one colour scale. */
export interface Picture {
  readonly branch: MapBranch;
  readonly overview: Overview;
  /** `(H, size, size)` */
  readonly values: Float32Array;
  readonly domain: Domain;
}

/** A row of pictures for each branch, and for their sum where it can be known: largest weights do not add up. */
export function picturesOf({ survey: { short, long } }: LongValue, pooling: Pooling, stretch: boolean): Picture[] {
  const picture = (branch: MapBranch, overview: Overview, values: Float32Array): Picture => {
    const [low, high] = extremes(values);
    const most = branch === "sum" ? 2 : 1;
    return { branch, overview, values, domain: stretch && low < high ? [low, high] : [0, most] };
  };
  const pictures = [
    picture("short", short.overview, short.overview[pooling]),
    picture("long", long.overview, long.overview[pooling]),
  ];
  if (pooling === "peak") return pictures;
  const sum = short.overview.mean.map((mean, i) => mean + long.overview.mean[i]!);
  return [...pictures, picture("sum", short.overview, sum)];
}
