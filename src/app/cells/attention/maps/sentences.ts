import type { Branch } from "../../../../model/attention/branch";
import { centres, summariseHead } from "../../../../model/attention/summary";
import { formatDistance, formatWeight } from "../../../../viz/format";
import type { MapRow } from "../../../../viz/MapGrid";
import { stepOf } from "./rows";
import type { AttentionValue } from "../value";

/** One sentence for each head of a branch: how far back it looks, over how many steps, and where most. */
export function headSentences({ attention, windows, sampleSteps }: AttentionValue, row: MapRow & { readonly branch: Branch }): string[] {
  const { heads, steps } = attention;
  const centre = centres(windows[row.branch]);
  const step = stepOf(windows[row.branch], sampleSteps[row.branch]);
  return Array.from({ length: heads }, (_, head) => {
    const { lookBack, spread, peak } = summariseHead(row.values, head * steps * steps, centre);
    if (peak === null) return `Head ${head} has no weights to speak of.`;
    const balanced = !(Math.abs(lookBack) > step / 2);
    const distance = formatDistance(windows.axis, lookBack);
    const where = balanced ? "as far back as ahead" : `${distance} ${lookBack < 0 ? "ahead" : "back"}`;
    const wide = spread > 0.9 * steps ? "almost evenly over all" : `over about ${Math.round(spread)} of`;
    return (
      `Head ${head} looks ${where} on average and spreads its weight ${wide} ${steps} steps; its largest ` +
      `weight is ${formatWeight(peak.weight)}, from query ${row.axis.label(peak.query)} to key ${row.axis.label(peak.key)}.`
    );
  });
}
