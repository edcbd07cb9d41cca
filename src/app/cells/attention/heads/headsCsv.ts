import type { AxisKind } from "../../../../model/series/series";
import { headsWords } from "../../../../words/en/heads";
import { toCsv } from "../../../base/tables/csv";
import type { HeadFacts } from "./analysis";
import { valueOf } from "./order";
import { MEASURES, targetInWords } from "./measuresInWords";

/** Every head with its measures as they are computed: bits, shares, and durations in ms or samples. */
export function headsCsv(heads: readonly HeadFacts[], axis: AxisKind): string {
  const rows = heads.map((facts) => {
    const { branch, head, recovery } = facts;
    const found = recovery === null ? null : targetInWords(recovery.target, axis);
    return [branch, head, ...MEASURES.map((measure) => valueOf(facts, measure)), found];
  });
  return toCsv(["branch", "head", ...MEASURES, "planted"], rows);
}

/** The distances `(N, N)` of all pairs of heads, bits, in the order of `heads`. */
export function distancesCsv(heads: readonly HeadFacts[], distances: Float64Array): string {
  const names = heads.map(({ branch, head }) => `${branch} ${head}`);
  return toCsv([headsWords.likeness.unit, ...names], names.map((name, i) => [name, ...distances.subarray(i * names.length, (i + 1) * names.length)]));
}
