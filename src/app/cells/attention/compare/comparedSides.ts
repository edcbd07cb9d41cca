import { differenceMaps, farthest } from "../../../../model/attention/analysis/baselines";
import { evenAttention } from "../../../../model/attention/analysis/even";
import { lagShares, matchHeads, type HeadPair } from "../../../../model/attention/analysis/matchHeads";
import { measureHead, type HeadMeasures } from "../../../../model/attention/analysis/measures";
import { headMap } from "../../../../model/attention/analysis/sample";
import { centres } from "../../../../model/series/windows";
import type { Scale } from "../../../../viz/base/scale";
import type { NumberTable, NumbersColumn } from "../numbers/numberTable";
import { measureColumn } from "../numbers/measureColumn";
import { scaleOf, type Colouring } from "../maps/colours/colouring";
import { withMaps, type Side } from "./sides";

/** Two sides head by head, in the order of the first. */
export interface Compared {
  readonly a: Side;
  readonly b: Side;
  readonly pairs: readonly HeadPair[];
  /** All maps of both as they are, `(H, T, T)`; null where windows are not as long. What the pairs differ by is held nowhere. */
  readonly maps: { readonly a: Float32Array; readonly b: Float32Array } | null;
  /** One for both, and the most that they differ by. */
  readonly scale: Scale;
  readonly most: number;
  readonly measures: readonly { readonly a: HeadMeasures; readonly b: HeadMeasures }[];
}

/** Head by head, so that a page can breathe in between; hands out the comparison at the end. Cost H·T². */
export function* comparingSides(first: Side, second: Side, colouring: Colouring): Generator<Compared | null, void> {
  const a = yield* withMaps(first);
  const b = yield* withMaps(second);
  const of = ({ branch, value: { attention, request } }: Side) => ({ maps: attention[branch].maps, steps: attention.steps, mask: request[branch].mask });
  const [one, other] = [of(a), of(b)];
  const shares: { a: Float64Array[]; b: Float64Array[] } = { a: [], b: [] };
  for (const [side, { maps, steps, mask }] of [["a", one], ["b", other]] as const) {
    for (let head = 0; head * steps ** 2 < maps.length; head++) {
      shares[side].push(lagShares(headMap(maps, head, steps), steps, mask));
      yield null;
    }
  }
  const pairs = matchHeads(shares.a, shares.b);
  const measures: { a: HeadMeasures; b: HeadMeasures }[] = [];
  for (const pair of pairs) {
    const here = measured(a, pair.a);
    yield null;
    measures.push({ a: here, b: measured(b, pair.b) });
    yield null;
  }
  const { steps } = one;
  const maps = steps !== other.steps ? null : { a: one.maps, b: other.maps };
  const paired: Float32Array[] = [];
  /** Of one pair, in the place of the one before. */
  const difference = new Float32Array(steps ** 2);
  let most = 0;
  for (const pair of maps === null ? [] : pairs) {
    const [here, there] = [headMap(one.maps, pair.a, steps), headMap(other.maps, pair.b, steps)];
    most = Math.max(most, farthest(differenceMaps(here, there, difference)));
    paired.push(here, there);
    yield null;
  }
  const shown = maps === null ? { heads: a.value.request.heads, all: [one.maps] } : { heads: 1, all: paired };
  const scale = scaleOf({ ...a.value.request, heads: shown.heads }, { all: shown.all, even: evenAttention(a.value.request, a.branch), limit: 1 }, colouring);
  yield { a, b, pairs, maps, scale, most, measures };
}

const measured = ({ branch, value: { attention, windows, request } }: Side, head: number): HeadMeasures =>
  measureHead(headMap(attention[branch].maps, head, attention.steps), centres(windows[branch]), request[branch].mask);

const MEASURES = ["entropy", "evenness", "lookBack", "lookBackSpread", "diagonal", "sharpness"] as const satisfies readonly (keyof HeadMeasures)[];

/** A row for each pair: both heads, how far apart they look, and every measure of both with its difference, named with its unit. */
export function comparedTable({ a, pairs, measures }: Compared, name: string): NumberTable {
  const column = (title: string, of: (pair: number) => number): NumbersColumn => ({ name: title, kind: "number", values: Float64Array.from(pairs, (_, i) => of(i)) });
  return {
    name,
    columns: [
      column("head_a", (i) => pairs[i]!.a),
      column("head_b", (i) => pairs[i]!.b),
      column("distance", (i) => pairs[i]!.distance),
      ...MEASURES.flatMap((measure) => {
        const { name: title, unit } = measureColumn(measure, a.value.windows.axis);
        return [
          column(`${title}_a`, (i) => measures[i]!.a[measure] / unit),
          column(`${title}_b`, (i) => measures[i]!.b[measure] / unit),
          column(`${title}_difference`, (i) => (measures[i]!.a[measure] - measures[i]!.b[measure]) / unit),
        ];
      }),
    ],
  };
}
