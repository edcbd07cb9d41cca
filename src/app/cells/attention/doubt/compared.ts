import { differenceAt, differenceMaps, farthest } from "../../../../model/attention/analysis/baselines";
import { headMap } from "../../../../model/attention/analysis/sample";
import type { AttentionRequest } from "../../../../model/attention/attention";
import type { Branch } from "../../../../model/attention/branch";
import type { CompareRow } from "../../../../viz/maps/CompareMaps";
import { evenAttention, type Even } from "../../../../model/attention/analysis/even";
import type { Domain } from "../../../../viz/base/paint";
import type { Scale } from "../../../../viz/base/scale";
import { placesIn } from "../../../../viz/maps/shuffled";
import { doubtWords } from "../../../../words/en/doubt";
import { mapsPanelWords } from "../../../../words/en/mapsPanel";
import { giveBack } from "../analyst/giveBack";
import type { Extra } from "../maps/readout/readout";
import { apartPutBack, elsewhere } from "./baseline";

/**
 * A branch's maps beside those of a baseline, both `(H, T, T)`, and what was found. What they differ by, of the same places, which in
 * shuffled maps are other steps, is held nowhere: of 16 heads and 1,024 steps it would be 64 MB.
 */
export interface BaselineComparison {
  /** Which branch and which baseline. */
  readonly about: string;
  readonly own: Float32Array;
  readonly baseline: Float32Array;
  /** Which step stands at each place of the baseline; null where they stand in order. */
  readonly order: Uint32Array | null;
  /** One for maps and baseline, and one for the difference with zero in the middle. */
  readonly scale: Scale;
  readonly differenceDomain: Domain;
  /** The part of the attention that lies elsewhere in the baseline, 0 to 1. */
  readonly elsewhere: number;
  /** The greatest difference after shuffled steps were put back; null where they stand in order. */
  readonly apart: number | null;
}

/**
 * Compares head by head, so that a page can breathe in between; hands out the comparison when it is done, and nothing while the
 * baseline is still made or is of another size. Cost H·T².
 */
export function* comparing(
  own: Float32Array,
  baseline: Float32Array | null,
  order: Uint32Array | null,
  steps: number,
  { about, scaleFor }: Pick<BaselineComparison, "about"> & { readonly scaleFor: (all: readonly Float32Array[]) => Scale },
): Generator<BaselineComparison | null, void> {
  if (baseline?.length !== own.length || (order !== null && order.length !== steps)) return;
  const heads = own.length / steps ** 2;
  /** Of one head, in the place of the one before. */
  const difference = new Float32Array(steps ** 2);
  try {
    let moved = 0;
    let apart = 0;
    let most = 0;
    for (let head = 0; head < heads; head++) {
      const [here, there] = [headMap(own, head, steps), headMap(baseline, head, steps)];
      const apartHere = differenceMaps(here, there, difference);
      moved += elsewhere(apartHere, steps);
      most = Math.max(most, farthest(apartHere));
      yield null;
      if (order === null) continue;
      apart = Math.max(apart, apartPutBack(here, there, order));
      yield null;
    }
    const scale = scaleFor([own, baseline]);
    yield {
      about,
      own,
      baseline,
      order,
      scale,
      differenceDomain: most === 0 ? [-1, 1] : [-most, most],
      elsewhere: moved / heads,
      apart: order === null ? null : apart,
    };
  } finally {
    giveBack(difference);
  }
}

/** What even attention puts into the maps as they are, and into those of the baseline, whose steps may stand elsewhere. */
export interface EvenInBoth {
  readonly own: Even;
  readonly baseline: Even;
}

/** The mask goes along with the steps of a baseline that stand elsewhere. */
export function evenInBoth(request: AttentionRequest, branch: Branch, order: Uint32Array | null): EvenInBoth {
  const own = evenAttention(request, branch);
  const { mask } = request[branch];
  if (order === null || mask === null) return { own, baseline: own };
  const shuffled = { ...request[branch], mask: Uint8Array.from(order, (step) => mask[step]!) };
  return { own, baseline: evenAttention({ ...request, [branch]: shuffled }, branch) };
}

/** The maps as they are, the baseline's on the same scale, and the difference on one of its own. */
export function comparedRows(branch: Branch, title: string, own: Float32Array, compared: BaselineComparison | null, scale: Scale, even: EvenInBoth): CompareRow[] {
  const maps = { palette: branch, measure: mapsPanelWords.measures.weight };
  return [
    { ...maps, scale: { ...scale, even: even.own }, title: doubtWords.rows.own, values: own, order: null },
    { ...maps, scale: { ...scale, even: even.baseline }, title, values: compared?.baseline ?? null, order: compared?.order ?? null },
    {
      title: doubtWords.rows.difference,
      values: compared?.own ?? null,
      less: compared === null ? undefined : { values: compared.baseline },
      palette: "signed",
      scale: { domain: compared?.differenceDomain ?? [-1, 1], even: compared?.order === null ? even.own : undefined },
      measure: doubtWords.rows.lessBaseline,
      order: null,
    },
  ];
}

/** What is told beside a weight: that of the same two steps in the baseline, wherever they stand there, and the difference drawn. */
export function comparedExtras({ own, baseline, order }: BaselineComparison, beside: string, steps: number): Extra[] {
  const places = order === null ? null : placesIn(order);
  const there = (step: number) => places?.[step] ?? step;
  return [
    { name: beside, at: (head, query, key) => baseline[(head * steps + there(query)) * steps + there(key)] ?? NaN },
    {
      name: order === null ? doubtWords.beside.difference : doubtWords.beside.here,
      at: (head, query, key) => {
        const cell = (head * steps + query) * steps + key;
        return differenceAt(own, cell, baseline, cell);
      },
    },
  ];
}
