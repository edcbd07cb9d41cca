import { MARKS, type Mark, type ScanPlan } from "../../../../model/scan/plan";
import { scanWords } from "../../../../words/en/scan";
import type { ScanState } from "./cellScan";

/** What is to be said of where the scan stands, and of windows that are not like the others. `plan` is of what would be run now. */
export function scanInWords({ status, scans, fractions }: ScanState, plan: ScanPlan, trained: boolean): readonly string[] {
  const words = scanWords.status;
  const ran = Math.min(scans.short?.ran ?? 0, scans.long?.ran ?? 0);
  const stands = {
    idle: [words.idle(plan.positions.length)],
    dropped: [words.dropped, words.idle(plan.positions.length)],
    running: [words.running((fractions.short + fractions.long) / 2)],
    stopped: [words.stopped(ran)],
    done: [words.done(ran)],
    failed: [],
  }[status];
  if (plan.positions.length === 0) return [words.none];
  const count = (mark: Mark) => plan.marks.reduce((sum, each) => sum + (MARKS[each] === mark ? 1 : 0), 0);
  const [gaps, padded, missing] = [count("gap"), count("padded"), count("missing")];
  const gapsCount = plan.marks.some((each, i) => MARKS[each] === "gap" && plan.averaged[i] === 1);
  return [
    ...stands,
    ...(plan.every > 1 ? [words.every(plan.every)] : []),
    ...(gaps > 0 ? [gapsCount ? words.gaps(gaps) : words.gap(gaps)] : []),
    ...(padded > 0 ? [words.padded(padded)] : []),
    ...(missing > 0 ? [words.missing(missing)] : []),
    ...(trained ? [] : [words.random]),
  ];
}

/** Stretches of the axis whose windows are marked, from the end of the first to that of the last. */
export function markedStretches({ marks }: Pick<ScanPlan, "marks">, at: Float64Array): { readonly from: number; readonly to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  marks.forEach((mark, i) => {
    if (mark === 0) return;
    const last = stretches.at(-1);
    if (i > 0 && marks[i - 1] !== 0 && last !== undefined) last.to = at[i]!;
    else stretches.push({ from: at[i]!, to: at[i]! });
  });
  return stretches;
}
